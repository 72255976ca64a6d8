package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.desk.AccessToken;
import app.foyer.desk.AccessTokens;
import app.foyer.desk.Scope;
import app.foyer.identity.AccountId;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Access tokens in PostgreSQL. */
record PgAccessTokens(Database database) implements AccessTokens {
    private static final String TOKEN =
            "t.id, t.name as token_name, t.scopes, t.owner_id, t.made_at, t.expires_at, t.revoked_at, t.last_used_at";

    private static final String CREATE = """
            insert into access_tokens (id, token_hash, name, scopes, owner_id, made_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String ALL = "select " + TOKEN + " from access_tokens t order by t.made_at desc, t.id";

    private static final String FIND = "select " + TOKEN + " from access_tokens t where t.id = $1";

    private static final String REVOKE =
            "update access_tokens set revoked_at = $2 where id = $1 and revoked_at is null";

    /** When it was last used is noted once a minute at most, so that reading stays reading. */
    private static final String PRESENT = """
            with shown as (
              select %s, %s from access_tokens t join accounts a on a.id = t.owner_id
              where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2 and a.active and a.role is not null
            ), noted as (
              update access_tokens set last_used_at = $2
              where id = (select id from shown) and (last_used_at is null or last_used_at <= $2 - interval '1 minute')
            )
            select * from shown""".formatted(TOKEN, Columns.ACCOUNT);

    @Override
    public Future<Void> create(AccessToken token, Digest digest, ActivityEntry told) {
        Tuple values = Tuple.of(
                token.id(),
                Buffer.buffer(digest.bytes()),
                token.name(),
                token.scopes().stream().map(Scope::id).sorted().toArray(String[]::new),
                token.owner().value(),
                Columns.sql(token.made()),
                Columns.sql(token.expires()));
        return database.inTransaction(connection ->
                Database.run(connection, CREATE, values).compose(made -> ActivityRows.insert(connection, told)));
    }

    @Override
    public Future<List<AccessToken>> all() {
        return database.run(ALL, Tuple.tuple()).map(rows -> {
            List<AccessToken> tokens = new ArrayList<>();
            rows.forEach(row -> tokens.add(token(row)));
            return tokens;
        });
    }

    @Override
    public Future<Optional<AccessToken>> find(UUID token) {
        return database.run(FIND, Tuple.of(token))
                .map(rows -> Columns.only(rows).map(PgAccessTokens::token));
    }

    @Override
    public Future<Boolean> revoke(UUID token, ActivityEntry told) {
        return database.inTransaction(connection -> Database.run(
                        connection, REVOKE, Tuple.of(token, Columns.sql(told.at())))
                .compose(revoked -> revoked.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : ActivityRows.insert(connection, told).map(true)));
    }

    @Override
    public Future<Optional<Presented>> present(Digest digest, Instant now) {
        return database.run(PRESENT, Tuple.of(Buffer.buffer(digest.bytes()), Columns.sql(now)))
                .map(rows -> Columns.only(rows).map(row -> new Presented(token(row), Columns.account(row))));
    }

    /** A scope that an older version knew is none any more. */
    private static AccessToken token(Row row) {
        Set<Scope> scopes = Arrays.stream(row.getArrayOfStrings("scopes"))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new AccessToken(
                row.getUUID("id"),
                row.getString("token_name"),
                scopes,
                new AccountId(row.getUUID("owner_id")),
                Columns.time(row, "made_at"),
                Columns.time(row, "expires_at"),
                Columns.optionalTime(row, "revoked_at"),
                Columns.optionalTime(row, "last_used_at"));
    }
}
