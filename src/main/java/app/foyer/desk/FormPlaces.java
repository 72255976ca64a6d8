package app.foyer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the forms of an area stand: at each thing below its page, under the form's name.
 *
 * @param see what looking at the page or a thing is
 * @param forms what sending each form does
 */
record FormPlaces(Action see, Map<String, Action> forms) {

    /** Nothing where there is neither a page nor a form; a form's address shows its thing when it is only looked at. */
    Optional<Action> action(Asked asked) {
        List<String> below = asked.below();
        if (asked.posted()) {
            return below.size() == 2 ? Optional.ofNullable(forms.get(below.get(1))) : Optional.empty();
        }
        boolean isThere = below.size() < 2 || forms.containsKey(below.get(1));
        return isThere ? Optional.of(see) : Optional.empty();
    }
}
