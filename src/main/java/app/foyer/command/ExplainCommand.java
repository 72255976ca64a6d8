package app.foyer.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "Say what a key of the configuration or of a portal does.")
final class ExplainCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(
            paramLabel = "KEY",
            arity = "0..1",
            description = "Such as limits.emailCode or allowEmailCode; without it all kinds of files are listed.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "Print the JSON Schema of foyer, portal or settings instead.")
    private Optional<String> schema = Optional.empty();

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Print the reference of foyer, portal or settings as Markdown instead.")
    private Optional<String> table = Optional.empty();

    ExplainCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.explain(new ExplainOptions(key, schema, table), console);
    }
}
