package app.foyer.storage;

import app.foyer.desk.Client.Contact;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Changes how a client is reached, in the transaction of whoever decided it. */
final class Corrections {
    private static final String CORRECT = """
            update accounts set name = $2, email = $3, phone = $4,
              email_confirmed_at = case when email is not distinct from $3 then email_confirmed_at
                else $8::timestamptz end,
              email_changed_at = case when email is not distinct from $3 then email_changed_at else $9::timestamptz end,
              email_failures = case when email is not distinct from $3 then email_failures else 0 end,
              phone_confirmed_at = case when phone is not distinct from $4 then phone_confirmed_at end
            where id = $1 and role is null and (name, email, phone) is not distinct from ($5, $6, $7)""";

    private Corrections() {}

    /**
     * False when what was seen is not there any more.
     *
     * @param emailConfirmed when a new address was proven; empty when nobody has
     */
    static Future<Boolean> make(
            SqlConnection connection,
            AccountId client,
            Contact seen,
            Contact corrected,
            Optional<Instant> emailConfirmed,
            Instant now) {
        Tuple values = Tuple.of(
                client.value(),
                corrected.name(),
                corrected.email().orElse(null),
                corrected.phone().orElse(null),
                seen.name(),
                seen.email().orElse(null));
        values.addString(seen.phone().orElse(null));
        values.addValue(emailConfirmed.map(Columns::sql).orElse(null));
        values.addValue(Columns.sql(now));
        return Database.run(connection, CORRECT, values).map(done -> done.rowCount() == 1);
    }
}
