package app.foyer.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Run everything on this machine: database, mail inbox, sample portals and accounts.")
final class DemoCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = NetworkPort.class,
            description = "Where the portals answer (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "var",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--management-port",
            paramLabel = "M",
            defaultValue = "9090",
            converter = NetworkPort.class,
            description = "Where health is asked for (default: ${DEFAULT-VALUE}).")
    private int managementPort;

    DemoCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.demo(new DemoOptions(port, managementPort, data), console);
    }
}
