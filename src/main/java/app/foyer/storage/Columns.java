package app.foyer.storage;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.identity.AccountId;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Between SQL's types and ours. */
final class Columns {
    /** The columns of an {@link Account}, from a table named {@code a}. */
    static final String ACCOUNT =
            "a.id as account_id, a.client_id, a.web_user_id, a.name, a.email, a.zone, a.language, a.role";

    /** Whether the address of account {@code a} is too new to get around an app; {@code %s} is now. */
    static final String EMAIL_NEW =
            "coalesce(a.email_changed_at > %s::timestamptz - interval '24 hours', false) as email_new";

    private Columns() {}

    /** The row of a statement that finds one or none. */
    static Optional<Row> only(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    static Account account(Row row) {
        return new Account(
                new AccountId(row.getUUID("account_id")),
                row.getString("client_id"),
                Optional.ofNullable(row.getString("web_user_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                ZoneId.of(row.getString("zone")),
                language(row, "language"),
                Optional.ofNullable(row.getString("role")).map(Role::of));
    }

    static Optional<Locale> language(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).map(Locale::forLanguageTag);
    }

    static OffsetDateTime sql(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static Optional<Instant> optionalTime(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
