package app.foyer.transfer;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a row says of something: nothing at all, that there is none, or what it is.
 *
 * @param isSaid otherwise it stays as it is
 */
record Said<T>(boolean isSaid, Optional<T> value) {
    static <T> Said<T> nothing() {
        return new Said<>(false, Optional.empty());
    }

    static <T> Said<T> none() {
        return new Said<>(true, Optional.empty());
    }

    static <T> Said<T> of(T value) {
        return new Said<>(true, Optional.of(value));
    }

    /** What holds afterwards, where something else held before. */
    Optional<T> over(Optional<T> before) {
        return isSaid ? value : before;
    }

    <R> Said<R> map(Function<T, R> change) {
        return new Said<>(isSaid, value.map(change));
    }
}
