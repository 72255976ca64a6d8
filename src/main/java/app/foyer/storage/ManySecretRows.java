package app.foyer.storage;

import app.foyer.otp.Authenticators.Sealed;
import app.foyer.transfer.ManyClients.Change;
import app.foyer.transfer.ManyClients.Pairing;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the secrets of many clients' apps. */
final class ManySecretRows {
    private static final String ADD = """
            insert into authenticators (id, account_id, sealed_secret, created_at)
            select id, account_id, secret, $4 from unnest($1::uuid[], $2::uuid[], $3::bytea[]) n (id, account_id, secret)""";

    private static final String PAIR = """
            insert into pairings (account_id, portal_id, authenticator_id, paired_at)
            select account_id, portal_id, authenticator_id, $4
            from unnest($1::uuid[], $2::text[], $3::uuid[]) n (account_id, portal_id, authenticator_id)
            on conflict (account_id, portal_id) do update
              set authenticator_id = excluded.authenticator_id, paired_at = excluded.paired_at""";

    private static final String FORGET = """
            delete from authenticators a
            where a.account_id = any($1::uuid[])
              and not exists (select from pairings p where p.authenticator_id = a.id)
              and not exists (
                select from sign_ins s where s.setup_id = a.id and s.ended_at is null and s.completed_at is null)""";

    private ManySecretRows() {}

    static Future<Void> write(SqlConnection connection, List<Change> changes, Instant at) {
        List<UUID> accounts = new ArrayList<>();
        List<Sealed> fresh = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<UUID> paired = new ArrayList<>();
        List<String> portals = new ArrayList<>();
        List<UUID> authenticators = new ArrayList<>();
        for (Change change : changes) {
            for (Pairing pairing : change.pairings()) {
                accounts.add(change.id().value());
                pairing.fresh().ifPresent(secret -> {
                    fresh.add(secret);
                    owners.add(change.id().value());
                });
                pairing.portals().forEach(portal -> {
                    paired.add(change.id().value());
                    portals.add(portal.value());
                    authenticators.add(pairing.authenticator());
                });
            }
        }
        if (accounts.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple added = Tuple.of(
                fresh.stream().map(Sealed::id).toArray(UUID[]::new),
                ids(owners),
                fresh.stream().map(each -> Buffer.buffer(each.secret().bytes())).toArray(Buffer[]::new),
                Columns.sql(at));
        Tuple pairs = Tuple.of(ids(paired), portals.toArray(String[]::new), ids(authenticators), Columns.sql(at));
        return Database.run(connection, ADD, added)
                .compose(done -> Database.run(connection, PAIR, pairs))
                .compose(done -> Database.run(connection, FORGET, Tuple.of(ids(accounts))))
                .mapEmpty();
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
