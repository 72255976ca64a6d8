package app.foyer.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** Begins new units for some time; units under way at its end are finished and count. */
    Turn run(Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                lines.add(Line.open(port, conversations.get(), selector));
            }
            Turn.Timing timing = new Turn.Timing();
            for (Line line : lines) {
                line.begin();
            }
            converse(selector, timing, System.nanoTime() + time.toNanos());
            for (Line line : lines) {
                line.close();
            }
            return timing.end();
        }
    }

    private void converse(Selector selector, Turn.Timing timing, long until) throws IOException {
        int busy = connections;
        while (busy > 0) {
            selector.select();
            for (SelectionKey ready : selector.selectedKeys()) {
                Line line = (Line) ready.attachment();
                Optional<Long> took = line.hear();
                if (took.isPresent()) {
                    timing.add(took.get());
                    if (System.nanoTime() < until) {
                        line.begin();
                    } else {
                        busy--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
    }
}
