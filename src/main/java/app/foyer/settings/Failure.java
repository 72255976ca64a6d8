package app.foyer.settings;

import app.foyer.settings.AdminSettings.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;

/** Tells why a file could not be written, by what the operating system says. */
final class Failure {
    private Failure() {}

    static Reason reason(IOException failure) {
        String said = Optional.ofNullable(failure.getMessage()).orElse("");
        if (failure instanceof AccessDeniedException
                || said.contains("Permission denied")
                || said.contains("Operation not permitted")
                || said.contains("Read-only file system")) {
            return Reason.READ_ONLY;
        }
        return said.contains("No space left on device") || said.contains("Disk quota exceeded")
                ? Reason.DISK_FULL
                : Reason.FAILED;
    }
}
