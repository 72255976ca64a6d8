package app.foyer.desk;

import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Reports.Count;
import app.foyer.desk.Reports.LockOut;
import app.foyer.desk.Reports.Locked;
import app.foyer.desk.Reports.Place;
import app.foyer.desk.Reports.Who;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.proof.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up reports, by which a desk's templates are tried. */
record ReportSamples(Asked asked, Asked mistaken) {

    private static final ReportedPortal ONE = new ReportedPortal(new PortalId("sample"), "Sample Portal");
    private static final ReportedPortal OTHER = new ReportedPortal(new PortalId("other"), "Other Portal");

    List<Map<String, Object>> models() {
        ReportsView view = view(asked);
        return List.of(
                new ReportsView(asked, List.of(), Optional.empty()).nothing(),
                view.overview(Map.of(ReportWay.APP, 3L, ReportWay.NEVER, 1L), counts()),
                view(mistaken).overview(Map.of(), List.of()),
                view.clients(new ReportPart.Clients(ReportWay.DISABLED), new ListPart<>(List.of(who(true)), true)),
                view.clients(new ReportPart.Clients(ReportWay.NEVER), new ListPart<>(List.of(who(false)), false)),
                view.clients(new ReportPart.Clients(ReportWay.NONE), new ListPart<>(List.of(), false)),
                view(mistaken).lockOuts(new ListPart<>(List.of(lockOut(true), lockOut(false)), true)));
    }

    private static ReportsView view(Asked asked) {
        return new ReportsView(asked, List.of(ONE, OTHER), Optional.of(ONE));
    }

    private List<Count> counts() {
        LocalDate today = asked.times().day(asked.now());
        return List.of(
                new Count(today, ActivityEvent.SIGNED_IN, Method.AUTHENTICATOR_APP.id(), false, 7),
                new Count(today, ActivityEvent.CODE_SENT, Method.EMAIL_CODE.id(), false, 3),
                new Count(today, ActivityEvent.SIGN_IN_PAUSED, ActivityWords.ANYWHERE, false, 1));
    }

    private Who who(boolean all) {
        return new Who(
                new AccountId(new UUID(7, 5)),
                "C1001",
                "Sam Sample",
                Optional.of(asked.now()).filter(at -> all),
                Optional.of(asked.now()).filter(at -> all));
    }

    private LockOut lockOut(boolean known) {
        return new LockOut(
                new Place(asked.now(), new UUID(9, 1)),
                Optional.of(new Locked("C1001", "Sam Sample")).filter(who -> known),
                asked.now(),
                known);
    }
}
