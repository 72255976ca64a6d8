package app.foyer.desk;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param more whether something follows the last of them
 */
record ListPart<T>(List<T> some, boolean more) {

    /** Of what was found when one more was asked for than is shown. */
    static <T> ListPart<T> of(List<T> found, int most) {
        return found.size() > most
                ? new ListPart<>(List.copyOf(found.subList(0, most)), true)
                : new ListPart<>(found, false);
    }

    T last() {
        return some.get(some.size() - 1);
    }
}
