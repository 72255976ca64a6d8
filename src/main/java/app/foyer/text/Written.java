package app.foyer.text;

import app.foyer.problem.Problem;
import java.util.function.BiFunction;

/**
 * A text as it stands in a file.
 *
 * @param problem makes a problem at its key, of a rule and a message
 */
record Written(String id, Text text, BiFunction<String, String, Problem> problem) {}
