package app.foyer.storage;

import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** One client's sessions and sign-ins in progress, which a change of how they sign in ends; each session with its entry. */
final class SessionRows {
    private static final String END_SIGN_INS = """
            update sign_ins set ended_at = $2
            where account_id = $1 and ended_at is null and completed_at is null and ($3::text is null or portal_id = $3)""";

    private static final String END = """
            with ended as (
              update sessions s set ended_at = $2
              where s.account_id = $1 and s.ended_at is null and ($3::text is null or s.portal_id = $3)
                and s.id is distinct from $4 and %s
              returning s.portal_id, s.address, s.browser
            ), told as (
              insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
              select gen_random_uuid(), $2, $1, portal_id, $5, $6, address, browser from ended
            )
            select count(*) as ended from ended""";

    private static final String END_ALL = END.formatted("true");

    /** Made while staff preferred something else, or by less than what they prefer now. */
    private static final String END_LESSER = END.formatted("""
            ((s.preferred is not null and s.preferred is distinct from $7)
              or ($7 = 'authenticator-app' and s.method in ('email-code', 'emergency-code')))""");

    private SessionRows() {}

    static Future<Void> endSignIns(SqlConnection connection, AccountId account, Optional<PortalId> at, Instant now) {
        return Database.run(
                        connection,
                        END_SIGN_INS,
                        Tuple.of(
                                account.value(),
                                Columns.sql(now),
                                at.map(PortalId::value).orElse(null)))
                .mapEmpty();
    }

    /** All but one, if there is one to be kept; answers how many. */
    static Future<Integer> end(
            SqlConnection connection,
            AccountId account,
            Optional<PortalId> at,
            Optional<SessionId> except,
            Instant now,
            String reason) {
        return ended(connection, END_ALL, values(account, at, except, now, reason));
    }

    static Future<Integer> endLesser(
            SqlConnection connection, AccountId account, Optional<String> preferred, Instant now, String reason) {
        Tuple values = values(account, Optional.empty(), Optional.empty(), now, reason);
        values.addString(preferred.orElse(null));
        return ended(connection, END_LESSER, values);
    }

    private static Tuple values(
            AccountId account, Optional<PortalId> at, Optional<SessionId> except, Instant now, String reason) {
        return Tuple.of(
                account.value(),
                Columns.sql(now),
                at.map(PortalId::value).orElse(null),
                except.map(SessionId::value).orElse(null),
                ActivityEvent.SIGNED_OUT.id(),
                new JsonObject().put(ActivityWords.REASON, reason));
    }

    private static Future<Integer> ended(SqlConnection connection, String sql, Tuple values) {
        return Database.run(connection, sql, values)
                .map(rows -> rows.iterator().next().getInteger("ended"));
    }
}
