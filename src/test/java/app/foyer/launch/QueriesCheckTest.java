package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.storage.SampleLender;
import app.foyer.world.Postgres;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./foyer check --queries")
class QueriesCheckTest {
    private static final String SQL = "client-connect/queries/account.sql";

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PortalCopies copies;
    private Path config;

    @BeforeEach
    void the_shipped_portals() throws IOException {
        copies = PortalCopies.in(root);
        config = Files.writeString(root.resolve("foyer.yaml"), "");
    }

    @Test
    void tries_them_against_the_demos_tables_where_no_database_is_named() throws Exception {
        assertThat(check(false)).isEqualTo(Commands.OK);
        assertThat(out.toString()).contains("No problems found").doesNotContain("not tried");

        misspell();

        assertThat(check(false)).isEqualTo(Commands.FAILED);
        assertThat(err.toString())
                .contains(SQL + ":2:8: the database refuses the query: column a.numbr does not exist");
    }

    @Test
    void tries_them_against_the_database_of_the_config() throws Exception {
        Postgres.Fresh postgres = lendersDatabase();
        postgres.execute("alter table lender.accounts rename column number to account_number");

        assertThat(check(true)).isEqualTo(Commands.FAILED);

        assertThat(answer().getJsonArray("database")).isEmpty();
        assertThat(answer().getJsonArray("problems").getJsonObject(0).getString("message"))
                .contains("column a.number does not exist");
    }

    @Test
    void fails_where_no_query_would_be_run_at_all() throws Exception {
        lendersDatabase().execute("grant insert on lender.accounts to foyer_queries");

        assertThat(check(true)).isEqualTo(Commands.FAILED);

        assertThat(answer().getJsonArray("database")).containsExactly("the role may change lender.accounts");
    }

    private void misspell() throws IOException {
        Path file = root.resolve("portals").resolve(SQL);
        copies.write(SQL, Files.readString(file).replaceFirst("number", "numbr"));
    }

    private Postgres.Fresh lendersDatabase() throws IOException {
        Postgres.Fresh postgres = Postgres.fresh();
        Vertx vertx = Vertx.vertx();
        SampleLender.prepare(
                        vertx,
                        postgres.asApp()
                                .setUser(postgres.server().ownerUser())
                                .setPassword(postgres.server().ownerPassword()))
                .await();
        vertx.close().await();
        Files.writeString(root.resolve("app"), postgres.server().appPassword());
        Files.writeString(root.resolve("owner"), postgres.server().ownerPassword());
        Files.writeString(root.resolve("queries"), postgres.server().queriesPassword());
        Files.writeString(config, """
                database:
                  host: %s
                  port: %d
                  name: %s
                  user: %s
                  password: ${file:app}
                  ownerUser: %s
                  ownerPassword: ${file:owner}
                  tls: disable
                queries:
                  user: %s
                  password: ${file:queries}
                  relations: [lender.accounts, lender.account_transactions]
                """.formatted(
                        postgres.server().host(),
                        postgres.server().port(),
                        postgres.name(),
                        postgres.server().appUser(),
                        postgres.server().ownerUser(),
                        postgres.server().queriesUser()));
        return postgres;
    }

    private JsonObject answer() {
        return new JsonObject(out.toString());
    }

    private int check(boolean json) throws Exception {
        return new FilesCheck(copies.folders(), new CheckOptions(List.of(), json, false, true))
                .run(config, new Console(new PrintWriter(out), new PrintWriter(err)));
    }
}
