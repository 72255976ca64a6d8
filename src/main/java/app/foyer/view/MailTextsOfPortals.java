package app.foyer.view;

import app.foyer.email.MailKind;
import app.foyer.email.MailTexts;
import app.foyer.identity.PortalId;
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
            MailText text = version.mail(
                    kind.id(),
                    MailModel.of(
                            version.portal(),
                            facts.name(),
                            facts.code(),
                            facts.caller(),
                            facts.at(),
                            facts.validUntil(),
                            facts.zone()));
            return new Worded(version.portal().name(), text.subject(), text.text(), text.html());
        });
    }
}
