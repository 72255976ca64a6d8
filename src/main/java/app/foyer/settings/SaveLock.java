package app.foyer.settings;

import app.foyer.identity.PortalId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one process at a time save one portal's settings, on whatever machine, as long as they share the folder. Blocking.
 *
 * <p>The file beside the settings stays: to take it away would let two hold locks of two files. A process that dies gives
 * its lock back.
 *
 * <p>Closing one channel of a file gives back whatever the process has locked of it, so within a process whoever saves
 * waits for a {@link Turns turn} first and never comes here in vain.
 */
final class SaveLock implements AutoCloseable {
    private final FileChannel channel;

    private SaveLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing while somebody else has it. */
    static Optional<SaveLock> tryTake(Path folder, PortalId portal) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve("." + portal.value() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new SaveLock(channel));
            }
        } catch (OverlappingFileLockException byThisProcess) {
            // As good as by another one.
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
