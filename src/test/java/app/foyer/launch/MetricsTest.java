package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.metrics.Metrics;
import app.foyer.storage.Database;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Metrics")
class MetricsTest extends WholeServer {
    private static final Pattern DOCUMENTED = Pattern.compile("`(foyer_[a-z_]+)`");
    private static final Pattern TOLD = Pattern.compile("(?m)^# TYPE (foyer_[a-z_]+) ");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void count_what_visitors_were_answered() {
        Visitor visitor = afterPassword(server.client());
        visitor.emailCode();
        double wrong = figure("foyer_sign_in_answers_total{answer=\"wrong-code\",portal=\"client-connect\"}");

        visitor.code("000000");

        assertThat(figure("foyer_sign_in_answers_total{answer=\"wrong-code\",portal=\"client-connect\"}"))
                .isEqualTo(wrong + 1);
    }

    @Test
    void count_the_mails_that_left() {
        untilNoMailWaits();
        double delivered = figure("foyer_mails_total{outcome=\"delivered\"}");

        signedInByEmail(server.client(), TestServer.CONNECT);

        untilNoMailWaits();
        Awaiting.until(
                () -> figure("foyer_mails_total{outcome=\"delivered\"}") == delivered + 1,
                "one more mail, which the node counts after the database knows it");
    }

    @Test
    void tell_requests_by_route_and_kind_of_answer() {
        server.visitor(TestServer.CONNECT).get("/me");

        assertThat(figure("foyer_http_requests_seconds_count{method=\"GET\",route=\"/:portal/api/me\",status=\"4xx\"}"))
                .isPositive();
    }

    @Test
    void have_no_more_methods_than_routes_know() throws Exception {
        HttpRequest odd = HttpRequest.newBuilder(URI.create(server.origin() + "/client-connect/"))
                .method("ODD", BodyPublishers.noBody())
                .build();
        HTTP.send(odd, BodyHandlers.discarding());

        assertThat(figures()).contains("method=\"other\"").doesNotContain("ODD");
    }

    @Test
    void tell_a_portal_whose_last_edit_is_broken_and_that_it_is_still_served() {
        assertThat(figure("foyer_portal_problems{portal=\"legacy-connect\"}")).isZero();

        server.setting(TestServer.LEGACY, "nonsense: 1\n");
        server.reload();

        try {
            assertThat(figure("foyer_portal_problems{portal=\"legacy-connect\"}"))
                    .isEqualTo(1);
            assertThat(figure("foyer_portal_served{portal=\"legacy-connect\"}")).isEqualTo(1);
        } finally {
            server.setting(TestServer.LEGACY, "");
            server.reload();
        }
        assertThat(figure("foyer_portal_problems{portal=\"legacy-connect\"}")).isZero();
    }

    @Test
    void name_no_client() {
        Account client = server.client();
        signedInByEmail(client, TestServer.CONNECT);

        assertThat(figures())
                .doesNotContain(client.clientId())
                .doesNotContain(client.email().orElseThrow())
                .doesNotContain(client.id().toString());
    }

    @Test
    void are_those_that_the_operators_guide_lists() throws IOException {
        afterPassword(server.client());

        assertThat(names(TOLD, figures())).isEqualTo(names(DOCUMENTED, Files.readString(Path.of("docs/operators.md"))));
    }

    @Test
    void are_not_told_to_the_public() throws Exception {
        HttpRequest asked =
                HttpRequest.newBuilder(URI.create(server.origin() + "/metrics")).build();

        assertThat(HTTP.send(asked, BodyHandlers.ofString()).body()).doesNotContain("foyer_http_requests");
    }

    @Test
    void show_how_long_statements_wait_for_a_connection() throws Exception {
        try (Running running = new Running()) {
            Metrics metrics = running.open(Metrics.ofThisProcess());
            Database database =
                    Database.open(running.vertx(metrics), server.postgres().asApp(), 2);

            assertThat(database.answers().await()).isTrue();

            assertThat(metrics.text())
                    .contains("vertx_pool_queue_pending{pool_name=\"loop-1\",pool_type=\"sql\"}")
                    .doesNotContain("vertx_sql");
            database.close().await();
        }
    }

    private void untilNoMailWaits() {
        Awaiting.until(() -> figures().contains("\nfoyer_outbox_mails 0.0\n"), "an empty outbox");
    }

    private double figure(String series) {
        return figures()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    private String figures() {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(server.managementOrigin() + "/metrics"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
