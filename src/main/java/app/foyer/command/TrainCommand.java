package app.foyer.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "train", hidden = true, description = "Start and end, while the JVM notes which classes a start takes.")
final class TrainCommand implements Callable<Integer> {
    private final Commands commands;
    private final Console console;

    TrainCommand(Commands commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        return commands.train(console);
    }
}
