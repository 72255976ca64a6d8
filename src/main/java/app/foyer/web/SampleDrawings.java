package app.foyer.web;

import app.foyer.problem.Problem;
import app.foyer.view.Html;
import app.foyer.view.PortalVersion;
import app.foyer.view.QrCode;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.List;
import java.util.Optional;

/** Draws what portals can show, and remembers what could be drawn: of portals that are alike, one is enough. */
public final class SampleDrawings {
    private static final long REMEMBERED = 1_000;
    private static final long CODES = 100;

    private final Cache<Likeness, Boolean> drawn =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();
    /** The samples' code is the same in all portals, and its words hardly differ. */
    private final Cache<Code, Html> codes =
            CacheBuilder.newBuilder().maximumSize(CODES).build();

    private final Pages pages = new Pages(this::code);

    private record Code(String content, String words) {}

    /** The problems of one portal, in all its languages. Takes a while: call it on a worker. */
    public List<Problem> problems(PortalVersion version) {
        Optional<Likeness> likeness = Likeness.of(version);
        boolean isKnown = likeness.isPresent() && drawn.getIfPresent(likeness.get()) != null;
        List<Problem> problems = isKnown ? List.of() : SampleDrawing.everything(pages, version);
        // What a form of its own leaves out is found by the portal's words, which it may hold anyway.
        if (problems.isEmpty() && (!isKnown || version.templates().names().contains("sign-in"))) {
            problems = SampleDrawing.form(pages, version);
        }
        if (problems.isEmpty()) {
            likeness.ifPresent(like -> drawn.put(like, true));
        }
        return problems;
    }

    private Html code(String content, String words) {
        Code code = new Code(content, words);
        Html known = codes.getIfPresent(code);
        if (known == null) {
            known = QrCode.svg(content, words);
            codes.put(code, known);
        }
        return known;
    }
}
