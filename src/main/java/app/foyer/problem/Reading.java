package app.foyer.problem;

import java.nio.file.Path;

/** What all sections of one file share while it is read. */
record Reading(SourceText source, SecretSource secrets, Problems problems) {

    void problem(SourceLocation at, String rule, String message) {
        problems.add(source.problem(at, rule, message));
    }

    void problemOfMeaning(SourceLocation at, String rule, String message) {
        problems.addForNextPass(source.problem(at, rule, message));
    }

    void warningOfMeaning(SourceLocation at, String rule, String message) {
        problems.addForNextPass(source.problem(at, rule, message).asWarning());
    }

    /** For a value that may be a secret: the line is shown up to its place only. */
    void problemHiding(SourceLocation at, String rule, String message) {
        problems.add(source.problemHidingAfter(at, at.column() - 1, rule, message));
    }

    /** For a key nobody knows, whose value may be a secret under a misspelt name. */
    void problemAtKey(SourceLocation at, String key, String rule, String message) {
        problems.add(source.problemHidingAfter(at, at.column() + key.length(), rule, message));
    }

    /** A path in the file is meant from the file's own folder. */
    Path resolve(String path) {
        return Path.of(source.file()).resolveSibling(path);
    }
}
