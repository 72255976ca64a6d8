package app.foyer.command;

import java.util.List;

/**
 * What {@code ./foyer check} was asked for.
 *
 * @param portals the folders to check; all of them when empty
 * @param json whether a program reads the answer
 * @param tests whether the portals' own scenarios are walked through as well
 * @param queries whether the portals' queries are tried against the tables as well
 */
public record CheckOptions(List<String> portals, boolean json, boolean tests, boolean queries) {
    public CheckOptions {
        portals = List.copyOf(portals);
    }
}
