package app.foyer.desk;

import app.foyer.desk.Asked.Slip;
import java.util.Map;

/** What a desk answers; none of these is an exception. */
public sealed interface Answer {

    /**
     * A page.
     *
     * @param title of what is shown; empty where the page's own will do
     * @param model under the name of the page's source
     */
    record Shown(String title, Map<String, Object> model) implements Answer {}

    /**
     * Something was done.
     *
     * @param below where to go on, below the page
     * @param what the id of what is said there
     */
    record Done(String below, String what) implements Answer {}

    /** Something must be corrected first; nothing was done. */
    record Mistaken(Slip slip) implements Answer {}

    /**
     * The page with what must be corrected.
     *
     * @param asked with the slip
     */
    record Corrected(Shown page, Asked asked) implements Answer {}

    record NotPermitted() implements Answer {}

    record Missing() implements Answer {}
}
