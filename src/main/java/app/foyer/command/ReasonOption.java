package app.foyer.command;

import picocli.CommandLine.Option;

/** Why something is done to an account: what every command that changes one is told. */
final class ReasonOption {
    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            required = true,
            description = "Why, in a few words, which staff can read later.")
    private String words;

    String words() {
        return words;
    }
}
