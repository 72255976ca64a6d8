package app.foyer.web;

import app.foyer.portal.PortalKind;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.view.Html;
import app.foyer.view.PortalVersion;
import app.foyer.view.QrCode;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws what portals can show, and remembers what could be drawn: of parts that are alike, one is enough. */
public final class SampleDrawings {
    private static final long KINDS = 100;
    private static final long CODES = 100;
    private static final String FORM = "sign-in";

    private final Cache<PortalKind, KnownDrawings> kinds =
            CacheBuilder.newBuilder().maximumSize(KINDS).build();
    /** The samples' code is the same in all portals, and its words hardly differ. */
    private final Cache<Code, Html> codes =
            CacheBuilder.newBuilder().maximumSize(CODES).build();

    private final Pages pages = new Pages(this::code);

    private record Code(String content, String words) {}

    /** The problems of one portal, in all its languages. Takes a while: call it on a worker. */
    public List<Problem> problems(PortalVersion version) {
        KnownDrawings known = known(version);
        Problems problems = new Problems();
        SampleDrawing.parts(version.portal())
                .forEach((name, part) -> problems.addAll(problems(name, part, version, known)));
        if (problems.isEmpty()) {
            // What a form of its own leaves out is found by the portal's words, which it may hold anyway.
            boolean hasOwn = version.templates().names().contains(FORM);
            problems.addAll(problems("form", SampleDrawing.form(), version, hasOwn ? new KnownDrawings() : known));
        }
        return problems.list();
    }

    /** A portal is like no other when its templates compare values. */
    private KnownDrawings known(PortalVersion version) {
        return version.templates().compare()
                ? new KnownDrawings()
                : kinds.asMap().computeIfAbsent(PortalKind.of(version.portal()), kind -> new KnownDrawings());
    }

    private List<Problem> problems(String name, SampleDrawing.Part part, PortalVersion version, KnownDrawings known) {
        if (known.hold(name, version)) {
            return List.of();
        }
        Map<String, Object> drawn = new HashMap<>();
        List<Problem> problems = SampleDrawing.problems(part, pages, version.telling(drawn::put));
        if (problems.isEmpty()) {
            known.note(name, drawn);
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
