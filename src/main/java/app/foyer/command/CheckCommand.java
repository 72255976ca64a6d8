package app.foyer.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Check portals and config; every problem is named by file, line and column.")
final class CheckCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Parameters(paramLabel = "PORTAL", arity = "0..*", description = "The portals to check (default: all).")
    private List<String> portals = new ArrayList<>();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = "--tests", description = "Walk through the portals' own scenarios as well.")
    private boolean tests;

    @Option(
            names = "--queries",
            description = "Try the portals' queries as well: against the database of config/foyer.yaml, or without one"
                    + " against the demo's tables.")
    private boolean queries;

    CheckCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.check(new CheckOptions(portals, json, tests, queries), console);
    }
}
