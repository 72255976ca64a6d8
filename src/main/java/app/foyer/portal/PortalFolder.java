package app.foyer.portal;

import app.foyer.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The files of a portal: regular ones inside its folder and of a sane size, or the portal is not used.
 *
 * @param settings the admin's file for this portal, which need not exist
 */
public record PortalFolder(Path root, Path settings, List<Path> files) {
    private static final int MAX_FILES = 1_000;
    private static final long MAX_BYTES = 1024 * 1024;
    private static final long MAX_BYTES_TOGETHER = 16 * MAX_BYTES;
    private static final int VERSION_LENGTH = 12;

    /** Nothing when a file breaks the rules. A symbolic link always does: it could lead out of the folder. */
    static Optional<PortalFolder> open(Path root, Path settings, Problems problems) {
        try (var found = Files.walk(root)) {
            var files = found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MAX_FILES) {
                problems.addForFile(
                        root.toString(), "folder-size", "the folder holds more than " + MAX_FILES + " files");
                return Optional.empty();
            }
            files.forEach(file -> check(file, problems));
            if (problems.isEmpty()
                    && files.stream().mapToLong(file -> file.toFile().length()).sum() > MAX_BYTES_TOGETHER) {
                problems.addForFile(
                        root.toString(), "folder-size", "the files of the folder are larger than 16 MiB together");
            }
            return problems.isEmpty() ? Optional.of(new PortalFolder(root, settings, files)) : Optional.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.addForFile(root.toString(), "file-unreadable", "the folder cannot be read");
            return Optional.empty();
        }
    }

    private static void check(Path file, Problems problems) {
        if (Files.isSymbolicLink(file)) {
            problems.addForFile(
                    file.toString(), "no-links", "symbolic links are not followed, put the file itself here");
        } else if (!Files.isRegularFile(file)) {
            problems.addForFile(file.toString(), "no-links", "only regular files may be here");
        } else if (file.toFile().length() > MAX_BYTES) {
            problems.addForFile(file.toString(), "file-size", "the file is larger than 1 MiB");
        }
    }

    public Path manifest() {
        return root.resolve("portal.yaml");
    }

    /** A name for exactly these files with exactly this content. */
    String version() throws IOException {
        var digest = sha256();
        for (var file : files) {
            var content = Files.readAllBytes(file);
            var name = root.relativize(file).toString().replace('\\', '/');
            digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
