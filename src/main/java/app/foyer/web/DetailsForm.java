package app.foyer.web;

import app.foyer.update.UpdateRequests.Known;
import java.util.Optional;

/**
 * The page on which clients ask for changes, with what one of its forms got wrong.
 *
 * @param sent the id of the form's field; empty when nothing is wrong
 * @param typed what was typed there
 */
record DetailsForm(Known known, String sent, String typed, Optional<Mistake> mistake) {
    static final String VALUE = "value";
    static final String CODE = "code";
    static final String KIND = "kind";
    static final String REQUEST = "request";

    static DetailsForm of(Known known) {
        return new DetailsForm(known, "", "", Optional.empty());
    }
}
