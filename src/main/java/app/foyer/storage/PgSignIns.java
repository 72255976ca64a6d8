package app.foyer.storage;

import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.preference.PreferredMethod;
import app.foyer.proof.Method;
import app.foyer.secret.Digest;
import app.foyer.signin.Channels;
import app.foyer.signin.Progress;
import app.foyer.signin.SignInStep.MailState;
import app.foyer.signin.SignIns;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins in progress in PostgreSQL. */
record PgSignIns(Database database) implements SignIns {
    /** All that the next step depends on, of the sign-in {@code s}: with its account, what it sent and what is paired. */
    private static final String PROGRESS = """
            select s.*, %s, a.must_change_password, c.expires_at as code_until, o.state as mail_state,
              p.account_id is not null as app_paired, coalesce(p.failures >= $1, false) as app_spent,
              a.email_failures >= $2 as email_spent, %s,
              exists (select from email_defaults d where d.account_id = s.account_id and d.portal_id = s.portal_id)
                as chose_email,
              case when a.preferred_method <> 'disabled' or a.mfa_disabled_until > %%2$s then a.preferred_method end
                as preferred_now
            from %%1$s s
            join accounts a on a.id = s.account_id and a.active
              and a.password_changed_at is not distinct from s.password_since
            left join lateral (
              select p.account_id, f.failures from pairings p join authenticators f on f.id = p.authenticator_id
              where p.account_id = s.account_id and p.portal_id = s.portal_id) p on true
            left join email_codes c on c.sign_in_id = s.id
            left join lateral (
              select state from outbox where sign_in_id = s.id order by queued_at desc limit 1) o on true
            """.formatted(Columns.ACCOUNT, Columns.EMAIL_NEW.formatted("%2$s"));

    private static final String FIND =
            PROGRESS.formatted("sign_ins", "$5") + "where s.portal_id = $3 and s.token_hash = $4";

    private static final String BEGIN = """
            with begun as (
              insert into sign_ins (id, token_hash, account_id, portal_id, began_method, began_email, began_default,
                started_at, expires_at, proven_by, proven_at, began_preferred, password_since)
              select $3::uuid, $4::bytea, a.id, $6::text, $7::text, $8::boolean, $9::boolean, $10::timestamptz,
                $11::timestamptz, $12::text, case when $12::text is not null then $10::timestamptz end,
                case when a.preferred_method <> 'disabled' or a.mfa_disabled_until > $10 then a.preferred_method end,
                $13::timestamptz
              from accounts a where a.id = $5
              returning *
            )
            """ + PROGRESS.formatted("begun", "$10");

    private static final String STILL_OPEN = "ended_at is null and completed_at is null";

    @Override
    public Future<Optional<Progress>> begin(Begun begun, SpentAfter spent) {
        Tuple values = Tuple.of(
                spent.appCodes(),
                spent.emailCodes(),
                begun.id().value(),
                Buffer.buffer(begun.token().bytes()),
                begun.account().value(),
                begun.portal().value(),
                begun.rules().method().id(),
                begun.rules().emailCode().permits(),
                begun.rules().emailDefault().permits(),
                Columns.sql(begun.now()),
                Columns.sql(begun.expiresAt()),
                begun.provenBy().map(Method::id).orElse(null),
                begun.passwordSince().map(Columns::sql).orElse(null));
        return database.run(BEGIN, values).map(rows -> Columns.only(rows).map(PgSignIns::progress));
    }

    @Override
    public Future<Optional<Progress>> find(PortalId portal, Digest token, SpentAfter spent, Instant now) {
        Tuple values = Tuple.of(
                spent.appCodes(), spent.emailCodes(), portal.value(), Buffer.buffer(token.bytes()), Columns.sql(now));
        return database.run(FIND, values).map(rows -> Columns.only(rows).map(PgSignIns::progress));
    }

    @Override
    public Future<Void> moveTo(SignInId signIn, Method method) {
        return update(
                "update sign_ins set at_method = $2, at_emergency = false where id = $1 and " + STILL_OPEN,
                signIn,
                method.id());
    }

    @Override
    public Future<Void> leaveForEmergencyCode(SignInId signIn, boolean left) {
        return update("update sign_ins set at_emergency = $2 where id = $1 and " + STILL_OPEN, signIn, left);
    }

    @Override
    public Future<Void> wantApp(SignInId signIn, boolean wanted) {
        return update(
                "update sign_ins set wants_app = $2, at_emergency = false where id = $1 and " + STILL_OPEN,
                signIn,
                wanted);
    }

    @Override
    public Future<Void> provenByPassword(SignInId signIn, Instant now) {
        return update(
                "update sign_ins set proven_by = 'password', proven_at = $2 where id = $1 and proven_at is null and "
                        + STILL_OPEN,
                signIn,
                Columns.sql(now));
    }

    @Override
    public Future<Void> holdSends(SignInId signIn, Instant until) {
        return update(
                "update sign_ins set send_held_until = $2 where id = $1 and " + STILL_OPEN, signIn, Columns.sql(until));
    }

    @Override
    public Future<Void> end(SignInId signIn, Instant now) {
        return update("update sign_ins set ended_at = $2 where id = $1 and " + STILL_OPEN, signIn, Columns.sql(now));
    }

    private Future<Void> update(String sql, SignInId signIn, Object value) {
        return database.run(sql, Tuple.of(signIn.value(), value)).mapEmpty();
    }

    private static Progress progress(Row row) {
        return new Progress(
                new SignInId(row.getUUID("id")),
                Columns.account(row),
                new Progress.Rules(
                        method(row.getString("began_method")),
                        row.getBoolean("began_email"),
                        row.getBoolean("began_default"),
                        preferred(row, "began_preferred")),
                Columns.time(row, "expires_at"),
                Columns.optionalTime(row, "ended_at"),
                row.getInteger("wrong"),
                Optional.ofNullable(row.getString("at_method")).map(Method::of),
                row.getBoolean("at_emergency"),
                mails(row),
                Optional.ofNullable(row.getBoolean("wants_default")),
                row.getBoolean("wants_app"),
                Optional.ofNullable(row.getString("proven_by")).map(Method::of),
                Columns.optionalTime(row, "completed_at"),
                row.getBoolean("must_change_password"),
                channels(row));
    }

    private static MultiFactorMethod method(String id) {
        for (MultiFactorMethod method : MultiFactorMethod.values()) {
            if (method.id().equals(id)) {
                return method;
            }
        }
        throw new IllegalStateException("no such method: " + id);
    }

    private static Progress.Mails mails(Row row) {
        return new Progress.Mails(
                row.getInteger("sends"),
                Columns.optionalTime(row, "last_sent_at"),
                Columns.optionalTime(row, "send_held_until"),
                Columns.optionalTime(row, "code_until"),
                mailState(row.getString("mail_state")));
    }

    private static MailState mailState(String state) {
        if ("sent".equals(state)) {
            return MailState.HANDED_OVER;
        }
        return "given-up".equals(state) ? MailState.REFUSED : MailState.WAITING;
    }

    private static Channels channels(Row row) {
        return new Channels(
                row.getBoolean("app_paired"),
                row.getBoolean("app_spent"),
                row.getString("email") != null,
                row.getBoolean("email_spent"),
                row.getBoolean("email_new"),
                row.getBoolean("chose_email"),
                preferred(row, "preferred_now"));
    }

    private static Optional<PreferredMethod> preferred(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).map(PreferredMethod::of);
    }
}
