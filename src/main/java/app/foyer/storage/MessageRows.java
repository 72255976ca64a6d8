package app.foyer.storage;

import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.message.Conversation;
import app.foyer.message.Draft;
import app.foyer.message.Message;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversations and their messages as rows. */
final class MessageRows {
    static final String SELECT = """
            select c.id as conversation, c.portal_id, c.subject, c.count, c.started_at, c.last_at, c.waits_since, c.read_at,
              exists (select from messages m
                where m.conversation_id = c.id and m.number > c.read_count and m.staff_id is not null) as unread, %s
            from conversations c join accounts a on a.id = c.account_id
            """.formatted(Columns.ACCOUNT);

    private static final String MESSAGES =
            "select number, staff_id, at, body from messages where conversation_id = $1 order by number";

    private static final String BEGIN = """
            insert into conversations (id, account_id, portal_id, subject, started_at, last_at, count, waits_since)
            select $1, a.id, $3, $4, $5, $5, 1, case when $6 then $5::timestamptz end
            from accounts a
            where a.id = $2 and a.active and a.role is null and not exists (select from messages m where m.id = $1)
            on conflict (id) do nothing""";

    private static final String FIRST = """
            insert into messages (id, conversation_id, number, staff_id, at, body) values ($1, $1, 1, $2, $3, $4)""";

    /** What the client wrote waits from the first on; an answer ends that. */
    private static final String NEXT = """
            with added as (
              insert into messages (id, conversation_id, number, staff_id, at, body)
              select $1, c.id, c.count + 1, $3, $4, $5 from conversations c where c.id = $2
              on conflict (id) do nothing returning conversation_id
            )
            update conversations c set count = c.count + 1, last_at = $4,
              waits_since = case when $3::uuid is null then coalesce(c.waits_since, $4) end
            from added where c.id = added.conversation_id""";

    private static final String SENT = """
            select from messages m join conversations c on c.id = m.conversation_id
            where m.id = $1 and c.id = $2 and c.account_id = $3 and m.staff_id is not distinct from $4""";

    private MessageRows() {}

    static List<Conversation> conversations(RowSet<Row> rows) {
        return rows.stream().map(MessageRows::conversation).toList();
    }

    static Conversation conversation(Row row) {
        return new Conversation(
                row.getUUID("conversation"),
                Columns.account(row),
                new PortalId(row.getString("portal_id")),
                row.getString("subject"),
                row.getInteger("count"),
                Columns.time(row, "started_at"),
                Columns.time(row, "last_at"),
                Columns.optionalTime(row, "waits_since"),
                row.getBoolean("unread"),
                Columns.optionalTime(row, "read_at"));
    }

    static Future<List<Message>> messages(SqlClient client, UUID conversation) {
        return Database.run(client, MESSAGES, Tuple.of(conversation))
                .map(rows -> rows.stream().map(MessageRows::message).toList());
    }

    private static Message message(Row row) {
        return new Message(
                row.getInteger("number"),
                Optional.ofNullable(row.getUUID("staff_id")).map(AccountId::new),
                Columns.time(row, "at"),
                row.getString("body"));
    }

    /** Who writes to whom, where; without staff it is the client who writes. */
    record Between(AccountId client, PortalId portal, Optional<AccountId> staff) {}

    /** Begins a conversation, whose id is the draft's key; false where there is one already, or nobody to have it with. */
    static Future<Boolean> begin(SqlConnection connection, Between between, String subject, Draft draft, Instant at) {
        Tuple values = Tuple.of(
                draft.key(),
                between.client().value(),
                between.portal().value(),
                subject,
                Columns.sql(at),
                between.staff().isEmpty());
        Tuple first = Tuple.of(
                draft.key(), between.staff().map(AccountId::value).orElse(null), Columns.sql(at), draft.body());
        return Database.run(connection, BEGIN, values)
                .compose(begun -> begun.rowCount() == 1
                        ? Database.run(connection, FIRST, first).map(MessageRows::isDone)
                        : Future.succeededFuture(false));
    }

    /** Adds a message to a conversation that this transaction holds; false where its key is taken. */
    static Future<Boolean> add(
            SqlConnection connection, UUID conversation, Optional<AccountId> staff, Draft draft, Instant at) {
        Tuple values = Tuple.of(
                draft.key(), conversation, staff.map(AccountId::value).orElse(null), Columns.sql(at), draft.body());
        return Database.run(connection, NEXT, values).map(MessageRows::isDone);
    }

    private static boolean isDone(RowSet<Row> rows) {
        return rows.rowCount() == 1;
    }

    /** Whether this very form was sent before, by the same writer to the same client. */
    static Future<Boolean> isSent(
            SqlConnection connection, UUID conversation, UUID key, AccountId client, Optional<AccountId> staff) {
        Tuple values = Tuple.of(
                key, conversation, client.value(), staff.map(AccountId::value).orElse(null));
        return Database.run(connection, SENT, values).map(rows -> rows.size() == 1);
    }
}
