package app.foyer.portal;

import app.foyer.problem.Problems;

/** What must hold of a portal's folder beside its manifest and settings. */
@FunctionalInterface
public interface FolderRules {
    /** Begins to check one folder. */
    Passes of(PortalFolder folder);

    /** The passes over one folder, together with those over its manifest: when one finds a problem, the next is not begun. */
    interface Passes {
        /** Whether the files can be read as what they are. */
        default void syntax(Problems problems) {}

        /** Whether each of them, looked at alone, holds only what it may. */
        default void shape(Problems problems) {}

        /** Whether all of them together make sense. */
        default void meaning(Portal portal, Problems problems) {}
    }

    /** Asks for nothing. */
    static FolderRules none() {
        return folder -> new Passes() {};
    }
}
