package app.foyer.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What one file or folder looks like from outside.
 *
 * @param time when it was last written to, in nanoseconds
 * @param place on the disk; null where the file system has none to tell
 */
record Looks(long size, long time, Object place) {
    static Looks of(BasicFileAttributes file) {
        return new Looks(file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS), file.fileKey());
    }

    /** Whether this is what is there now; a link is looked at itself. */
    boolean isAt(Path path) {
        try {
            return equals(of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException gone) {
            return false;
        }
    }
}
