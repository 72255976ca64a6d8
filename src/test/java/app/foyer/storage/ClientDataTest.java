package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.PortalQuery;
import app.foyer.portal.WrittenQuery;
import app.foyer.query.Answer;
import app.foyer.query.ClientData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A query of a portal")
class ClientDataTest {
    private static LenderWorld world;
    private static ClientData data;

    @BeforeAll
    static void a_lender() {
        world = new LenderWorld();
        data = world.open().data();
    }

    @AfterAll
    static void nothing_is_left() {
        world.close();
    }

    @Test
    void gives_the_declared_columns_as_text_and_numbers() {
        var query = WrittenQuery.of(
                "select name, kind, rate, null as closed, true as open from accounts order by number;",
                "name",
                "rate",
                "closed",
                "open");
        assertThat(((Answer.Rows) ask("C1001", query, 1)).rows().get(0))
                .isEqualTo(Map.of("name", "Home loan", "rate", new BigDecimal("6.29"), "closed", "", "open", true));
    }

    @Test
    void gives_rows_page_by_page_and_says_whether_there_are_more() {
        var query = WrittenQuery.of("select turn as x from generate_series(1, 7) turn order by turn", "x");
        assertThat(ask("C1001", query, 1)).isEqualTo(rows(true, 1, 2, 3));
        assertThat(ask("C1001", query, 3)).isEqualTo(rows(false, 7));
        assertThat(ask("C1001", query, 4)).isEqualTo(rows(false));
    }

    @Test
    void is_told_what_the_address_says_and_null_for_what_it_leaves_out() {
        var query = WrittenQuery.of(
                "select coalesce(:number, 'nothing') || ' of ' || :account as x", List.of("number"), "x");
        assertThat(LenderWorld.column(data.ask(LenderWorld.question("C1001", query, Map.of("number", "7"), 1))
                        .await()))
                .containsExactly("7 of C1001");
        assertThat(LenderWorld.column(ask("C1001", query, 1))).containsExactly("nothing of C1001");
    }

    @Test
    void reckons_days_in_the_clients_zone() {
        var query = WrittenQuery.of("select timestamptz '2026-11-25 12:30+00' :: date as x", "x");
        assertThat(LenderWorld.column(ask("C1001", query, 1)))
                .containsExactly(LocalDate.of(2026, 11, 26).toString());
        assertThat(LenderWorld.ZONE).isEqualTo(ZoneId.of("Pacific/Auckland"));
    }

    @Test
    void is_fine_when_the_database_can_prepare_it() {
        var query = WrittenQuery.of("select number from accounts where number = :number", List.of("number"), "number");
        assertThat(data.prepare(query).await()).isEmpty();
    }

    @Test
    void is_refused_at_the_place_where_it_does_not_fit_the_tables() {
        String sql = "select number\nfrom accounts where number = :number and colour = 'red'";
        var refusal = data.prepare(WrittenQuery.of(sql, List.of("number"), "number"))
                .await()
                .orElseThrow();
        assertThat(refusal.message()).isEqualTo("column \"colour\" does not exist");
        assertThat(WrittenQuery.of(sql, List.of("number"), "number")
                        .problem(refusal.position(), "query-prepares", refusal.message())
                        .at()
                        .toString())
                .isEqualTo("queries/tried.sql:2:42");
    }

    @Test
    void is_refused_without_a_declared_column() {
        var refusal = data.prepare(WrittenQuery.of("select number from accounts", "balance"))
                .await();
        assertThat(refusal).contains(new ClientData.Refusal("column \"balance\" does not exist", Optional.empty()));
    }

    private static Answer ask(String clientId, PortalQuery query, int page) {
        return data.ask(LenderWorld.question(clientId, query, Map.of(), page)).await();
    }

    private static Answer rows(boolean more, Integer... values) {
        return new Answer.Rows(
                List.of(values).stream()
                        .map(value -> Map.<String, Object>of("x", value))
                        .toList(),
                more);
    }
}
