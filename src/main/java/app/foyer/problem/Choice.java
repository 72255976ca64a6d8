package app.foyer.problem;

import java.util.Locale;

/** An enum whose constants an author writes by their kebab-case id. */
public interface Choice {
    /** The constant's own name; every enum has it. */
    String name();

    /** How the constant is written in files and in the API: {@code EMAIL_CODE} is {@code email-code}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
