package app.foyer.portal;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Files that editors and tools put beside what is written, for a moment or for good: they are no part of a portal. */
public final class LeftOver {
    private static final Pattern NAME =
            Pattern.compile("\\..*|.*~|#.*#|.*\\.(swp|swx|swo|tmp|bak|orig|rej)|.*___jb_(tmp|old)___");

    private LeftOver() {}

    /** Whether a path below a folder is such a file, or lies in such a folder. */
    public static boolean isIn(Path below) {
        for (Path name : below) {
            if (NAME.matcher(name.toString()).matches()) {
                return true;
            }
        }
        return false;
    }
}
