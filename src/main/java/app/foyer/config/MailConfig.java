package app.foyer.config;

import app.foyer.problem.Choice;
import app.foyer.problem.Form;
import app.foyer.problem.Secret;
import app.foyer.problem.Section;
import app.foyer.problem.Shape;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SMTP server that takes our mails.
 *
 * @param from the address that mails come from; the name beside it is the portal's
 */
public record MailConfig(
        String host, int port, Optional<String> user, Optional<Secret> password, Starttls starttls, String from) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:]{1,64}@[A-Za-z0-9.-]{1,255}");

    /** Whether the connection must turn into an encrypted one: codes travel here. */
    public enum Starttls implements Choice {
        REQUIRED,
        OPTIONAL,
        DISABLED
    }

    static MailConfig read(Section mail) {
        var config = new MailConfig(
                mail.text("host"),
                mail.integer("port", 1, 65_535, 587),
                mail.optional("user", Form.text()),
                mail.optionalSecret("password"),
                mail.choice("starttls", Starttls.class, Starttls.REQUIRED),
                mail.required("from", address()).orElse(""));
        mail.rejectUnknownKeys();
        config.checkLogin(mail);
        return config;
    }

    private void checkLogin(Section mail) {
        if (!mail.isSound()) {
            return;
        }
        if (user.isPresent() && password.isEmpty()) {
            mail.problem("user", "login-complete", "'user' needs a 'password'");
        }
        if (password.isPresent() && user.isEmpty()) {
            mail.problem("password", "login-complete", "'password' needs a 'user'");
        }
        if (user.isPresent() && starttls != Starttls.REQUIRED) {
            mail.problem("starttls", "login-encrypted", "a password may only be sent with starttls: required");
        }
    }

    static Form<String> address() {
        return new Form<>(
                "value-type",
                "an e-mail address alone, such as portal@example.nz",
                new Shape.Text(ADDRESS.pattern()),
                written -> Optional.of(written).filter(ADDRESS.asMatchPredicate()));
    }
}
