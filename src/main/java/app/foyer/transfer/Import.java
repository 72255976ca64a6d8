package app.foyer.transfer;

import app.foyer.bus.Fault;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.secret.Sealer;
import app.foyer.transfer.Batches.Batch;
import app.foyer.transfer.ManyClients.Answer;
import app.foyer.transfer.ManyClients.Asked;
import app.foyer.transfer.ManyClients.Change;
import app.foyer.transfer.ManyClients.Decided;
import app.foyer.transfer.ManyClients.Known;
import app.foyer.transfer.Verdict.Remembered;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Takes clients from a file: read on a worker, some hundred rows at a time, each batch one transaction. What is broken off
 * can be run again, and finds what is there already unchanged.
 */
public final class Import {
    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final ManyClients clients;
    private final Secrets secrets;
    private final Setting setting;
    private final InstantSource clock;

    /**
     * Where clients come to.
     *
     * @param portals those of clients
     * @param zone of clients of whom no other is said
     * @param unusableHash of a password that nobody knows, which costs as much to check as any
     */
    public record Setting(List<PortalId> portals, ZoneId zone, Author author, String unusableHash) {}

    public Import(Vertx vertx, ManyClients clients, Sealer sealer, Setting setting, InstantSource clock) {
        this.vertx = vertx;
        this.clients = clients;
        this.secrets = new Secrets(sealer, UUID::randomUUID);
        this.setting = setting;
        this.clock = clock;
    }

    /**
     * Reads a file to its end, or as far as it can be read.
     *
     * @param in read, but not closed
     * @param dry whether it is only told what would be done
     */
    public Future<Report> run(Reader in, Format format, boolean dry) {
        Tally tally = new Tally();
        Columns columns = new Columns(setting.portals());
        return vertx.executeBlocking(() -> begin(in, format, columns, tally))
                .compose(
                        begun -> begun.map(batches -> goOn(batches, tally, dry)).orElseGet(Future::succeededFuture))
                .map(done -> tally.report(dry, Optional.empty()))
                .recover(failure -> Future.succeededFuture(tally.report(dry, Optional.of(why(failure)))));
    }

    private static Optional<Batches> begin(Reader in, Format format, Columns columns, Tally tally) throws IOException {
        try {
            return Optional.of(new Batches(columns, format.rows(in, columns)));
        } catch (Rows.UnreadableException header) {
            tally.complain(header.problems());
            return Optional.empty();
        }
    }

    private Future<Void> goOn(Batches batches, Tally tally, boolean dry) {
        return vertx.executeBlocking(batches::next).compose(batch -> {
            batch.refused().forEach(tally::refuse);
            tally.complain(batch.unreadable());
            return take(batches, batch, dry, ATTEMPTS).compose(verdicts -> {
                verdicts.forEach(tally::count);
                return batch.isLast() ? Future.succeededFuture() : goOn(batches, tally, dry);
            });
        });
    }

    private Future<List<Verdict>> take(Batches batches, Batch batch, boolean dry, int attempts) {
        if (batch.rows().isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return clients.change(asked(batch.rows()), dry, known -> decide(batches, batch.rows(), known))
                .recover(failure -> passes(failure) && attempts > 1
                        ? vertx.timer(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)
                                .compose(later -> take(batches, batch, dry, attempts - 1))
                        : Future.failedFuture(failure));
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof Fault fault && fault.kind() == Fault.Kind.UNAVAILABLE;
    }

    private static Asked asked(List<ClientRow> rows) {
        Set<String> clientIds = rows.stream().map(ClientRow::clientId).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>(clientIds);
        rows.forEach(row -> row.webUserId().value().ifPresent(ids::add));
        return new Asked(clientIds, ids);
    }

    private Answer<List<Verdict>> decide(Batches batches, List<ClientRow> rows, Known known) {
        Instant now = clock.instant();
        Deciding deciding = new Deciding(secrets, setting.unusableHash(), setting.zone(), setting.author(), now);
        List<Verdict> verdicts =
                rows.stream().map(row -> deciding.decide(row, known)).toList();
        verdicts.forEach(verdict -> givenUp(verdict, known)
                .ifPresent(id -> batches.isGivenUp(id, verdict.row().line())));
        List<Change> changes =
                verdicts.stream().flatMap(verdict -> verdict.change().stream()).toList();
        Map<AccountId, Marks> marks = verdicts.stream()
                .flatMap(verdict -> verdict.remembered().stream())
                .collect(Collectors.toMap(Remembered::id, Remembered::marks));
        return new Answer<>(new Decided(changes, marks, now), verdicts);
    }

    private static Optional<String> givenUp(Verdict verdict, Known known) {
        return verdict.change()
                .filter(change -> !change.isNew())
                .flatMap(change -> known.clients()
                        .get(verdict.row().clientId())
                        .state()
                        .webUserId()
                        .filter(before -> !change.state().webUserId().equals(Optional.of(before))));
    }

    private static String why(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
