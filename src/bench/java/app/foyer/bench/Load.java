package app.foyer.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Connections that each ask again as soon as they are answered.
 *
 * <p>All on one thread and without a client library, since the load shares its processors with what it measures.
 *
 * @param connections how many of them
 */
record Load(int port, int connections, Supplier<Conversation> conversations) {

    /**
     * Begins new units for some time; units under way at its end are finished and count.
     *
     * <p>It begins with one connection, and every unit that is done lets one more in: a server that never did such a thing
     * before is not met by all of them at once.
     */
    Turn run(Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            Deque<Line> idle = new ArrayDeque<>();
            for (int i = 0; i < connections; i++) {
                idle.add(Line.open(port, conversations.get(), selector));
            }
            Turn.Timing timing = new Turn.Timing();
            converse(selector, idle, timing, System.nanoTime() + time.toNanos());
            Turn turn = timing.end();
            for (Line line : idle) {
                line.close();
            }
            return turn;
        }
    }

    private void converse(Selector selector, Deque<Line> idle, Turn.Timing timing, long until) throws IOException {
        idle.remove().begin();
        while (idle.size() < connections) {
            selector.select();
            for (SelectionKey ready : selector.selectedKeys()) {
                Line line = (Line) ready.attachment();
                Optional<Long> took = line.hear();
                if (took.isPresent()) {
                    timing.add(took.get());
                    idle.addLast(line);
                    if (System.nanoTime() < until) {
                        beginSome(idle);
                    }
                }
            }
            selector.selectedKeys().clear();
        }
    }

    /** The one that has just become idle, and one more while there is one. */
    private static void beginSome(Deque<Line> idle) throws IOException {
        idle.removeLast().begin();
        if (!idle.isEmpty()) {
            idle.removeFirst().begin();
        }
    }
}
