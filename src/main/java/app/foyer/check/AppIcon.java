package app.foyer.check;

import app.foyer.problem.Problems;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Devices put it on their home screens in their own sizes and shapes. */
final class AppIcon implements Rule {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int BYTES_BEFORE_SIZE = 8;
    private static final int LEAST = 512;

    @Override
    public String id() {
        return "app-icon";
    }

    @Override
    public String why() {
        return "Devices make theme/icon.png larger and smaller, and cut its corners off: it needs to be square and large.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        var file = definition.folder().root().resolve("theme/icon.png");
        if (definition.folder().files().contains(file)) {
            check(file, problems);
        }
    }

    /** What is no PNG at all is told by another rule. */
    private void check(Path file, Problems problems) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readLong() == PNG) {
                in.skipNBytes(BYTES_BEFORE_SIZE);
                int width = in.readInt();
                int height = in.readInt();
                if (width != height || width < LEAST) {
                    problems.addForFile(
                            file.toString(),
                            id(),
                            "the icon is " + width + " by " + height + " pixels, it must be square and at least "
                                    + LEAST + " by " + LEAST);
                }
            }
        } catch (IOException cutOff) {
            problems.addForFile(file.toString(), id(), "the picture ends before it says how large it is");
        }
    }
}
