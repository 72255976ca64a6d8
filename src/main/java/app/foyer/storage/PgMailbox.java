package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.message.Conversation;
import app.foyer.message.Mailbox;
import app.foyer.message.Read;
import app.foyer.message.Sent;
import app.foyer.storage.MessageRows.Between;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Messages in PostgreSQL, as staff see and write them. */
record PgMailbox(Database database) implements Mailbox {
    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    private static final Place LAST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private static final String WAITING = MessageRows.SELECT + """
            where c.waits_since is not null and (c.waits_since, c.id) > ($1, $2) order by c.waits_since, c.id limit $3""";

    private static final String SETTLED = MessageRows.SELECT + """
            where c.waits_since is null and (c.last_at, c.id) < ($1, $2) order by c.last_at desc, c.id desc limit $3""";

    private static final String OF_CLIENT =
            MessageRows.SELECT + "where c.account_id = $1 order by c.last_at desc, c.id limit $2";

    private static final String ONE = MessageRows.SELECT + "where c.id = $1";

    private static final String HOLD = """
            select c.account_id, c.count from conversations c join accounts a on a.id = c.account_id
            where c.id = $1 and a.active for no key update of c""";

    private static final String SETTLE = """
            update conversations set waits_since = null
            where id = $1 and count = $2 and waits_since is not null""";

    @Override
    public Future<Part> waiting(Optional<Place> after, int most) {
        return part(
                WAITING,
                after.orElse(FIRST),
                most,
                last -> new Place(last.waitsSince().orElseThrow(), last.id()));
    }

    @Override
    public Future<Part> settled(Optional<Place> after, int most) {
        return part(SETTLED, after.orElse(LAST), most, last -> new Place(last.lastAt(), last.id()));
    }

    private Future<Part> part(String sql, Place after, int most, Function<Conversation, Place> place) {
        Tuple values = Tuple.of(Columns.sql(after.at()), after.conversation(), most + 1);
        return database.run(sql, values)
                .map(MessageRows::conversations)
                .map(found -> found.size() <= most
                        ? new Part(found, Optional.empty())
                        : new Part(found.subList(0, most), Optional.of(place.apply(found.get(most - 1)))));
    }

    @Override
    public Future<List<Conversation>> of(AccountId client, int most) {
        return database.run(OF_CLIENT, Tuple.of(client.value(), most)).map(MessageRows::conversations);
    }

    @Override
    public Future<Optional<Read>> find(UUID conversation) {
        return database.inTransaction(connection -> Database.run(connection, ONE, Tuple.of(conversation))
                .compose(rows -> Columns.only(rows)
                        .map(MessageRows::conversation)
                        .map(found -> MessageRows.messages(connection, conversation)
                                .map(messages -> Optional.of(new Read(found, messages))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
    }

    @Override
    public Future<Sent> begin(AccountId client, PortalId portal, String subject, Letter letter) {
        Between between = new Between(client, portal, Optional.of(letter.by()));
        return database.inTransaction(connection -> MessageRows.begin(
                        connection,
                        between,
                        subject,
                        letter.draft(),
                        letter.told().at())
                .compose(begun -> begun
                        ? told(connection, letter)
                        : MessageRows.isSent(
                                        connection,
                                        letter.draft().key(),
                                        letter.draft().key(),
                                        client,
                                        between.staff())
                                .map(sent -> sent ? new Sent.Kept() : new Sent.Gone())));
    }

    @Override
    public Future<Sent> answer(UUID conversation, int seen, Letter letter) {
        return database.inTransaction(connection -> Database.run(connection, HOLD, Tuple.of(conversation))
                .compose(rows -> Columns.only(rows)
                        .map(held -> answer(connection, conversation, held, seen, letter))
                        .orElseGet(() -> Future.succeededFuture(new Sent.Gone()))));
    }

    /** The same form, sent once more, is no other answer: looked at first, since it has not seen itself. */
    private static Future<Sent> answer(SqlConnection connection, UUID conversation, Row held, int seen, Letter letter) {
        AccountId client = new AccountId(held.getUUID("account_id"));
        return MessageRows.isSent(connection, conversation, letter.draft().key(), client, Optional.of(letter.by()))
                .compose(sent -> sent
                        ? Future.succeededFuture(new Sent.Kept())
                        : next(connection, conversation, held.getInteger("count"), seen, letter));
    }

    private static Future<Sent> next(SqlConnection connection, UUID conversation, int count, int seen, Letter letter) {
        if (count != seen) {
            return Future.succeededFuture(new Sent.Overtaken());
        }
        if (count >= Conversation.LONGEST) {
            return Future.succeededFuture(new Sent.Full());
        }
        return MessageRows.add(
                        connection,
                        conversation,
                        Optional.of(letter.by()),
                        letter.draft(),
                        letter.told().at())
                .compose(added -> added ? told(connection, letter) : Future.succeededFuture(new Sent.Gone()));
    }

    private static Future<Sent> told(SqlConnection connection, Letter letter) {
        return ActivityRows.insert(connection, letter.told())
                .compose(noted ->
                        OutboxRows.insert(connection, letter.notice().stream().toList()))
                .map(new Sent.Kept());
    }

    @Override
    public Future<Sent> settle(UUID conversation, int seen, ActivityEntry told) {
        return database.inTransaction(connection -> Database.run(connection, SETTLE, Tuple.of(conversation, seen))
                .compose(done -> done.rowCount() == 1
                        ? ActivityRows.insert(connection, told).map(new Sent.Kept())
                        : Future.succeededFuture(new Sent.Overtaken())));
    }
}
