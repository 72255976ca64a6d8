package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A request that changes something")
class CrossSiteTest {
    private final CrossSite crossSite = new CrossSite("https://portal.example.co.nz");

    @ParameterizedTest(name = "with site [{0}] and origin [{1}] passes: {2}")
    @CsvSource({
        "same-origin, , true",
        "same-origin, https://evil.example, true",
        "same-site, https://portal.example.co.nz, false",
        "cross-site, https://portal.example.co.nz, false",
        "none, , false",
        "Same-Origin, , false",
        ", https://portal.example.co.nz, true",
        ", https://portal.example.co.nz:8443, false",
        ", http://portal.example.co.nz, false",
        ", https://portal.example.co.nz.evil.example, false",
        ", null, false",
        ", , true"
    })
    void passes_only_from_our_own_pages_or_from_no_browser(String site, String origin, boolean passes) {
        MultiMap headers = HttpHeaders.headers();
        if (site != null) {
            headers.add("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.add("Origin", origin);
        }

        assertThat(crossSite.allows(HttpMethod.POST, headers)).isEqualTo(passes);
        assertThat(crossSite.allows(HttpMethod.PUT, headers)).isEqualTo(passes);
        assertThat(crossSite.allows(HttpMethod.GET, headers)).isTrue();
    }

    @Test
    void is_refused_before_anything_is_done() {
        try (Edge edge = Edge.start()) {
            HttpResponse<String> api = edge.postJson(
                    "/client-connect/api/sign-in", "{\"identifier\":\"C1001\",\"password\":\"x\"}", "Origin", "null");
            HttpResponse<String> page =
                    edge.post("/client-connect/sign-in", Edge.FORM, "identifier=C1001", "Sec-Fetch-Site", "cross-site");

            assertThat(api.statusCode()).isEqualTo(403);
            assertThat(new JsonObject(api.body()).getString("type")).isEqualTo("urn:foyer:cross-origin");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(edge.journey.asked).isEmpty();
        }
    }
}
