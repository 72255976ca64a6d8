package app.foyer.storage;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.invitation.Invitation;
import app.foyer.invitation.Invitations;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invitations in PostgreSQL. */
record PgInvitations(Database database) implements Invitations {
    private static final String ADD = """
            insert into accounts (id, client_id, name, email, zone, password_hash, created_at, role)
            select $1, $2, $3, $4, $5, $6, $7, $8
            where not exists (select from accounts where lower(web_user_id) = lower($2))
            on conflict do nothing""";

    private static final String INVITE =
            "insert into invitations (account_id, token_hash, made_at, expires_at) values ($1, $2, $3, $4)";

    private static final String RENEW = """
            update invitations i set token_hash = $2, made_at = $3, expires_at = $4
            from accounts a where i.account_id = $1 and a.id = i.account_id and a.active""";

    private static final String FIND = """
            select %s from invitations i join accounts a on a.id = i.account_id
            where i.token_hash = $1 and i.expires_at > $2 and a.active""".formatted(Columns.ACCOUNT);

    /** Of two at once, the second waits for the first, and then finds no row. */
    private static final String ACCEPT = """
            with used as (
              delete from invitations i using accounts a
              where i.token_hash = $1 and i.expires_at > $2 and a.id = i.account_id and a.active
              returning i.account_id
            )
            update accounts a set password_hash = $3, password_changed_at = $2 from used where a.id = used.account_id""";

    @Override
    public Future<Boolean> invite(
            Account member, String nobodysHash, Invitation invitation, ActivityEntry told, Optional<NewMail> mail) {
        Tuple values = Tuple.of(
                member.id().value(),
                member.clientId(),
                member.name(),
                member.email().orElse(null),
                member.zone().getId(),
                nobodysHash,
                Columns.sql(told.at()),
                member.role().orElseThrow().id());
        return database.inTransaction(connection -> Database.run(connection, ADD, values)
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : Database.run(connection, INVITE, values(member.id(), invitation))
                                .compose(invited -> told(connection, told, mail))));
    }

    @Override
    public Future<Boolean> renew(AccountId member, Invitation invitation, ActivityEntry told, Optional<NewMail> mail) {
        return changing(RENEW, values(member, invitation), told, mail);
    }

    @Override
    public Future<Optional<Account>> find(Digest token, Instant now) {
        return database.run(FIND, Tuple.of(Buffer.buffer(token.bytes()), Columns.sql(now)))
                .map(rows -> Columns.only(rows).map(Columns::account));
    }

    @Override
    public Future<Boolean> accept(Digest token, String passwordHash, Instant now, ActivityEntry told) {
        return changing(
                ACCEPT, Tuple.of(Buffer.buffer(token.bytes()), Columns.sql(now), passwordHash), told, Optional.empty());
    }

    /** Tells of what was changed, and of nothing else. */
    private Future<Boolean> changing(String sql, Tuple values, ActivityEntry told, Optional<NewMail> mail) {
        return database.inTransaction(connection -> Database.run(connection, sql, values)
                .compose(changed ->
                        changed.rowCount() == 0 ? Future.succeededFuture(false) : told(connection, told, mail)));
    }

    private static Future<Boolean> told(SqlConnection connection, ActivityEntry told, Optional<NewMail> mail) {
        return ActivityRows.insert(connection, told)
                .compose(written -> OutboxRows.insert(connection, mail.stream().toList()))
                .map(true);
    }

    private static Tuple values(AccountId member, Invitation invitation) {
        UUID id = member.value();
        return Tuple.of(
                id,
                Buffer.buffer(invitation.token().bytes()),
                Columns.sql(invitation.madeAt()),
                Columns.sql(invitation.expiresAt()));
    }
}
