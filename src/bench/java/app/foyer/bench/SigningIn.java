package app.foyer.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Whole sign-ins: password, code of the app, and the Recent Activity page; each by another client. */
final class SigningIn implements Conversation {
    private final Supplier<BenchClient> clients;
    private final Map<String, String> cookies = new TreeMap<>();
    private BenchClient client;
    private Step step = Step.PASSWORD;

    private enum Step {
        PASSWORD,
        CODE,
        PAGE;

        Step following() {
            return switch (this) {
                case PASSWORD -> CODE;
                case CODE -> PAGE;
                case PAGE -> PASSWORD;
            };
        }
    }

    SigningIn(Supplier<BenchClient> clients) {
        this.clients = clients;
    }

    @Override
    public byte[] next() {
        return switch (step) {
            case PASSWORD -> password();
            case CODE -> Requests.post(Requests.CODE, cookies, "{\"code\": \"" + client.codeNow() + "\"}");
            case PAGE -> Requests.get(Requests.ACTIVITY_PAGE, cookies);
        };
    }

    private byte[] password() {
        client = clients.get();
        cookies.clear();
        return Requests.post(
                Requests.SIGN_IN,
                cookies,
                "{\"identifier\": \"" + client.clientId() + "\", \"password\": \"" + BenchClient.PASSWORD + "\"}");
    }

    @Override
    public boolean hear(Response response) {
        response.mustBe(200);
        cookies.putAll(response.cookies());
        step = step.following();
        return step == Step.PASSWORD;
    }
}
