package app.foyer.web;

import app.foyer.problem.Problem;
import app.foyer.view.PortalVersion;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.List;
import java.util.Optional;

/** Draws what portals can show, and remembers what could be drawn: of portals that are alike, one is enough. */
public final class SampleDrawings {
    private static final long REMEMBERED = 1_000;

    private final Cache<Likeness, Boolean> drawn =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** The problems of one portal, in all its languages. Takes a while: call it on a worker. */
    public List<Problem> problems(PortalVersion version) {
        Optional<Likeness> likeness = Likeness.of(version);
        if (likeness.isPresent() && drawn.getIfPresent(likeness.get()) != null) {
            return List.of();
        }
        List<Problem> problems = SampleDrawing.problems(version);
        if (problems.isEmpty()) {
            likeness.ifPresent(like -> drawn.put(like, true));
        }
        return problems;
    }
}
