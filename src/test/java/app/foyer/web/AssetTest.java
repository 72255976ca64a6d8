package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file for the browser")
class AssetTest {
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest(name = "{0} is {1}, cached {2}")
    @CsvSource({
        "/assets/htmx.org/2.0.8/dist/htmx.min.js, text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'",
        "/assets/htmx-ext-sse/2.2.2/sse.js, text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'",
        "/assets/styles/tokens.css, text/css; charset=utf-8, 'public, max-age=300'",
        "/assets/styles/tokens.css?v=1, text/css; charset=utf-8, 'public, max-age=31536000, immutable'",
        "/assets/favicon.svg, image/svg+xml, 'public, max-age=300'",
        "/client-connect/theme/theme.css, text/css; charset=utf-8, 'public, max-age=300'",
        "/openapi.yaml, application/yaml, 'public, max-age=300'"
    })
    void has_its_type_and_may_be_kept(String path, String type, String cache) {
        HttpResponse<String> response = edge.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isNotEmpty();
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly(cache);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void is_not_sent_again_to_whoever_has_it() {
        String etag = edge.get("/assets/foyer.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = edge.get("/assets/foyer.js", "If-None-Match", "\"other\", " + etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(edge.get("/assets/foyer.js", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_head_with_its_length_and_nothing_else() {
        HttpResponse<String> get = edge.get("/assets/foyer.js");
        HttpResponse<String> head = edge.send(edge.to("/assets/foyer.js").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/styles",
                "/assets/.git/config",
                "/assets/htmx.org/2.0.8/package.json",
                "/assets/%2e%2e/pom.xml",
                "/assets/..%2fpom.xml",
                "/client-connect/theme/../portal.yaml",
                "/client-connect/theme/%2e%2e/portal.yaml",
                "/client-connect/theme/..%5cportal.yaml",
                "/client-connect/pages/home.hbs"
            })
    void that_is_none_of_them_is_not_there(String path) {
        assertThat(edge.get(path).statusCode()).isEqualTo(404);
    }
}
