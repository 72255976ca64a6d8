package app.foyer.view;

import app.foyer.email.MailKind;
import app.foyer.email.MailTexts;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.text.Words;
import java.util.Optional;
import java.util.function.Function;

/** Words mails by the templates of the portal they are from, or the shared ones. */
public final class MailTextsOfPortals implements MailTexts {
    private final Function<PortalId, Optional<PortalVersion>> portals;

    /**
     * Words by what is current when a mail is worded.
     *
     * @param portals the current version of each portal
     */
    public MailTextsOfPortals(Function<PortalId, Optional<PortalVersion>> portals) {
        this.portals = portals;
    }

    @Override
    public Optional<Worded> word(MailKind kind, Facts facts) {
        return portals.apply(facts.portal()).map(version -> {
            Portal portal = version.portal();
            Words words = facts.caller()
                    .language()
                    .filter(language -> kind.isToAccount())
                    .map(portal.texts()::in)
                    .orElseGet(portal.texts()::standard);
            MailText text = version.mail(
                    words,
                    kind.id(),
                    MailModel.of(
                            portal,
                            facts.name(),
                            facts.code(),
                            facts.caller(),
                            facts.at(),
                            facts.validUntil(),
                            kind.isToAccount() ? facts.zone() : portal.zone(),
                            words));
            return new Worded(portal.name(), text.subject(), text.text(), text.html());
        });
    }
}
