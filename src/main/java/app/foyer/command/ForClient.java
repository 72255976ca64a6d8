package app.foyer.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For which client something is done, and why: what all such commands are told. */
final class ForClient {
    @Parameters(index = "0", paramLabel = "CLIENT", description = "The Client Id or the Web User Id.")
    private String client;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            required = true,
            description = "Why, in a few words, which staff can read later.")
    private String reason;

    @Mixin
    private ConfigOption config;

    HelpOptions options(Help help) {
        return options(help, Optional.empty());
    }

    HelpOptions options(Help help, Optional<String> portal) {
        return new HelpOptions(help, client, reason, portal, config.file());
    }

    PreferOptions preferring(String method, Optional<String> until) {
        return new PreferOptions(client, reason, method, until, config.file());
    }
}
