package app.foyer.view;

import app.foyer.email.MailKind;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up mails of every kind, by which a portal's templates are tried. */
public final class SampleMails {
    private static final Instant AT = Instant.parse("2026-11-23T21:42:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private SampleMails() {}

    /** The models by the name of the template that is filled with them. */
    public static Map<String, List<Map<String, Object>>> models(Portal portal, Words words) {
        var models = new HashMap<String, List<Map<String, Object>>>();
        for (MailKind kind : MailKind.values()) {
            var ofKind = List.of(
                    model(portal, words, kind, new Caller("203.0.113.9", "Firefox on Windows")),
                    model(portal, words, kind, new Caller("", "")));
            models.put(MailParts.subject(kind.id()), ofKind);
            models.put(MailParts.text(kind.id()), ofKind);
            models.put(MailParts.html(kind.id()), ofKind);
        }
        return models;
    }

    /**
     * Words all of them, in one language.
     *
     * @throws BrokenTemplateException at the first that cannot be
     */
    public static void draw(PortalVersion version, Words words) {
        for (MailKind kind : MailKind.values()) {
            models(version.portal(), words)
                    .get(MailParts.html(kind.id()))
                    .forEach(model -> version.mail(words, kind.id(), model));
        }
    }

    private static Map<String, Object> model(Portal portal, Words words, MailKind kind, Caller caller) {
        return MailModel.of(portal, "Sam Sample", secret(kind), caller, AT, AT.plus(LIFE), portal.zone(), words);
    }

    private static Optional<String> secret(MailKind kind) {
        if (kind == MailKind.INVITED) {
            return Optional.of("https://desk.example.com/desk/invitation/4f1c");
        }
        return kind.hasCode() ? Optional.of("482913") : Optional.empty();
    }
}
