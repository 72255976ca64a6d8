package app.foyer.desk;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Answer.File;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Parts;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.ClientTransfer.Form;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clients at once, in files that programs fetch. */
record TransferArea(ClientTransfer transfer, Activities activities, Traces traces) implements Area {
    private static final List<String> EXPORT = List.of("export");
    private static final String FORMAT = "format";

    @Override
    public Optional<Action> action(Asked asked) {
        return !asked.posted() && asked.below().equals(EXPORT) ? Optional.of(Action.EXPORT_CLIENTS) : Optional.empty();
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return Future.succeededFuture(form(asked)
                .<Answer>map(form ->
                        new File("clients." + form.id(), form.type(), new Told(transfer.all(form), () -> tell(asked))))
                .orElseGet(() -> new Mistaken(new Slip(FORMAT, "desk.mistake.noFormat"))));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return Future.succeededFuture(new Answer.Missing());
    }

    private static Optional<Form> form(Asked asked) {
        return Arrays.stream(Form.values())
                .filter(form -> form.id().equals(asked.field(FORMAT)))
                .findFirst();
    }

    private Future<Void> tell(Asked asked) {
        return activities
                .append(List.of(traces.own(asked, ActivityEvent.CLIENTS_EXPORTED, Map.of())))
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
