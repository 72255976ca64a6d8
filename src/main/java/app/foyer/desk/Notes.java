package app.foyer.desk;

import app.foyer.desk.Asked.Slip;
import java.util.Map;
import java.util.regex.Pattern;

/** What every page of a desk may have to say first: what was just done, or what must be corrected. */
final class Notes {
    private static final Pattern ID = Pattern.compile("[a-zA-Z]{1,40}");

    private Notes() {}

    static Map<String, Object> of(Asked asked) {
        return Map.of(
                "flash",
                flash(asked),
                "mistake",
                asked.mistake().map(slip -> asked.words().say(slip.text())).orElse(""),
                "wrongField",
                asked.mistake().map(slip -> fieldId(asked, slip)).orElse(""));
    }

    private static String fieldId(Asked asked, Slip slip) {
        return slip.field().isEmpty() ? "" : asked.form() + "-" + slip.field();
    }

    /** An address can name anything; only what has words is said. */
    private static String flash(Asked asked) {
        String text = "desk.done." + asked.done();
        return ID.matcher(asked.done()).matches() && asked.words().find(text).isPresent()
                ? asked.words().say(text)
                : "";
    }
}
