package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Which route a request takes")
class RoutesTest {
    private static Edge edge;
    private static LogLines lines;

    @BeforeAll
    static void start() {
        edge = Edge.start();
        lines = LogLines.ofAccess();
    }

    @AfterAll
    static void stop() {
        lines.close();
        edge.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,    /client-connect,                        /:portal,                   303",
        "GET,    /client-connect/,                       /:portal/,                  200",
        "HEAD,   /client-connect//,                      /:portal/,                  200",
        "GET,    /client-connect/activity,               /:portal/:page,             303",
        "HEAD,   /client-connect/activity,               /:portal/:page,             303",
        "GET,    /client-connect/activity/,              /:portal/:page,             303",
        "GET,    /client-connect/%61ctivity,             /:portal/:page,             303",
        "GET,    /%63lient-connect/activity,             /:portal/:page,             303",
        "GET,    /client-connect/x/../activity,          /:portal/:page,             303",
        "GET,    /client-connect/activity%2F,            /:portal/:page,             404",
        "GET,    /client-connect/activity%2Flive,        /:portal/:page,             404",
        "GET,    /client-connect%2Factivity,             /:portal,                   404",
        "GET,    /nobody/activity,                       /:portal/:page,             404",
        "GET,    /client-connect/activity/live,          /:portal/:page/live,        401",
        "GET,    /client-connect/activity/live/,         /:portal/:page/live,        401",
        "GET,    /client-connect/sign-in,                /:portal/sign-in,           200",
        "GET,    /client-connect/sign%2Din,              /:portal/sign-in,           200",
        "POST,   /client-connect/sign-in,                /:portal/sign-in,           415",
        "GET,    /client-connect/sign-in/,               /:portal/sign-in,           200",
        "GET,    /client-connect/sign-in/code,           /:portal/sign-in/code,      303",
        "POST,   /client-connect/sign-in/code,           /:portal/sign-in/code,      415",
        "POST,   /client-connect/sign-in/code/,          /:portal/sign-in/code,      415",
        "GET,    /client-connect/sign-in/live,           /:portal/:page/live,        404",
        "GET,    /client-connect/sign-in%2Fcode,         /:portal/:page,             404",
        "GET,    /client-connect/sign-out,               /:portal/sign-out,          303",
        "GET,    /client-connect/default,                /:portal/default,           303",
        "POST,   /client-connect/sign-in/language,       /:portal/sign-in/language,  415",
        "GET,    /client-connect/api,                    /:portal/:page,             404",
        "GET,    /client-connect/api/live,               /:portal/:page/live,        404",
        "GET,    /client-connect/api/activity,           /:portal/api/activity,      401",
        "GET,    /client-connect/api/activity/,          /:portal/api/activity,      401",
        "HEAD,   /client-connect/api/activity/live,      /:portal/api/activity/live, 401",
        "POST,   /client-connect/api/sign-in,            /:portal/api/sign-in,       400",
        "PUT,    /client-connect/api/me/default,         /:portal/api/me/default,    400",
        "GET,    /client-connect/theme/logo.svg,         /:portal/theme/*,           200",
        "GET,    /client-connect/theme/,                 /:portal/theme/*,           404",
        "GET,    /client-connect/theme,                  /:portal/:page,             404",
        "GET,    /assets/foyer.js,                       /assets/*,                  200",
        "GET,    /assets,                                /assets/*,                  404",
        "GET,    /openapi.yaml,                          /openapi.yaml,              200",
        "GET,    /dev/mail,                              /:portal/:page,             404",
        "GET,    /,                                      -,                          404",
        "GET,    /client-connect/sign-in/other,          -,                          404",
        "POST,   /client-connect/a/b/c,                  -,                          404",
        "GET,    /client-connect/activity/x,             -,                          404",
        "GET,    /client-connect/activity/-,             -,                          404",
        "GET,    /client-connect/activity/-/x,           /:portal/:page/-/:item,     404",
        "GET,    /staff-desk/staff,                      /:portal/:page,             303",
        "GET,    /staff-desk/staff/-/x,                  /:portal/:page/-/:item,     303",
        "POST,   /staff-desk/%73taff/-/x/,               /:portal/:page/-/:item,     415",
        "POST,   /staff-desk/staff/-/x/role,             /:portal/:page/-/:item/:part, 415",
        "GET,    /staff-desk/staff/-/x/role,             /:portal/:page/-/:item/:part, 303",
    })
    void is_decided_by_method_and_path(String method, String path, String route, int status) {
        assertThat(status(method, path)).isEqualTo(status);
        assertThat(lines.next().getFormattedMessage()).contains(" route=" + route + " ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST,   /client-connect/activity,               'GET, HEAD'",
        "DELETE, /client-connect/activity,               'GET, HEAD'",
        "PUT,    /client-connect,                        'GET, HEAD'",
        "POST,   /client-connect/sign-in/live,           'GET, HEAD'",
        "PUT,    /client-connect/sign-in,                'GET, HEAD, POST'",
        "PUT,    /client-connect/sign-in/code,           'POST, GET, HEAD'",
        "DELETE, /client-connect/sign-out,               'POST, GET, HEAD'",
        "PUT,    /client-connect/default,                'POST, GET, HEAD'",
        "PUT,    /client-connect/sign-in/language,       'POST, GET, HEAD'",
        "GET,    /client-connect/api/sign-in/code,       POST",
        "HEAD,   /client-connect/api/sign-out,           POST",
        "GET,    /client-connect/api/me/default,         PUT",
        "PUT,    /client-connect/api/me,                 'GET, HEAD'",
        "POST,   /assets/foyer.js,                       'GET, HEAD'",
        "POST,   /staff-desk/staff,                      'GET, HEAD'",
        "DELETE, /staff-desk/staff/-/x/role,             'POST, GET, HEAD'",
    })
    void is_none_for_a_method_that_the_address_does_not_have_and_the_others_are_told(
            String method, String path, String allowed) {
        var answer = edge.send(edge.to(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
        assertThat(lines.next().getFormattedMessage()).contains(" route=- ");
    }

    private static int status(String method, String path) {
        return edge.send(edge.to(path).method(method, BodyPublishers.noBody())).statusCode();
    }
}
