package app.foyer.text;

import app.foyer.problem.Problems;
import java.nio.file.Path;
import java.util.Locale;

/** The shipped texts of the engine, for tests that need words and no portal. */
public final class EngineWords {
    public static final Texts TEXTS =
            EngineTexts.read(Path.of("portals/_shared"), new Problems()).texts();

    public static final Words ENGLISH = TEXTS.in(Locale.ENGLISH);
    public static final Words GERMAN = TEXTS.in(Locale.GERMAN);

    private EngineWords() {}
}
