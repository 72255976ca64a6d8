package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Postgres;
import io.vertx.core.json.JsonObject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database holds about a client: for what no answer tells. */
record Ledger(Postgres.Fresh postgres) {

    /** Mails with a code, whether they have arrived yet or not. */
    int codesMailed(Account client) {
        return count("select count(*) from outbox where kind = 'code' and account_id = ?", client);
    }

    /** Activity entries of one kind. */
    int told(Account client, ActivityEvent event) {
        return count("select count(*) from activity where event = '" + event.id() + "' and account_id = ?", client);
    }

    int liveSessions(Account client) {
        return count("select count(*) from sessions where ended_at is null and account_id = ?", client);
    }

    int emailDefaults(Account client) {
        return count("select count(*) from email_defaults where account_id = ?", client);
    }

    int pairings(Account client) {
        return count("select count(*) from pairings where account_id = ?", client);
    }

    /** Everybody who could give somebody a role. */
    int admins() {
        return count("select count(*) from accounts where role = 'admin' and active", statement -> {});
    }

    /** The last time step that an app of the client used up. */
    int lastStep(Account client) {
        return count("select max(last_step) from authenticators where account_id = ?", client);
    }

    /** Whole minutes since the client's last session was seen, by the given second since the epoch. */
    int secondsUnseen(Account client, long now) {
        return count(
                "select " + now + " - extract(epoch from max(last_seen_at)) from sessions where account_id = ?",
                client);
    }

    /** What entries of one kind know, oldest first. */
    List<JsonObject> facts(Account client, ActivityEvent event) {
        String sql =
                "select facts::text from activity where event = '" + event.id() + "' and account_id = ? order by at";
        try (var owner = postgres.asOwner();
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, client.id().value());
            List<JsonObject> all = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(new JsonObject(rows.getString(1)));
                }
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Everything told of a client that a member of staff did. */
    int toldOfStaff(Account client) {
        return count("select count(*) from activity where facts ->> 'by' is not null and account_id = ?", client);
    }

    private int count(String sql, Account client) {
        return count(sql, statement -> statement.setObject(1, client.id().value()));
    }

    @FunctionalInterface
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private int count(String sql, Values values) {
        try (var owner = postgres.asOwner();
                var statement = owner.prepareStatement(sql)) {
            values.set(statement);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
