package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.PageSource;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up models of every area, by which a desk's templates are tried. */
public record DeskSamples(PortalId portal, String path, Words words, ClientTimes times) {

    /** One of everything that a page of this source may show; each has the same names. */
    public List<Map<String, Object>> of(PageSource source) {
        return switch (source) {
            case PORTALS -> new PortalSamples(mistaken()).all();
            case STAFF -> staff();
            case TOKENS -> new TokenSamples(asked("tokenRevoked", Optional.empty()), mistaken()).models();
            case CLIENTS -> new ClientSamples(asked("", Optional.empty()), mistaken()).models();
            case REQUESTS -> new RequestSamples(asked("", Optional.empty()), mistaken()).models();
            case MAILBOX -> new MailboxSamples(asked("", Optional.empty()), mistaken()).models();
            case REPORTS -> new ReportSamples(asked("", Optional.empty()), mistaken()).models();
            default -> List.of();
        };
    }

    /** What a page may have to say first. */
    public List<Map<String, Object>> notes() {
        return List.of(Notes.of(asked("closed", Optional.empty())), Notes.of(mistaken()));
    }

    private Asked mistaken() {
        return asked("", Optional.of(new Slip("reason", "desk.mistake.noReason")));
    }

    private List<Map<String, Object>> staff() {
        Member admin = member(1, Role.ADMIN, true);
        Member closed = member(2, Role.SUPPORT, false);
        Member invited = invited(times.now().plusSeconds(1));
        Member late = invited(times.now());
        StaffView view = new StaffView(asked("closed", Optional.empty()));
        StaffView mistaken = new StaffView(mistaken());
        return List.of(
                view.list(List.of(admin, closed, invited, late)),
                view.member(invited),
                view.member(late),
                mistaken.list(List.of(admin)),
                view.member(admin),
                view.member(closed),
                mistaken.member(member(3, Role.APPROVER, true)));
    }

    private Asked asked(String done, Optional<Slip> slip) {
        return new Asked(
                member(1, Role.ADMIN, true).account(),
                portal,
                path,
                List.of("one", "role"),
                true,
                Map.of("reason", "Typed"),
                Caller.UNKNOWN,
                times.now(),
                words,
                times,
                done,
                slip);
    }

    private Member member(int number, Role role, boolean active) {
        String email = role.id() + "@example.com";
        Account account = new Account(
                new AccountId(new UUID(7, number)),
                email,
                Optional.empty(),
                "Sam Sample",
                Optional.of(email),
                times.zone(),
                Optional.empty(),
                Optional.of(role));
        return new Member(account, active, active, Optional.of(times.now()).filter(at -> active), Optional.empty());
    }

    private Member invited(Instant until) {
        return new Member(member(4, Role.SUPPORT, true).account(), true, false, Optional.empty(), Optional.of(until));
    }
}
