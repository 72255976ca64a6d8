package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client who is signed in, at the page of their details. */
record OwnDetails(TestServer server, Account client, Visitor visitor) {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    String page() {
        return visitor.page("details");
    }

    Reply asks(String kind, String value) {
        return sends("ask", "kind", kind, "value", value);
    }

    Reply confirms(String request, String code) {
        return sends("confirm", "request", request, "code", code);
    }

    Reply sends(String part, String... fields) {
        Map<String, String> all = new HashMap<>();
        Matcher token = FORM.matcher(page());
        if (!token.find()) {
            throw new AssertionError("no form: " + page());
        }
        all.put("form", token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return visitor.submit("details/" + part, all);
    }

    /** The newest request of the client. */
    String request() {
        List<String> ids = server.postgres()
                .rows("select id from update_requests where account_id = '" + client.id()
                        + "' order by asked_at desc, ended_at desc nulls first limit 1");
        return ids.get(0);
    }

    /** The newest of one kind. */
    String request(String kind) {
        return server.postgres()
                .rows("select id from update_requests where account_id = '" + client.id() + "' and kind = '" + kind
                        + "' order by asked_at desc limit 1")
                .get(0);
    }

    /** What a column of the client's account holds; "null" for nothing. */
    String holds(String column) {
        return server.postgres()
                .rows("select coalesce(" + column + "::text, 'null') from accounts where id = '" + client.id() + "'")
                .get(0);
    }

    String state() {
        return server.postgres()
                .rows("select state from update_requests where id = '" + request() + "'")
                .get(0);
    }
}
