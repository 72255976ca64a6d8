package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.desk.Client.Contact;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateQueue;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateState;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Update requests in PostgreSQL, as staff decide on them. */
record PgUpdateQueue(Database database) implements UpdateQueue {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String OPEN = UpdateRows.SELECT + """
            where r.state = 'open' and (r.asked_at, r.id) > ($1, $2)
            order by r.asked_at, r.id limit $3""";

    private static final String FIND = UpdateRows.SELECT + "where r.id = $1";

    /** Whoever comes second finds it ended: the row is looked at again once it is free. */
    private static final String END = """
            update update_requests set state = $2, ended_at = $3, decided_by = $4, answer = $5
            where id = $1 and state = 'open'""";

    private static final String HOLD =
            "select name, email, phone from accounts where id = $1 and role is null for no key update";

    private static final String MOVE = """
            update accounts set address = $2
            where id = $1 and role is null and address is not distinct from $3""";

    @Override
    public Future<Part> open(Optional<Place> after, int most) {
        Tuple values = Tuple.of(
                Columns.sql(after.map(Place::askedAt).orElse(Instant.EPOCH)),
                after.map(Place::request).orElse(BEFORE_ALL),
                most + 1);
        return database.run(OPEN, values).map(rows -> part(UpdateRows.of(rows), most));
    }

    private static Part part(List<UpdateRequest> found, int most) {
        if (found.size() <= most) {
            return new Part(found, Optional.empty());
        }
        UpdateRequest last = found.get(most - 1);
        return new Part(found.subList(0, most), Optional.of(new Place(last.askedAt(), last.id())));
    }

    @Override
    public Future<Optional<UpdateRequest>> find(UUID request) {
        return database.run(FIND, Tuple.of(request))
                .map(rows -> Columns.only(rows).map(UpdateRows::of));
    }

    @Override
    public Future<Decided> approve(UpdateRequest request, AccountId by, ActivityEntry told, List<NewMail> notices) {
        return database.inTransaction(connection -> end(connection, request, UpdateState.APPROVED, by, null, told.at())
                        .compose(ended -> ended
                                ? change(connection, request, told.at())
                                        .compose(changed -> changed
                                                ? told(connection, told, notices)
                                                : Future.failedFuture(new Overtaken()))
                                : Future.succeededFuture(Decided.ENDED_BEFORE)))
                .recover(failure -> failure.getCause() instanceof Overtaken
                        ? Future.succeededFuture(Decided.OVERTAKEN)
                        : Future.failedFuture(failure));
    }

    /** Undoes the decision, too: what could not be made was not approved. */
    private static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    @Override
    public Future<Decided> reject(
            UpdateRequest request, AccountId by, String answer, ActivityEntry told, List<NewMail> notices) {
        return database.inTransaction(connection -> end(
                        connection, request, UpdateState.REJECTED, by, answer, told.at())
                .compose(ended ->
                        ended ? told(connection, told, notices) : Future.succeededFuture(Decided.ENDED_BEFORE)));
    }

    private static Future<Boolean> end(
            SqlConnection connection,
            UpdateRequest request,
            UpdateState state,
            AccountId by,
            String answer,
            Instant now) {
        Tuple values = Tuple.of(request.id(), state.id(), Columns.sql(now), by.value(), answer);
        return Database.run(connection, END, values).map(done -> done.rowCount() == 1);
    }

    private static Future<Decided> told(SqlConnection connection, ActivityEntry told, List<NewMail> notices) {
        return ActivityRows.insert(connection, told)
                .compose(written -> OutboxRows.insert(connection, notices))
                .map(Decided.DONE);
    }

    /** By the same statement as what staff correct by themselves; an address for letters has no other way yet. */
    private static Future<Boolean> change(SqlConnection connection, UpdateRequest request, Instant now) {
        AccountId client = request.account().id();
        if (request.kind() == UpdateKind.ADDRESS) {
            Tuple values =
                    Tuple.of(client.value(), request.wanted(), request.was().orElse(null));
            return Database.run(connection, MOVE, values).map(done -> done.rowCount() == 1);
        }
        return Database.run(connection, HOLD, Tuple.of(client.value()))
                .compose(rows -> Columns.only(rows)
                        .map(PgUpdateQueue::contact)
                        .map(held -> Corrections.make(
                                connection,
                                client,
                                with(held, request.kind(), request.was()),
                                with(held, request.kind(), Optional.of(request.wanted())),
                                request.confirmedAt(),
                                now))
                        .orElseGet(() -> Future.succeededFuture(false)));
    }

    private static Contact contact(Row row) {
        return new Contact(
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("phone")));
    }

    private static Contact with(Contact contact, UpdateKind kind, Optional<String> value) {
        return new Contact(
                kind == UpdateKind.NAME ? value.orElse("") : contact.name(),
                kind == UpdateKind.EMAIL ? value : contact.email(),
                kind == UpdateKind.PHONE ? value : contact.phone());
    }
}
