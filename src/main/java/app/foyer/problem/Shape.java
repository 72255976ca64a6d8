package app.foyer.problem;

import java.util.List;

/** What a written value looks like, for those who cannot run {@link Form#parse}: editors and tables. */
public sealed interface Shape {
    /** Text that the pattern matches from end to end; it is written so that ECMAScript reads it alike. */
    record Text(String pattern) implements Shape {
        public static final Text ANY = new Text("");
    }

    /** Text, or a number as it is written. */
    record Words() implements Shape {}

    record Whole(int min, int max) implements Shape {}

    record Truth() implements Shape {}

    /** One of these. */
    record Word(List<String> known) implements Shape {}
}
