package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.settings.SettingsSave;
import app.foyer.settings.SettingsSaves;
import app.foyer.settings.Snapshot;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Saves of settings in PostgreSQL. */
record PgSettingsSaves(Database database) implements SettingsSaves {
    private static final String COLUMNS =
            "id, portal_id, at, account_id, desk_id, address, browser, text_before, text_after, reason";

    private static final String BEGIN = """
            insert into settings_saves_begun (%s)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""".formatted(COLUMNS);

    /** Also of a save that somebody else took for one that never happened. */
    private static final String CONFIRM = """
            insert into settings_saves (%s)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing""".formatted(COLUMNS);

    private static final String DROP = "delete from settings_saves_begun where id = $1";

    private static final String BEGUN =
            "select %s from settings_saves_begun where portal_id = $1 order by at".formatted(COLUMNS);

    private static final String FIND =
            "select %s from settings_saves where portal_id = $1 and id = $2".formatted(COLUMNS);

    private static final String HISTORY = """
            select number, %s from settings_saves
            where portal_id = $1 and number < $2 order by number desc limit $3""".formatted(COLUMNS);

    @Override
    public Future<Void> begin(SettingsSave save) {
        return database.run(BEGIN, values(save)).mapEmpty();
    }

    @Override
    public Future<Void> confirm(SettingsSave save, ActivityEntry entry) {
        return database.inTransaction(connection -> Database.run(connection, CONFIRM, values(save))
                .compose(confirmed -> Database.run(connection, DROP, Tuple.of(save.id())))
                .compose(dropped -> ActivityRows.insert(connection, entry)));
    }

    @Override
    public Future<Void> drop(UUID save) {
        return database.run(DROP, Tuple.of(save)).mapEmpty();
    }

    @Override
    public Future<List<SettingsSave>> begun(PortalId portal) {
        return database.run(BEGUN, Tuple.of(portal.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgSettingsSaves::save)
                        .toList());
    }

    @Override
    public Future<Optional<SettingsSave>> find(PortalId portal, UUID save) {
        return database.run(FIND, Tuple.of(portal.value(), save))
                .map(rows -> Columns.only(rows).map(PgSettingsSaves::save));
    }

    @Override
    public Future<List<Kept>> history(PortalId portal, long before, int limit) {
        return database.run(HISTORY, Tuple.of(portal.value(), before, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Kept(row.getLong("number"), save(row)))
                        .toList());
    }

    private static Tuple values(SettingsSave save) {
        return Tuple.of(
                save.id(),
                save.portal().value(),
                Columns.sql(save.at()),
                save.account().value(),
                save.desk().value(),
                save.caller().address(),
                save.caller().browser(),
                save.before().text().orElse(null),
                save.after().text().orElse(null),
                save.reason().orElse(null));
    }

    private static SettingsSave save(Row row) {
        return new SettingsSave(
                row.getUUID("id"),
                new PortalId(row.getString("portal_id")),
                Columns.time(row, "at"),
                new AccountId(row.getUUID("account_id")),
                new PortalId(row.getString("desk_id")),
                new Caller(row.getString("address"), row.getString("browser")),
                snapshot(row, "text_before"),
                snapshot(row, "text_after"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Snapshot snapshot(Row row, String column) {
        return new Snapshot(Optional.ofNullable(row.getString(column)));
    }
}
