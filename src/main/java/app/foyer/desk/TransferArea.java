package app.foyer.desk;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.File;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Obstacle;
import app.foyer.desk.Answer.Parts;
import app.foyer.desk.Answer.Upload;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.ClientTransfer.By;
import app.foyer.desk.ClientTransfer.Form;
import app.foyer.desk.ClientTransfer.Taken;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All clients at once, in files that programs fetch and send. */
final class TransferArea implements Area {
    private static final Logger LOG = LoggerFactory.getLogger(TransferArea.class);
    private static final List<String> EXPORT = List.of("export");
    private static final List<String> IMPORT = List.of("import");
    private static final String FORMAT = "format";
    private static final String DRY = "dryRun";

    private final ClientTransfer transfer;
    private final Activities activities;
    private final Traces traces;
    private final AtomicBoolean taking = new AtomicBoolean();

    TransferArea(ClientTransfer transfer, Activities activities, Traces traces) {
        this.transfer = transfer;
        this.activities = activities;
        this.traces = traces;
    }

    @Override
    public Optional<Action> action(Asked asked) {
        if (asked.posted()) {
            return asked.below().equals(IMPORT) ? Optional.of(Action.IMPORT_CLIENTS) : Optional.empty();
        }
        return asked.below().equals(EXPORT) ? Optional.of(Action.EXPORT_CLIENTS) : Optional.empty();
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return Future.succeededFuture(form(asked)
                .<Answer>map(form -> new File(
                        "clients." + form.id(),
                        form.type(),
                        new Told(transfer.all(form), () -> tell(asked, ActivityEvent.CLIENTS_EXPORTED, Map.of()))))
                .orElseGet(() -> new Mistaken(new Slip(FORMAT, "desk.mistake.noFormat"))));
    }

    /** One at a time: two files would each find half of what the other does. */
    @Override
    public Future<Answer> act(Asked asked, Action action) {
        Optional<Form> form = form(asked);
        String dry = asked.field(DRY);
        if (form.isEmpty()) {
            return mistaken(FORMAT, "desk.mistake.noFormat");
        }
        if (!List.of("", "true", "false").contains(dry)) {
            return mistaken(DRY, "desk.mistake.noTruth");
        }
        return Future.succeededFuture(
                taking.compareAndSet(false, true)
                        ? new Upload(file -> take(asked, file, form.get(), dry.equals("true")), () -> taking.set(false))
                        : new Obstacle(Obstacle.Kind.TAKEN, Map.of()));
    }

    private Future<Map<String, Object>> take(Asked asked, InputStream file, Form form, boolean dry) {
        By by = new By(asked.who().id(), asked.portal(), asked.caller());
        return transfer.take(file, form, dry, by)
                .compose(taken -> dry
                        ? Future.succeededFuture(facts(taken, true))
                        : tell(asked, ActivityEvent.CLIENTS_IMPORTED, counted(taken))
                                .recover(TransferArea::untold)
                                .map(told -> facts(taken, false)));
    }

    /** What was taken is taken: whoever sent it must hear of that, and each client's own entry names who did it. */
    private static Future<Void> untold(Throwable failure) {
        LOG.error("the entry of an import could not be written", failure);
        return Future.succeededFuture();
    }

    private static Map<String, String> counted(Taken taken) {
        return Map.of(ActivityWords.COUNT, String.valueOf(taken.added() + taken.changed()));
    }

    private static Map<String, Object> facts(Taken taken, boolean dry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dryRun", dry);
        facts.put("added", taken.added());
        facts.put("changed", taken.changed());
        facts.put("unchanged", taken.unchanged());
        facts.put("refused", taken.refused());
        facts.put("withoutPassword", taken.withoutPassword());
        facts.put("stopped", taken.stopped());
        facts.put(
                "problems",
                taken.problems().stream()
                        .map(flaw -> Map.of("line", flaw.line(), "message", flaw.message()))
                        .toList());
        facts.put("more", taken.more());
        return facts;
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }

    private static Optional<Form> form(Asked asked) {
        return Arrays.stream(Form.values())
                .filter(form -> form.id().equals(asked.field(FORMAT)))
                .findFirst();
    }

    private Future<Void> tell(Asked asked, ActivityEvent event, Map<String, String> facts) {
        return activities
                .append(List.of(traces.own(asked, event, facts)))
                .onSuccess(told -> traces.hint(asked.who().id(), List.of()));
    }

    private interface Telling {
        Future<Void> tell();
    }

    /** No client leaves the house before that is on record. */
    private static final class Told implements Parts {
        private final Parts parts;
        private final Telling telling;
        private boolean told;

        Told(Parts parts, Telling telling) {
            this.parts = parts;
            this.telling = telling;
        }

        @Override
        public Future<Optional<Buffer>> next() {
            if (told) {
                return parts.next();
            }
            told = true;
            return telling.tell().compose(done -> parts.next());
        }

        @Override
        public void close() {
            parts.close();
        }
    }
}
