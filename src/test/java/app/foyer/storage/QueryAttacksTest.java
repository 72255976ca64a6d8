package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.WrittenQuery;
import app.foyer.query.ClientData;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** None of these passes the checker of portals; here they have come past it. C1002 is another client. */
@DisplayName("A query of a portal, whatever its author writes,")
class QueryAttacksTest {
    private static final String ALL = "select client_id as x from lender.accounts";

    private static LenderWorld world;
    private static ClientData data;

    @BeforeAll
    static void a_lender() {
        world = new LenderWorld();
        PgClientData.Opened opened = world.open();
        assertThat(opened.findings()).isEmpty();
        data = opened.data();
    }

    @AfterAll
    static void nothing_is_left() {
        world.close();
    }

    @ParameterizedTest(name = "sees only the client''s own rows by {0}")
    @ValueSource(
            strings = {
                ALL,
                ALL + " where client_id = 'C1002' or true",
                ALL + " where client_id <> :account or client_id = :account",
                ALL + " union all select client_id from lender.account_transactions",
                "select a.client_id as x from lender.accounts a right join lender.accounts b on true",
                "with all_of_them as materialized (" + ALL + ") select x from all_of_them",
                "select 1 as x) as a) as foyer_row) as c union all select '{\"x\":\"' || client_id || '\"}' from (select * from (select *"
                        + " from (select client_id from lender.accounts",
            })
    void sees_only_own_rows(String sql) {
        assertThat(seen("C1001", sql)).isNotEmpty().doesNotContain("C1002", "failed");
    }

    @ParameterizedTest(name = "does not become another client by {0}")
    @ValueSource(
            strings = {
                "set_config('foyer.client', 'C1002', true)",
                "set_config('foyer.client', repeat('0', 64) || ' C1002', true)",
                "set_config('foyer.client', repeat('0', 64) || ' C1002', false)",
                "set_config('foyer.client', left(current_setting('foyer.client'), 65) || 'C1002', true)",
                "set_config('foyer.client', null, true)",
                "set_config('search_path', 'pg_temp, lender', true)",
                "set_config('row_security', 'off', true)",
                "set_config('role', 'foyer_owner', true)",
                "set_config('role', 'foyer_app', true)",
                "set_config('session_authorization', 'postgres', true)",
                "query_to_xml('set role foyer_owner', true, true, '')::text",
                "query_to_xml('select set_config(''foyer.client'', ''C1002'', true)', true, true, '')::text",
            })
    void does_not_become_another(String change) {
        String first = "with changed as materialized (select " + change + " as y) ";
        assertThat(seen(
                        "C1001",
                        first + "select client_id as x from changed, lender.accounts where y is distinct from 'z'"))
                .doesNotContain("C1002");
        assertThat(seen("C1001", ALL)).as("whoever comes next").containsOnly("C1001");
    }

    @ParameterizedTest(name = "is refused as {0}")
    @ValueSource(
            strings = {
                "select 1 as x; select 2 as x",
                "select 1 as x) as a) as b) as c; drop table lender.accounts; --",
                "with gone as (delete from lender.accounts returning 1 as x) select x from gone",
                "with new as (insert into lender.accounts values ('1', 'C1001', '', 'loan', 0, '2026-01-01') returning 1 as x)"
                        + " select x from new",
                "update lender.accounts set client_id = 'C1001'",
                "select number as x from lender.accounts for update",
                "copy (select 1) to program 'true'",
                "do $$ begin end $$",
                "set role foyer_owner",
                "reset role",
                "set local foyer.client = 'C1002'",
                "create temporary table mine as select 1 as x",
                "select key as x from public.client_seal",
                "select email as x from public.accounts",
                "select event as x from public.activity",
                "select rolpassword as x from pg_authid",
                "select pg_read_file('/etc/passwd') as x",
                "select lo_import('/etc/passwd') as x",
                "select dblink('host=127.0.0.1', 'select 1') as x",
                "select query_to_xml('delete from lender.accounts', true, true, '')::text as x",
                "select set_config('transaction_read_only', 'off', true) as x",
                "select pg_terminate_backend(pid)::text as x from pg_stat_activity where usename = 'foyer_app'",
                "select pg_sleep(30)::text as x",
                "select count(*) as x from generate_series(1, 1000000000)",
                "select repeat('x', 100000) as x",
            })
    void is_refused(String sql) {
        assertThat(seen("C1001", sql)).containsExactly("failed");
        assertThat(seen("C1001", ALL))
                .as("the lender's tables are as they were")
                .hasSize(2);
    }

    @Test
    void learns_nothing_of_others_from_errors() {
        String oracle = "select 1 / case when client_id = 'C1002' then 0 else 1 end as x from lender.accounts";
        assertThat(seen("C1001", oracle)).containsExactly("1", "1");
    }

    @Test
    void takes_what_an_address_says_for_a_text_and_nothing_else() {
        for (String typed : List.of("'", "\\", "$1", "1::int", "1;--", "' or true --", ":account", "*/ select")) {
            var query = WrittenQuery.of(ALL + " where number = :number", List.of("number"), "x");
            var question = LenderWorld.question("C1001", query, Map.of("number", typed), 1);
            assertThat(LenderWorld.column(data.ask(question).await())).as(typed).isEmpty();
        }
    }

    @Test
    void sees_nothing_for_a_client_id_that_looks_like_a_seal() {
        for (String id : List.of("", "C1002|C1001", "' or true --", "0".repeat(64) + " C1002")) {
            assertThat(seen(id, ALL)).as(id).isEmpty();
        }
    }

    @Test
    void cannot_use_a_seal_again() {
        PgClientData inside = (PgClientData) data;
        String stolen = inside.inClientsName(
                        "C1002",
                        LenderWorld.ZONE,
                        connection -> Database.run(
                                connection, "select current_setting('foyer.client') as seal", Tuple.tuple()))
                .await()
                .iterator()
                .next()
                .getString("seal");
        var found = inside.inClientsName(
                        "C1001",
                        LenderWorld.ZONE,
                        connection -> Database.run(
                                        connection, "select set_config('foyer.client', $1, true)", Tuple.of(stolen))
                                .compose(set -> Database.run(connection, ALL, Tuple.tuple())))
                .await();
        assertThat(found.size())
                .as("rows by the seal of an earlier transaction")
                .isZero();
    }

    private static List<String> seen(String clientId, String sql) {
        var question = LenderWorld.question(clientId, WrittenQuery.of(sql, "x"), Map.of(), 1);
        return LenderWorld.column(data.ask(question).await()).stream().toList();
    }
}
