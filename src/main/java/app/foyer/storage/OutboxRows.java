package app.foyer.storage;

import app.foyer.email.NewMail;
import app.foyer.identity.SignInId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;

/** Mails as rows; queued by whichever transaction they tell of. */
final class OutboxRows {
    private static final String INSERT = """
            insert into outbox (id, kind, account_id, portal_id, sign_in_id, sealed, masked_email, instead_of_app,
              address, browser, queued_at, not_before, expires_at, language)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13)""";

    private OutboxRows() {}

    static Future<Void> insert(SqlClient connection, List<NewMail> mails) {
        if (mails.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(INSERT)
                .executeBatch(mails.stream().map(OutboxRows::values).toList())
                .mapEmpty();
    }

    private static Tuple values(NewMail mail) {
        return Tuple.of(
                mail.id(),
                mail.kind().id(),
                mail.account().value(),
                mail.portal().value(),
                mail.signIn().map(SignInId::value).orElse(null),
                Buffer.buffer(mail.sealed().bytes()),
                mail.maskedEmail(),
                mail.insteadOfApp(),
                mail.caller().address(),
                mail.caller().browser(),
                Columns.sql(mail.queuedAt()),
                Columns.sql(mail.expiresAt()),
                mail.caller().language().map(Locale::toLanguageTag).orElse(null));
    }
}
