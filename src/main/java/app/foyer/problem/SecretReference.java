package app.foyer.problem;

import app.foyer.problem.YamlNode.Scalar;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a file says that a secret is; whatever else stands there is never shown, for it may be the secret. */
record SecretReference(Reading reading, String key, Scalar written) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)\\}");
    private static final Pattern FILE = Pattern.compile("\\$\\{file:([^{}]+)\\}");

    static final Form<String> FORM = form("${env:NAME} or ${file:PATH}", VARIABLE.pattern() + "|" + FILE.pattern());
    static final Form<String> FILE_FORM = form("${file:PATH}", FILE.pattern());

    /** The secret, or a problem: a reference of the wrong form, or to something that is not there. */
    Optional<Secret> fetch() {
        var variable = VARIABLE.matcher(written.text());
        if (variable.matches()) {
            return fromEnvironment(variable.group(1));
        }
        return path(FORM).flatMap(this::content).flatMap(this::nonEmpty);
    }

    /** The file itself, which must hold something. */
    Optional<Path> file() {
        return path(FILE_FORM)
                .filter(file -> content(file).flatMap(this::nonEmpty).isPresent());
    }

    private Optional<Secret> fromEnvironment(String name) {
        var value = reading.secrets().environment().apply(name);
        if (value.isEmpty()) {
            missing("the environment variable " + name + " of '" + key + "' is not set");
        }
        return value.flatMap(this::nonEmpty);
    }

    private Optional<Path> path(Form<String> form) {
        var file = FILE.matcher(written.text());
        try {
            if (file.matches()) {
                return Optional.of(reading.resolve(file.group(1)));
            }
        } catch (InvalidPathException impossible) {
            // falls through to the same problem as any other wrong form
        }
        reading.problemHiding(
                written.at(),
                "secret-form",
                "'" + key + "' must be " + form.expected() + "; the secret itself does not belong in this file");
        return Optional.empty();
    }

    private Optional<String> content(Path file) {
        try {
            return Optional.of(reading.secrets().files().read(file));
        } catch (IOException unreadable) {
            missing("the file of '" + key + "' cannot be read");
            return Optional.empty();
        }
    }

    /** Editors end a file with a line break, which is no part of the secret. */
    private Optional<Secret> nonEmpty(String content) {
        var value = content.stripTrailing();
        if (value.isEmpty()) {
            missing("the secret of '" + key + "' is empty");
            return Optional.empty();
        }
        return Optional.of(new Secret(value));
    }

    private void missing(String message) {
        reading.problem(written.at(), "secret-missing", message);
    }

    /** How the reference itself looks; what it leads to is read by {@link #fetch}. */
    private static Form<String> form(String expected, String pattern) {
        return new Form<>("secret-form", expected, new Shape.Text(pattern), Optional::of);
    }
}
