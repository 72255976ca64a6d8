package app.foyer.identity;

import java.util.regex.Pattern;

/** The name of a portal: its folder, the first part of its paths, and what its sessions are bound to. */
public record PortalId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The longest id, so that cookies and paths stay short. */
    public static final int MAX_LENGTH = 40;

    public PortalId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a portal id is lower-case words joined by dashes");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
