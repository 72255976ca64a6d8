package app.foyer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What Linux counts about a process. */
final class ProcessFigures {
    /** USER_HZ, the unit of /proc/PID/stat: 100 on every Linux that the JVM runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int OF_ENDED_CHILDREN = 15;

    private ProcessFigures() {}

    /** User and system time of a process with all its threads, and of those children that have ended. */
    static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // The name, in brackets, may hold anything; behind it the fields are numbers.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = USER_TIME; field < OF_ENDED_CHILDREN; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** The same of a process and all that descend from it. */
    static double cpuSecondsOfFamily(long pid) throws IOException {
        double seconds = cpuSeconds(pid);
        for (ProcessHandle child :
                ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
            try {
                seconds += cpuSeconds(child.pid());
            } catch (NoSuchFileException ended) {
                // Then its parent counts it from now on.
            }
        }
        return seconds;
    }

    static double residentMebibytes(long pid) throws IOException {
        return mebibytes(pid, "VmRSS:");
    }

    /** The most that was ever resident at once. */
    static double peakMebibytes(long pid) throws IOException {
        return mebibytes(pid, "VmHWM:");
    }

    private static double mebibytes(long pid, String figure) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(figure))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
