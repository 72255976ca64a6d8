package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.StaffAccounts;
import app.foyer.desk.Answer.Corrected;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.invitation.Inviting;
import app.foyer.message.Mailbox;
import app.foyer.portal.PageSource;
import app.foyer.settings.AdminSettings;
import app.foyer.text.Words;
import app.foyer.update.UpdateQueue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers what members of staff ask, after looking whether they may. */
public final class Desk {
    private static final int LONGEST_REASON = 500;
    private static final Map<PageSource, Action> TO_OPEN = Map.of(
            PageSource.PORTALS, Action.SEE_PORTALS,
            PageSource.STAFF, Action.SEE_STAFF,
            PageSource.TOKENS, Action.SEE_TOKENS,
            PageSource.CLIENTS, Action.SEE_CLIENTS,
            PageSource.REQUESTS, Action.SEE_REQUESTS,
            PageSource.MAILBOX, Action.SEE_MESSAGES,
            PageSource.REPORTS, Action.SEE_REPORTS);

    private final Map<PageSource, Area> areas;
    private final Map<PageSource, Area> forPrograms;
    private final Programs programs;

    /** What the areas stand on. */
    public record Services(
            StaffAccounts staff,
            Inviting inviting,
            PortalStates portals,
            PortalFigures figures,
            AdminSettings settings,
            ClientDesk clients,
            Programs programs,
            UpdateQueue updates,
            Mailbox mailbox,
            Reports reports,
            ClientTransfer transfer) {}

    /** Of areas of any kind. */
    Desk(Map<PageSource, Area> areas, Map<PageSource, Area> forPrograms, Programs programs) {
        this.areas = areas;
        this.forPrograms = forPrograms;
        this.programs = programs;
    }

    public Desk(Vertx vertx, Services services) {
        Traces traces = new Traces(vertx);
        InvitingArea staff = new InvitingArea(
                new StaffArea(services.staff(), services.clients().help(), traces), services.inviting(), traces);
        SignInPreview preview = new SignInPreview(services.clients());
        this.areas = Map.of(
                PageSource.PORTALS,
                new PortalsArea(services.portals(), services.figures(), services.settings(), services.staff(), preview),
                PageSource.STAFF,
                staff,
                PageSource.CLIENTS,
                ClientsArea.of(services.clients(), new ClientPages(services.clients(), services.staff()), traces),
                PageSource.TOKENS,
                new TokensArea(services.programs(), services.staff(), traces),
                PageSource.REQUESTS,
                new RequestsArea(services.updates(), services.clients(), services.staff(), traces),
                PageSource.MAILBOX,
                new MailboxArea(
                        services.mailbox(),
                        services.clients(),
                        services.staff(),
                        new Letters(services.mailbox(), services.clients(), traces)),
                PageSource.REPORTS,
                new ReportsArea(
                        services.reports(),
                        () -> services.clients().theirPortals().stream()
                                .map(ReportedPortal::of)
                                .toList(),
                        new ReportExport(services.reports(), services.clients().activities(), traces)));
        this.forPrograms = Map.of(
                PageSource.CLIENTS,
                new ClientsForPrograms(
                        ClientsArea.of(
                                services.clients(), new ClientFacts(services.clients(), services.staff()), traces),
                        new TransferArea(services.transfer(), services.clients().activities(), traces)),
                PageSource.STAFF,
                new StaffForPrograms(staff),
                PageSource.PORTALS,
                new PortalsForPrograms(
                        services.portals(), services.figures(), services.settings(), services.staff(), preview));
        this.programs = services.programs();
    }

    /** The programs that may work here, by their tokens. */
    public Programs programs() {
        return programs;
    }

    /** Whether a menu should offer pages of this source to somebody. */
    public static boolean isOpen(PageSource source, Account account) {
        return !source.isForStaff() || permits(account, TO_OPEN.get(source));
    }

    /** What is asked for, where there is such a thing; whether it is permitted is another question. */
    public Optional<Action> action(PageSource source, Asked asked) {
        return Optional.ofNullable(areas.get(source)).flatMap(area -> area.action(asked));
    }

    /** Whether an account may do something: asked anew at every request, by the role it has then. */
    public static boolean permits(Account account, Action action) {
        return account.role().filter(action::isFor).isPresent();
    }

    /** Answers a person: what must be corrected comes on the page on which it was typed. */
    public Future<Answer> answer(PageSource source, Asked asked) {
        Area area = areas.get(source);
        return answer(area, asked, action -> permits(asked.who(), action))
                .compose(answer -> answer instanceof Mistaken mistaken
                        ? corrected(area, asked.with(mistaken.slip()))
                        : Future.succeededFuture(answer));
    }

    /** Answers a program: the same, in facts; its token stands for the code that a person shows. */
    public Future<Answer> answer(PageSource source, Program program, Asked asked) {
        return answer(forPrograms.get(source), asked, program::may);
    }

    /** Whether a program may do what is asked for, by what holds now. */
    public boolean permits(PageSource source, Program program, Asked asked) {
        return Optional.ofNullable(forPrograms.get(source))
                .flatMap(area -> area.action(asked))
                .filter(program::may)
                .isPresent();
    }

    static Future<Answer> answer(Area area, Asked asked, Predicate<Action> permitted) {
        Optional<Action> action = Optional.ofNullable(area).flatMap(known -> known.action(asked));
        if (action.isEmpty()) {
            return Future.succeededFuture(new Answer.Missing());
        }
        if (!permitted.test(action.get())) {
            return Future.succeededFuture(new Answer.NotPermitted());
        }
        if (!asked.posted()) {
            return area.show(asked);
        }
        return reasoned(asked, action.get())
                .map(slip -> Future.<Answer>succeededFuture(new Mistaken(slip)))
                .orElseGet(() -> area.act(asked, action.get()));
    }

    /** What a report is called, by its id; nothing for one that there is not any more. */
    public static String reportTitle(String id, Words words) {
        return ReportPart.of(id).map(part -> words.say(ReportWords.title(part))).orElse("");
    }

    /** What every page of a desk may have to say first. */
    public static Map<String, Object> notes(Asked asked) {
        return Notes.of(asked);
    }

    private static Optional<Slip> reasoned(Asked asked, Action action) {
        if (!action.needsReason()) {
            return Optional.empty();
        }
        if (asked.reason().isEmpty()) {
            return Optional.of(new Slip("reason", "desk.mistake.noReason"));
        }
        return asked.reason().length() > LONGEST_REASON
                ? Optional.of(new Slip("reason", "desk.mistake.longReason"))
                : Optional.empty();
    }

    private static Future<Answer> corrected(Area area, Asked asked) {
        return area.show(asked).map(page -> page instanceof Shown shown ? new Corrected(shown, asked) : page);
    }
}
