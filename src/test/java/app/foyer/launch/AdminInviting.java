package app.foyer.launch;

import app.foyer.command.AddAdminOptions;
import app.foyer.command.Console;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the terminal who invites, and somebody who follows the link. */
public final class AdminInviting {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("invitation/[A-Za-z0-9_-]+");

    private final TestServer server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    public AdminInviting(TestServer server) {
        this.server = server;
    }

    void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    public int admin(String email) throws Exception {
        var access = new DatabaseAccess(
                server.postgres().asApp(),
                server.postgres().server().ownerUser(),
                server.postgres().server().ownerPassword(),
                "",
                1);
        String desk = server.origin() + "/" + TestServer.DESK + "/";
        return new AdminMaking(access, desk, server.keys().hash(), server.clock(), new SecureRandom())
                .run(
                        new AddAdminOptions(email, "Ana Admin", Path.of("unused")),
                        new Console(new PrintWriter(out), new PrintWriter(err)));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** The link that was printed, below the portal's address. */
    public String link() {
        return link(out());
    }

    static String link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link: " + text);
        }
        return link.group();
    }

    Reply choose(Visitor visitor, String link, String password) {
        return visitor.submit(link, Map.of("form", form(visitor.page(link)), "password", password));
    }

    static String form(String page) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form: " + page);
        }
        return form.group(1);
    }
}
