package app.foyer;

import app.foyer.command.Console;
import app.foyer.command.FoyerCommand;
import app.foyer.launch.Launcher;

/** Where the process starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(FoyerCommand.run(new Launcher(), Console.ofProcess(), arguments));
    }
}
