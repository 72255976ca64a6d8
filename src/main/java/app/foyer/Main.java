package app.foyer;

/** Where the process starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
