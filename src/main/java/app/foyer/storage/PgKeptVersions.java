package app.foyer.storage;

import app.foyer.release.KeptVersion;
import app.foyer.release.KeptVersions;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The last good version of each portal in PostgreSQL. */
record PgKeptVersions(Database database) implements KeptVersions {
    private static final String FIND = """
            select p.version, p.files, p.shared_version, s.files as shared_files
            from kept_portals p join kept_shared s on s.version = p.shared_version
            where p.name = $1""";

    private static final String KEEP_SHARED = """
            insert into kept_shared (version, files) values ($1, $2)
            on conflict (version) do update set files = excluded.files""";

    private static final String KEEP = """
            insert into kept_portals (name, version, files, shared_version) values ($1, $2, $3, $4)
            on conflict (name) do update
            set version = excluded.version, files = excluded.files, shared_version = excluded.shared_version""";

    private static final String FORGET = "delete from kept_portals where name = $1";

    private static final String FORGET_UNUSED = """
            delete from kept_shared s
            where not exists (select from kept_portals p where p.shared_version = s.version)""";

    @Override
    public Future<Map<String, String>> versions() {
        return database.run("select name, version from kept_portals", Tuple.tuple())
                .map(rows -> {
                    Map<String, String> versions = new HashMap<>();
                    rows.forEach(row -> versions.put(row.getString("name"), row.getString("version")));
                    return versions;
                });
    }

    @Override
    public Future<Optional<KeptVersion>> find(String name) {
        return database.run(FIND, Tuple.of(name))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new KeptVersion(
                                name,
                                row.getString("version"),
                                sealed(row, "files"),
                                row.getString("shared_version"),
                                sealed(row, "shared_files"))));
    }

    @Override
    public Future<Void> keep(KeptVersion version) {
        Tuple shared = Tuple.of(version.sharedVersion(), bytes(version.shared()));
        Tuple own = Tuple.of(version.name(), version.version(), bytes(version.own()), version.sharedVersion());
        return database.inTransaction(connection -> Database.run(connection, KEEP_SHARED, shared)
                .compose(kept -> Database.run(connection, KEEP, own))
                .compose(kept -> forgetUnused(connection)));
    }

    @Override
    public Future<Void> forget(String name) {
        return database.inTransaction(connection ->
                Database.run(connection, FORGET, Tuple.of(name)).compose(forgotten -> forgetUnused(connection)));
    }

    private static Future<Void> forgetUnused(SqlConnection connection) {
        return Database.run(connection, FORGET_UNUSED, Tuple.tuple()).mapEmpty();
    }

    private static SealedText sealed(Row row, String column) {
        return new SealedText(row.getBuffer(column).getBytes());
    }

    private static Buffer bytes(SealedText sealed) {
        return Buffer.buffer(sealed.bytes());
    }
}
