package app.foyer.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** For which client something is done, and why: what all such commands are told. */
final class ForClient {
    @Parameters(index = "0", paramLabel = "CLIENT", description = "The Client Id or the Web User Id.")
    private String client;

    @Mixin
    private ReasonOption reason;

    @Mixin
    private ConfigOption config;

    HelpOptions options(Help help) {
        return options(help, Optional.empty());
    }

    HelpOptions options(Help help, Optional<String> portal) {
        return new HelpOptions(help, client, reason.words(), portal, config.file());
    }

    PreferOptions preferring(String method, Optional<String> until) {
        return new PreferOptions(client, reason.words(), method, until, config.file());
    }
}
