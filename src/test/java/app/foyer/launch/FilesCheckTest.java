package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./foyer check")
class FilesCheckTest {
    private static final Path GALLERY = Path.of("src/test/resources/bad-portals");

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Installation installation;

    @BeforeEach
    void one_good_portal() throws Exception {
        installation = new Installation(root).file("config/foyer.yaml", "").portal("acme", GALLERY.resolve("_good"));
    }

    @Test
    void finds_nothing_where_nothing_is_wrong() throws Exception {
        assertThat(check(false)).isEqualTo(Commands.OK);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .isEqualTo("No problems found; portals that can be served: [acme]" + System.lineSeparator());
    }

    @Test
    void prints_all_problems_of_all_portals_and_fails() throws Exception {
        twoBroken();
        installation.file("config/foyer.yaml", "server: {prot: 80}\n");
        assertThat(check(false)).isEqualTo(Commands.FAILED);
        assertThat(places(err.toString().replace(root + "/", "")))
                .containsExactly(
                        "config/foyer.yaml:1:10",
                        "portals/beta/pages/home.hbs:1:6",
                        "portals/beta/pages/home.hbs:1:22",
                        "portals/gamma/portal.yaml:8:1",
                        "portals/gamma/portal.yaml:9:1");
        assertThat(out.toString()).contains("5 problems found; portals that can be served: [acme]");
    }

    @Test
    void says_the_same_as_data() throws Exception {
        twoBroken();
        assertThat(check(true)).isEqualTo(Commands.FAILED);
        var problems = new JsonObject(out.toString()).getJsonArray("problems");
        assertThat(problems.stream()
                        .map(JsonObject.class::cast)
                        .map(problem -> problem.getString("file") + ":" + problem.getInteger("line") + ":"
                                + problem.getInteger("column")))
                .allMatch(place -> place.startsWith(root.toString()))
                .hasSize(4);
        assertThat(problems.getJsonObject(0).getString("level")).isEqualTo("error");
        assertThat(problems.getJsonObject(0).getString("rule")).isEqualTo("known-name");
        assertThat(problems.getJsonObject(0).getString("message")).contains("did you mean 'client.name'?");
        assertThat(problems.getJsonObject(0).getString("source")).isEqualTo("<p>{{clinet.name}} {{portal.nmae}}</p>");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void prints_warnings_and_does_not_fail_by_them() throws Exception {
        installation.file("config/portals/acme.yaml", "multiFactor: {method: none}\n");
        assertThat(check(false)).isEqualTo(Commands.OK);
        assertThat(err.toString()).contains("warning: 'allowEmailCode' has no effect");
        assertThat(out.toString()).contains("No problems and 1 warning found; portals that can be served: [acme]");
    }

    @Test
    void looks_at_the_portals_that_it_was_asked_for() throws Exception {
        twoBroken();
        assertThat(check(false, "gamma")).isEqualTo(Commands.FAILED);
        assertThat(places(err.toString().replace(root + "/", "")))
                .containsExactly("portals/gamma/portal.yaml:8:1", "portals/gamma/portal.yaml:9:1");
    }

    /** Of beta the templates are wrong, of gamma the manifest. */
    private void twoBroken() throws Exception {
        installation
                .portal("beta", GALLERY.resolve("_good"))
                .file("portals/beta/portal.yaml", manifest("beta"))
                .file("portals/beta/pages/home.hbs", "<p>{{clinet.name}} {{portal.nmae}}</p>\n")
                .portal("gamma", GALLERY.resolve("_good"))
                .file("portals/gamma/portal.yaml", manifest("gamma") + "colour: red\nlogos: []\n");
    }

    private static String manifest(String id) {
        return "format: 1\nid: " + id + "\nname: " + id + "\naudience: client\ncontact: {phone: 0800 555 019}\n"
                + "multiFactor: {allowEmailCode: true}\npages: [{id: home, title: Home},"
                + " {id: activity, title: Activity, source: activity}, {id: security, title: Sign-in, source: security}]\n";
    }

    private int check(boolean json, String... portals) throws Exception {
        var console = new Console(new PrintWriter(out), new PrintWriter(err));
        return new FilesCheck(installation.folders(), new CheckOptions(List.of(portals), json, false, false))
                .run(installation.path("config/foyer.yaml"), console);
    }

    private static List<String> places(String printed) {
        return printed.lines()
                .filter(line -> line.matches("[a-z].*:[0-9]+:[0-9]+: .*"))
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList();
    }
}
