package app.foyer.view;

import app.foyer.email.MailKind;
import app.foyer.email.MailTexts;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Words mails by the templates of the portal they are from, or the shared ones. */
public final class MailTextsOfPortals implements MailTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final PortalViews views;
    private final Function<PortalId, Optional<Portal>> portals;

    public MailTextsOfPortals(PortalViews views, Function<PortalId, Optional<Portal>> portals) {
        this.views = views;
        this.portals = portals;
    }

    @Override
    public Optional<Worded> word(MailKind kind, Facts facts) {
        return portals.apply(facts.portal()).map(portal -> {
            MailText text = views.mail(portal.id(), kind.id(), model(portal, facts));
            return new Worded(portal.name(), text.subject(), text.text(), text.html());
        });
    }

    private static Map<String, Object> model(Portal portal, Facts facts) {
        Map<String, Object> model = new HashMap<>();
        model.put("portal", portal(portal));
        model.put("client", Map.of("name", facts.name()));
        model.put("code", facts.code().orElse(""));
        model.put("at", moment(facts.at(), facts.zone()));
        model.put("until", moment(facts.validUntil(), facts.zone()));
        model.put("minutes", Duration.between(facts.at(), facts.validUntil()).toMinutes());
        model.put("browser", facts.caller().browser());
        model.put("address", facts.caller().address());
        return model;
    }

    private static Map<String, Object> portal(Portal portal) {
        return Map.of(
                "id", portal.id().value(),
                "name", portal.name(),
                "phone", portal.contact().phone(),
                "hours", portal.contact().hours().orElse(""));
    }

    private static Map<String, Object> moment(Instant time, ZoneId zone) {
        return Map.of(
                "time", TIME.format(time.atZone(zone)),
                "date", DATE.format(time.atZone(zone)));
    }
}
