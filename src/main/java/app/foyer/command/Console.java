package app.foyer.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command prints: answers to one stream, complaints to the other. */
public record Console(PrintWriter out, PrintWriter err) {
    /** The terminal of this process, in UTF-8 whatever its locale says. */
    public static Console ofProcess() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** Prints one or more lines of the answer, at once. */
    public void say(String lines) {
        print(out, lines);
    }

    /** Prints one or more lines about what went wrong, at once. */
    public void complain(String lines) {
        print(err, lines);
    }

    private static void print(PrintWriter stream, String lines) {
        stream.println(lines);
        stream.flush();
    }
}
