package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.preference.Preferences;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;

/** Clients' choices in PostgreSQL. */
record PgPreferences(Database database) implements Preferences {
    private static final String NOTE = """
            update sign_ins set wants_default = $2
            where id = $1 and ended_at is null and completed_at is null and proven_at is null""";

    @Override
    public Future<Boolean> note(SignInId signIn, boolean emailDefault) {
        return database.run(NOTE, Tuple.of(signIn.value(), emailDefault)).map(rows -> rows.rowCount() == 1);
    }

    private static final String SPEAK =
            "update accounts set language = $2 where id = $1 and language is distinct from $2";

    @Override
    public Future<Boolean> speak(AccountId account, Locale language) {
        return database.run(SPEAK, Tuple.of(account.value(), language.toLanguageTag()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Boolean> undo(AccountId account, PortalId portal, ActivityEntry entry) {
        return database.inTransaction(connection -> EmailDefaultRows.delete(connection, account, portal, entry));
    }
}
