package app.foyer.web;

import app.foyer.view.PortalVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * What could be drawn of portals of one kind, part by part, with the templates that were drawn in each. Where these are the
 * same, a part can be drawn again: words cannot keep it from being drawn, as long as no template compares them with
 * anything. For several threads at once.
 */
final class KnownDrawings {
    /** Ways to draw one part; portals that share theirs with none must not push out those that many share. */
    private static final int REMEMBERED = 8;

    private final Map<String, Deque<Map<String, Object>>> parts = new HashMap<>();

    /** Whether a part of a portal of this kind needs not be drawn to be known. */
    synchronized boolean hold(String part, PortalVersion version) {
        Deque<Map<String, Object>> ways = parts.getOrDefault(part, new ArrayDeque<>());
        for (Iterator<Map<String, Object>> left = ways.iterator(); left.hasNext(); ) {
            Map<String, Object> drawn = left.next();
            if (isSame(drawn, version)) {
                left.remove();
                ways.addFirst(drawn);
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Map<String, Object> drawn, PortalVersion version) {
        return drawn.entrySet().stream().allMatch(template -> version.draws(template.getKey(), template.getValue()));
    }

    /**
     * Remembers that a part could be drawn.
     *
     * @param drawn the templates of which it was, as a version tells them
     */
    synchronized void note(String part, Map<String, Object> drawn) {
        Deque<Map<String, Object>> ways = parts.computeIfAbsent(part, name -> new ArrayDeque<>());
        ways.addFirst(drawn);
        if (ways.size() > REMEMBERED) {
            ways.removeLast();
        }
    }
}
