package app.foyer.email;

import java.time.Instant;
import java.util.Optional;

/** One process that delivers mails: host, process number, and when it began, as numbers are used again. */
public record Owner(String host, long process, Instant startedAt) {

    /** This process. */
    public static Owner self(String host) {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(host, self.pid(), startOf(self));
    }

    /** Whether the process still runs; to be asked on its own host only. */
    boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(found -> startOf(found).equals(startedAt))
                .isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    public String text() {
        return host + "/" + process + "/" + startedAt.toEpochMilli();
    }

    public static Optional<Owner> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 3
                ? Optional.of(
                        new Owner(parts[0], Long.parseLong(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2]))))
                : Optional.empty();
    }
}
