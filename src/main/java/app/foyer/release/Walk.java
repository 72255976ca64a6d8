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

/**
 * What was seen on a walk through a folder. No content is read for it.
 *
 * @param fingerprint of all of it
 * @param folders in which names may come and go
 */
record Walk(Fingerprint fingerprint, Map<Path, Looks> folders, Map<Path, Looks> files) {
    /** Where there is no folder. */
    static final Walk NOWHERE = new Walk(Fingerprint.GONE, Map.of(), Map.of());

    private static final Looks NEVER = new Looks(-1, -1, null);

    /**
     * Looks at a folder with all that is in it, and at one file elsewhere.
     *
     * @param file followed where it is a link, and empty where there is none to look at
     */
    static Walk through(Path folder, Optional<Path> file) {
        Map<Path, Looks> folders = new TreeMap<>();
        Map<Path, Looks> files = new TreeMap<>();
        try {
            walk(folder, folders, files);
            if (file.isPresent() && Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
                Path real = file.get().toRealPath();
                files.put(real, looks(real));
            }
            Fingerprint fingerprint = fingerprint(folders, files);
            if (file.isPresent()) {
                Path around = file.get().getParent();
                folders.put(around, Files.exists(around) ? looks(around) : NEVER);
            }
            return new Walk(fingerprint, folders, files);
        } catch (IOException changing) {
            // What was there a moment ago is not now: the next look will find something else.
            return new Walk(new Fingerprint("changing: " + changing.getMessage()), Map.of(folder, NEVER), Map.of());
        }
    }

    private static Looks looks(Path path) throws IOException {
        return Looks.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static void walk(Path folder, Map<Path, Looks> folders, Map<Path, Looks> files) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                if (isLeftOver(inside)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folders.put(inside, Looks.of(attributes));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path inside, BasicFileAttributes attributes) {
                if (!isLeftOver(inside)) {
                    files.put(inside, Looks.of(attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isLeftOver(Path inside) {
                return !inside.equals(folder) && LeftOver.isIn(folder.relativize(inside));
            }
        });
    }

    /** A folder changes its time with every file an editor leaves in it for a moment, so only its place counts. */
    private static Fingerprint fingerprint(Map<Path, Looks> folders, Map<Path, Looks> files) {
        Hasher hasher = Hashing.murmur3_128().newHasher();
        folders.forEach((path, looks) ->
                hasher.putUnencodedChars(path + "/ ").putUnencodedChars(String.valueOf(looks.place())));
        files.forEach((path, looks) -> hasher.putUnencodedChars(path + " ").putUnencodedChars(looks.toString()));
        return new Fingerprint(hasher.hash().toString());
    }

    boolean isGone() {
        return fingerprint.equals(Fingerprint.GONE);
    }

    /** Whether all of it looks the same now, as far as can be told without reading the names in folders. */
    boolean holds() {
        return holds(folders) && holds(files);
    }

    private static boolean holds(Map<Path, Looks> seen) {
        return seen.entrySet().stream().allMatch(one -> one.getValue().isAt(one.getKey()));
    }
}
