package app.foyer.problem;

/** A password or key that came from the environment or a file, and never shows itself. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
