package app.foyer.release;

import app.foyer.portal.LeftOver;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What files look like from outside: names, sizes, times and places on the disk. No content is read for it.
 *
 * <p>A file that is replaced, renamed or written to gives another fingerprint.
 */
record Fingerprint(String value) {
    /** Of a portal without a folder. */
    static final Fingerprint GONE = new Fingerprint("gone");

    /**
     * Looks at a folder with all that is in it, and at one file beside it.
     *
     * @param file followed where it is a link, and empty where there is none to look at
     */
    static Fingerprint of(Path folder, Optional<Path> file) {
        Map<String, String> seen = new TreeMap<>();
        try {
            walk(folder, seen);
            if (file.isPresent() && Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
                seen.put(file.get().toString(), looks(Files.readAttributes(file.get(), BasicFileAttributes.class)));
            }
        } catch (IOException changing) {
            // What was there a moment ago is not now: the next look will find something else.
            return new Fingerprint("changing: " + changing.getMessage());
        }
        Hasher hasher = Hashing.murmur3_128().newHasher();
        seen.forEach((name, looks) -> hasher.putUnencodedChars(name).putUnencodedChars(looks));
        return new Fingerprint(hasher.hash().toString());
    }

    /** A folder changes its time with every file an editor leaves in it for a moment, so only its place counts. */
    private static void walk(Path folder, Map<String, String> seen) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                if (isLeftOver(inside)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                seen.put(inside + "/", String.valueOf(attributes.fileKey()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path inside, BasicFileAttributes attributes) {
                if (!isLeftOver(inside)) {
                    seen.put(inside.toString(), looks(attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isLeftOver(Path inside) {
                return !inside.equals(folder) && LeftOver.isIn(folder.relativize(inside));
            }
        });
    }

    private static String looks(BasicFileAttributes file) {
        return file.size() + " " + file.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + file.fileKey();
    }
}
