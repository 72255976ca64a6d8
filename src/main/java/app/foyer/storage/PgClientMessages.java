package app.foyer.storage;

import app.foyer.email.NewMail;
import app.foyer.message.ClientMessages;
import app.foyer.message.Conversation;
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

/** Messages in PostgreSQL, as clients see and write them. */
record PgClientMessages(Database database) implements ClientMessages {
    private static final String OWN = MessageRows.SELECT + """
            where c.account_id = $1 and c.portal_id = $2 order by c.last_at desc, c.id limit $3""";

    private static final String ONE = MessageRows.SELECT + "where c.account_id = $1 and c.portal_id = $2 and c.id = $3";

    /** Only what is new is written down; looking at it again is nothing. */
    private static final String SEEN = """
            update conversations set read_count = $4, read_at = $5
            where account_id = $1 and portal_id = $2 and id = $3 and read_count < $4""";

    private static final String HOLD = """
            select count, waits_since is null as idle from conversations
            where account_id = $1 and portal_id = $2 and id = $3 for no key update""";

    @Override
    public Future<List<Conversation>> of(Owner owner, int most) {
        Tuple values = Tuple.of(owner.client().value(), owner.portal().value(), most);
        return database.run(OWN, values).map(MessageRows::conversations);
    }

    @Override
    public Future<Optional<Read>> read(Owner owner, UUID conversation, Instant now) {
        return database.inTransaction(connection -> Database.run(connection, ONE, values(owner, conversation))
                .compose(rows -> Columns.only(rows)
                        .map(MessageRows::conversation)
                        .map(found -> read(connection, owner, found, now).map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
    }

    /** Told as it was: what is new is still new on the page that shows it first. */
    private static Future<Read> read(SqlConnection connection, Owner owner, Conversation found, Instant now) {
        return MessageRows.messages(connection, found.id())
                .map(messages -> new Read(found, messages))
                .compose(read -> found.unread()
                        ? Database.run(connection, SEEN, seen(owner, read, now)).map(read)
                        : Future.succeededFuture(read));
    }

    private static Tuple seen(Owner owner, Read read, Instant now) {
        Tuple values = values(owner, read.conversation().id());
        values.addValue(read.messages().size());
        values.addValue(Columns.sql(now));
        return values;
    }

    private static Tuple values(Owner owner, UUID conversation) {
        return Tuple.of(owner.client().value(), owner.portal().value(), conversation);
    }

    @Override
    public Future<Sent> begin(String subject, Written written) {
        Between between = new Between(written.owner().client(), written.owner().portal(), Optional.empty());
        return sent(connection -> MessageRows.begin(
                        connection,
                        between,
                        subject,
                        written.draft(),
                        written.told().at())
                .compose(begun -> begun
                        ? told(connection, written, true)
                        : sentBefore(connection, written.draft().key(), written)));
    }

    @Override
    public Future<Sent> reply(UUID conversation, Written written) {
        return sent(connection -> Database.run(connection, HOLD, values(written.owner(), conversation))
                .compose(rows -> Columns.only(rows)
                        .map(row -> reply(connection, conversation, row, written))
                        .orElseGet(() -> Future.succeededFuture(new Sent.Gone()))));
    }

    /** The same form, sent once more, is no other message, even where there is no room for another. */
    private static Future<Sent> reply(SqlConnection connection, UUID conversation, Row held, Written written) {
        return MessageRows.isSent(
                        connection,
                        conversation,
                        written.draft().key(),
                        written.owner().client(),
                        Optional.empty())
                .compose(sent ->
                        sent ? Future.succeededFuture(new Sent.Kept()) : next(connection, conversation, held, written));
    }

    private static Future<Sent> next(SqlConnection connection, UUID conversation, Row held, Written written) {
        if (held.getInteger("count") >= Conversation.LONGEST) {
            return Future.succeededFuture(new Sent.Full());
        }
        return MessageRows.add(
                        connection,
                        conversation,
                        Optional.empty(),
                        written.draft(),
                        written.told().at())
                .compose(added -> added
                        ? told(connection, written, held.getBoolean("idle"))
                        : Future.succeededFuture(new Sent.Gone()));
    }

    private static Future<Sent> sentBefore(SqlConnection connection, UUID conversation, Written written) {
        return MessageRows.isSent(
                        connection,
                        conversation,
                        written.draft().key(),
                        written.owner().client(),
                        Optional.empty())
                .map(sent -> sent ? new Sent.Kept() : new Sent.Gone());
    }

    private static Future<Sent> told(SqlConnection connection, Written written, boolean wasIdle) {
        List<NewMail> mails = written.notice().filter(mail -> wasIdle).stream().toList();
        return Allowances.use(connection, written.limits(), written.told().at())
                .compose(full -> full.isPresent()
                        ? Future.failedFuture(new Withheld(full.get()))
                        : ActivityRows.insert(connection, written.told()))
                .compose(noted -> OutboxRows.insert(connection, mails))
                .map(new Sent.Kept());
    }

    private Future<Sent> sent(Function<SqlConnection, Future<Sent>> work) {
        return database.inTransaction(work).recover(Withheld.told(full -> new Sent.Later(full.until())));
    }
}
