package app.foyer.launch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foyer as it is typed at a terminal, in a copy of the project's folders: commands that end, and a demo that runs. */
public final class DemoProcess implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("portals", "config", "webroot", "docs");
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+)/");

    private final Process process;
    private final String origin;

    private DemoProcess(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Copies what an installation has besides its program. */
    public static void installIn(Path home) throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, home.resolve(file));
                }
            }
        }
    }

    /** Runs a command to its end; answers what it said. */
    public static String run(Path home, String... arguments) throws IOException, InterruptedException {
        Process process = launch(home, List.of(arguments));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(List.of(arguments) + " failed: " + said);
        }
        return said;
    }

    /** A demo that answers, on ports that nobody has. */
    public static DemoProcess start(Path home) throws IOException {
        Process process = launch(home, List.of("demo", "--port", "0", "--management-port", "0", "--data", "data"));
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                readOn(output);
                return new DemoProcess(process, address.group(1));
            }
        }
        throw new AssertionError("the demo did not start: " + said);
    }

    public String origin() {
        return origin;
    }

    private static Process launch(Path home, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "app.foyer.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Its log is read on, so that it never waits for a reader. */
    private static void readOn(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "log of a demo");
        reader.setDaemon(true);
        reader.start();
    }

    /** As Ctrl-C does; it ends when everything has stopped. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
