package app.foyer.signin;

/** How one thing stands for one client at one portal, and why. */
public record Standing(Kind kind, Reason reason) {
    /** What the policy may say. */
    public enum Kind {
        REQUIRED,
        ALLOWED,
        PROHIBITED
    }

    static Standing required(Reason reason) {
        return new Standing(Kind.REQUIRED, reason);
    }

    static Standing allowed(Reason reason) {
        return new Standing(Kind.ALLOWED, reason);
    }

    static Standing prohibited(Reason reason) {
        return new Standing(Kind.PROHIBITED, reason);
    }

    /** Whether the client may do it, required or not. */
    public boolean permits() {
        return kind != Kind.PROHIBITED;
    }
}
