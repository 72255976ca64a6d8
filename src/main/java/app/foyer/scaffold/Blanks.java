package app.foyer.scaffold;

import app.foyer.portal.MultiFactorMethod;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Fills in what a new portal's files leave open, written as {@code @word@}. */
final class Blanks {
    private static final int HUES = 360;
    private static final String ENTER = "  - enter: %s\n";

    private final Map<String, String> values = new HashMap<>();

    Blanks(NewPortal portal) {
        values.put("id", portal.id().value());
        values.put("name", comment(portal.name()));
        values.put("quotedName", quoted(portal.name()));
        values.put("quotedPhone", quoted(portal.phone()));
        values.put("method", portal.method().id());
        values.put("emailCode", String.valueOf(portal.emailCode()));
        values.put("emailDefault", String.valueOf(portal.emailDefault()));
        // A colour of its own, and the same one each time.
        values.put("hue", String.valueOf(Math.floorMod(portal.id().value().hashCode(), HUES)));
        values.put("letter", letter(portal));
        values.put("client", portal.method() == MultiFactorMethod.AUTHENTICATOR_APP ? "paired" : "never-paired");
        values.put("proof", proof(portal.method()));
    }

    String fill(String text) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("@" + value.getKey() + "@", value.getValue());
        }
        return filled;
    }

    private static String proof(MultiFactorMethod method) {
        return switch (method) {
            case AUTHENTICATOR_APP -> ENTER.formatted("app-code");
            case EMAIL_CODE -> ENTER.formatted("emailed-code");
            default -> "";
        };
    }

    /** The first letter of the name that needs no escaping in a drawing, otherwise of the id. */
    private static String letter(NewPortal portal) {
        return (portal.name() + portal.id().value())
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A name stands in comments too, where a line break would end them. */
    private static String comment(String text) {
        return text.replaceAll("\\R", " ");
    }
}
