package app.foyer.view;

import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the templates of mails may use. */
final class MailModel {
    private MailModel() {}

    /**
     * The model of a mail.
     *
     * @param name what the client is called
     * @param code or the link of an invitation; empty in a notice
     * @param caller from where it was asked for
     */
    static Map<String, Object> of(
            Portal portal,
            String name,
            Optional<String> code,
            Caller caller,
            Instant at,
            Instant validUntil,
            ZoneId zone,
            Words words) {
        var times = new ClientTimes(zone, at, words);
        var model = new HashMap<String, Object>();
        model.put(
                "portal",
                Map.of(
                        "name", portal.name(),
                        "phone", portal.contact().phone(),
                        "hours", portal.hours(words)));
        if (!portal.values().isEmpty()) {
            model.put("values", portal.values());
        }
        model.put("client", Map.of("name", name));
        model.put("code", code.orElse(""));
        model.put("minutes", Math.max(0, Duration.between(at, validUntil).toMinutes()));
        model.put("at", times.model(at));
        model.put("until", times.model(validUntil));
        model.put("language", words.tag());
        model.put("browser", CallerWords.browser(caller, words));
        model.put("address", caller.address());
        model.put("origin", CallerWords.origin(caller, words));
        return model;
    }
}
