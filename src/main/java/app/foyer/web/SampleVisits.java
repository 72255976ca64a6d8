package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.History;
import app.foyer.desk.DeskSamples;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.portal.PageSource;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.proof.Method;
import app.foyer.session.Session;
import app.foyer.text.Words;
import app.foyer.view.PortalVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up visits and activity, by which a portal's templates are tried. */
final class SampleVisits {
    static final Instant NOW = Instant.parse("2026-11-23T21:42:00Z");
    static final String NAME = "Sam Sample";
    static final PortalId PORTAL = new PortalId("sample");

    private SampleVisits() {}

    static Visit outside(PortalVersion version, Words words) {
        return visit(version, words, Optional.empty());
    }

    /** Of a client who has codes by e-mail, or else of one of whom neither an address nor a name to sign in with is known. */
    static Visit inside(PortalVersion version, Words words, boolean emailDefault) {
        Portal portal = version.portal();
        var account = new Account(
                id(),
                "C1001",
                Optional.of("sam").filter(name -> emailDefault),
                NAME,
                Optional.of("sam@example.com").filter(address -> emailDefault),
                portal.zone());
        return visit(
                version,
                words,
                Optional.of(new Session(
                        new SessionId(new UUID(0, 2)),
                        portal.id(),
                        account,
                        Method.EMAIL_CODE,
                        NOW,
                        NOW,
                        NOW,
                        emailDefault)));
    }

    /** Of an admin where the page is one of staff, else of a client. */
    static Visit at(PortalPage page, PortalVersion version, Words words, boolean emailDefault) {
        Visit client = inside(version, words, emailDefault);
        return page.source().isForStaff()
                ? visit(version, words, client.session().map(SampleVisits::ofAdmin))
                : client;
    }

    private static Session ofAdmin(Session session) {
        Account client = session.account();
        Account admin = new Account(
                client.id(),
                "sam@example.com",
                Optional.empty(),
                client.name(),
                client.email(),
                client.zone(),
                client.language(),
                Optional.of(Role.ADMIN));
        return new Session(session.id(), session.portal(), admin, Method.AUTHENTICATOR_APP, NOW, NOW, NOW, false);
    }

    /** What a page of staff may show. */
    static List<Map<String, Object>> desk(Visit visit, PortalPage page) {
        var samples = new DeskSamples(visit.portal().id(), visit.path(page.path()), visit.words(), visit.times());
        return samples.of(page.source()).stream()
                .flatMap(model -> samples.notes().stream().map(notes -> desk(visit, page, model, notes)))
                .toList();
    }

    private static Map<String, Object> desk(
            Visit visit, PortalPage page, Map<String, Object> model, Map<String, Object> notes) {
        return Map.of(
                page.source().id(),
                model,
                "desk",
                notes,
                "history",
                page.source() == PageSource.CLIENTS ? new HistoryView(visit, history(visit)).model() : false);
    }

    /** Something that a member of staff did, between what the client did. */
    private static History history(Visit visit) {
        var staff = new AccountId(new UUID(0, 3));
        var done = new ActivityEntry(
                new UUID(1, 999),
                Optional.of(id()),
                visit.portal().id(),
                NOW,
                ActivityEvent.ACCOUNT_CLOSED,
                Map.of(ActivityWords.BY, staff.value().toString(), ActivityWords.WHY, "Typed"),
                Caller.UNKNOWN);
        var entries = new ArrayList<>(activity(visit.portal()).entries());
        entries.add(0, done);
        return new History(
                "/", true, ActivityQuery.newest(), ActivityPage.of(entries, entries.size() - 1), Map.of(staff, NAME));
    }

    static Map<String, Object> confirmation(Visit visit, PortalPage page) {
        return ConfirmView.of(visit, page, "/", carried(), Optional.of("That is not right."));
    }

    static List<Map<String, Object>> carried() {
        return List.of(Map.of("name", "reason", "value", "Typed"));
    }

    private static Visit visit(PortalVersion version, Words words, Optional<Session> session) {
        return new Visit(
                version,
                false,
                "form-token",
                session,
                NOW,
                "7F3K-22QD",
                version.portal().zone(),
                words);
    }

    /** One entry of every kind, a few hours apart, and older ones behind them. */
    static ActivityPage activity(Portal portal) {
        var entries = new ArrayList<ActivityEntry>();
        for (ActivityEvent event : ActivityEvent.values()) {
            entries.add(new ActivityEntry(
                    new UUID(1, entries.size()),
                    Optional.of(id()),
                    portal.id(),
                    NOW.minus(Duration.ofHours(5L * entries.size())),
                    event,
                    Map.of(
                            "email",
                            "sam*****.com",
                            "method",
                            "email-code",
                            "page",
                            "Home",
                            "count",
                            "3",
                            "until",
                            NOW.toString()),
                    new Caller("203.0.113.9", "Firefox on Windows")));
        }
        return ActivityPage.of(entries, entries.size() - 1);
    }

    static ActivityPage noActivity() {
        return new ActivityPage(List.of(), Optional.empty());
    }

    private static AccountId id() {
        return new AccountId(new UUID(0, 1));
    }
}
