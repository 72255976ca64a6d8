package app.foyer.release;

import app.foyer.portal.LeftOver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files as one value: a zip file in memory. Blocking. */
final class Archive {
    private Archive() {}

    /**
     * Packs files with all that is below them; their times and owners are not kept.
     *
     * @param files or folders, by the names that they get; what does not exist is left out
     */
    static byte[] pack(Map<String, Path> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : files.entrySet()) {
                for (Path file : filesIn(each.getValue())) {
                    String below = each.getValue().relativize(file).toString().replace('\\', '/');
                    zip.putNextEntry(new ZipEntry(below.isEmpty() ? each.getKey() : each.getKey() + "/" + below));
                    Files.copy(file, zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> filesIn(Path start) throws IOException {
        if (Files.notExists(start)) {
            return List.of();
        }
        try (var found = Files.walk(start)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || file.equals(start))
                    .filter(Files::isRegularFile)
                    .filter(file -> !LeftOver.isIn(start.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /** Writes the files below a folder. */
    static void unpack(byte[] archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("a name leads out of the archive: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
