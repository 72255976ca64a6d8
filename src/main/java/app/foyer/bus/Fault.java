package app.foyer.bus;

/** A failure that its caller must tell apart from a bug. Expected outcomes are values; this is not one. */
public final class Fault extends RuntimeException {
    /** The few kinds. */
    public enum Kind {
        /** Something Foyer depends on does not answer; trying again later may help. */
        UNAVAILABLE,
        /** Anything else: a bug, or a state that must not be. */
        INTERNAL
    }

    private final Kind kind;

    public Fault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public static Fault unavailable(String message, Throwable cause) {
        return new Fault(Kind.UNAVAILABLE, message, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Sees any failure as a fault: unknown ones are internal. */
    public static Fault of(Throwable failure) {
        return failure instanceof Fault fault ? fault : new Fault(Kind.INTERNAL, failure.toString(), failure);
    }
}
