package app.foyer.storage;

import app.foyer.account.Accounts;
import app.foyer.account.Identifier;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/** Accounts in PostgreSQL. */
record PgAccounts(Database database) implements Accounts {
    private static final String FIND = """
            select %s, a.password_hash, a.active
            from accounts a
            where ($2 and lower(a.client_id) = $1) or ($3 and lower(a.web_user_id) = $1)
            order by lower(a.client_id) = $1 desc
            limit 1""".formatted(Columns.ACCOUNT);

    @Override
    public Future<Optional<Stored>> find(Identifier identifier) {
        Tuple values = Tuple.of(identifier.typed(), identifier.mayBeClientId(), identifier.mayBeWebUserId());
        return database.run(FIND, values).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(
                    new Stored(Columns.account(row), row.getString("password_hash"), row.getBoolean("active")));
        });
    }
}
