package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.Typed;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a member of staff.
 *
 * @param portal the desk itself
 * @param path of the page, from the root of the host
 * @param below what follows the page's path: which of its things, and which part of that
 * @param posted whether a form was sent, and so something is to change
 * @param fields of the form, or of the address; a name that is missing is an empty text
 * @param done the id of what was done just before, to be said once; empty otherwise
 * @param mistake in what was sent, to be shown with it
 */
public record Asked(
        Account who,
        PortalId portal,
        String path,
        List<String> below,
        boolean posted,
        Map<String, String> fields,
        Caller caller,
        Instant now,
        Words words,
        ClientTimes times,
        String done,
        Optional<Slip> mistake) {

    /** What must be corrected: the field's name, and the id of the text that says how. */
    public record Slip(String field, String text, Map<String, Object> values) {
        public Slip(String field, String text) {
            this(field, text, Map.of());
        }

        String in(Words words) {
            return words.say(text, values);
        }
    }

    /** The address of something below the page: which thing, and which part of it; nothing for the page itself. */
    public String at(String... parts) {
        String joined = String.join("/", parts);
        return joined.isEmpty() ? path : path + "/-/" + joined;
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Why something is done, as it was typed. */
    public String reason() {
        return Typed.lines(field("reason"));
    }

    /** The id of the form that was sent: the last part of its address. */
    String form() {
        return below.isEmpty() ? "" : below.get(below.size() - 1);
    }

    Asked with(Map<String, String> others) {
        return new Asked(who, portal, path, below, posted, others, caller, now, words, times, done, mistake);
    }

    Asked with(Slip slip) {
        return new Asked(who, portal, path, below, posted, fields, caller, now, words, times, done, Optional.of(slip));
    }
}
