package app.foyer.desk;

import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A long list as rows, read part by part, each on from the last of the one before. */
final class Following<T> implements Supplier<Future<List<List<String>>>> {
    private final Function<Optional<T>, Future<List<T>>> read;
    private final Function<T, List<String>> row;
    private Optional<T> last = Optional.empty();

    private Following(Function<Optional<T>, Future<List<T>>> read, Function<T, List<String>> row) {
        this.read = read;
        this.row = row;
    }

    /**
     * Goes through a list.
     *
     * @param read what follows the given one, or the beginning; nothing at the end
     */
    static <T> Following<T> of(Function<Optional<T>, Future<List<T>>> read, Function<T, List<String>> row) {
        return new Following<>(read, row);
    }

    /** A short list, which is there at once. */
    static Supplier<Future<List<List<String>>>> once(List<List<String>> rows) {
        Iterator<List<List<String>>> parts = List.of(rows).iterator();
        return () -> Future.succeededFuture(parts.hasNext() ? parts.next() : List.of());
    }

    @Override
    public Future<List<List<String>>> get() {
        return read.apply(last).map(found -> {
            if (!found.isEmpty()) {
                last = Optional.of(found.get(found.size() - 1));
            }
            return found.stream().map(row).toList();
        });
    }
}
