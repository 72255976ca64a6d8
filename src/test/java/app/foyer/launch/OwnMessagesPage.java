package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client who is signed in, at the page of their messages. */
record OwnMessagesPage(TestServer server, Account client, Visitor visitor) {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern THERE = Pattern.compile("conversation=([0-9a-f-]{36})");

    String page() {
        return visitor.page("messages");
    }

    String page(String conversation) {
        return visitor.page("messages?conversation=" + conversation);
    }

    /** Begins a conversation, and answers its id. */
    String begins(String subject, String body) {
        Reply sent = sends(UUID.randomUUID(), "subject", subject, "body", body);
        Matcher there = THERE.matcher(sent.header("Location"));
        if (!there.find()) {
            throw new AssertionError(sent.raw().body());
        }
        return there.group(1);
    }

    Reply replies(String conversation, String body) {
        return sends(UUID.randomUUID(), "conversation", conversation, "body", body);
    }

    Reply sends(UUID key, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("key", key.toString()));
        Matcher token = FORM.matcher(page());
        if (!token.find()) {
            throw new AssertionError("no form: " + page());
        }
        all.put("form", token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return visitor.submit("messages/write", all);
    }
}
