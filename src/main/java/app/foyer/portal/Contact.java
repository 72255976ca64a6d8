package app.foyer.portal;

import app.foyer.problem.Form;
import app.foyer.problem.Section;
import java.util.Optional;

/**
 * Where a client turns who cannot get in.
 *
 * @param hours when somebody answers, in the author's own words
 */
public record Contact(String phone, Optional<String> hours) {

    static Contact read(Section contact) {
        var read = new Contact(contact.text("phone"), contact.optional("hours", Form.text()));
        contact.rejectUnknownKeys();
        return read;
    }
}
