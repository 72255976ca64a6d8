package app.foyer.signin;

import app.foyer.account.Account;
import app.foyer.identity.AccountId;
import app.foyer.identity.SignInId;
import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.proof.Method;
import app.foyer.signin.Place.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the clients who could not sign in at a portal, by walking its way in as they would, under the same policy as at
 * sign-in. Pure.
 *
 * <p>The code that staff tell by phone leads out of every dead end, but not without a call: it is not counted as a way.
 */
public final class WaysIn {
    private final PortalRules rules;
    private final Client client;

    private WaysIn(PortalRules rules, Client client) {
        this.rules = rules;
        this.client = client;
    }

    /**
     * A kind of client.
     *
     * @param canScan whether a phone with the app is at hand
     */
    record Client(boolean hasEmail, boolean isPaired, boolean canScan, boolean choseEmail) {
        String inWords() {
            var phone = canScan ? "" : isPaired ? "who lost the phone with the app" : "who has no phone for an app";
            var email = hasEmail ? "" : "without an email address";
            return String.join(
                    " ",
                    Stream.of(email, phone).filter(words -> !words.isEmpty()).toList());
        }
    }

    /**
     * Where a kind of client cannot go on.
     *
     * @param client who it is, in words that follow "a client"
     * @param path the steps to that place, the shortest there are
     * @param remedy what would let them in, in words
     */
    public record DeadEnd(String client, List<String> path, String remedy) {}

    /** The dead ends of a portal that other settings would not have, one for each kind of client. */
    public static List<DeadEnd> deadEnds(Portal portal) {
        var rules = PortalRules.of(portal);
        var byClient = new LinkedHashMap<String, DeadEnd>();
        clients().stream()
                .map(client -> new WaysIn(rules, client))
                .flatMap(ways -> ways.deadEnd(portal.audience()).stream())
                .forEach(end -> byClient.putIfAbsent(end.client(), end));
        return List.copyOf(byClient.values());
    }

    /** Whether nobody at all gets in. */
    public static boolean areClosedToAll(Portal portal) {
        var rules = PortalRules.of(portal);
        return clients().stream()
                .noneMatch(client -> new WaysIn(rules, client).steps().isEmpty());
    }

    /** Whoever chose e-mail has an address; the simplest come first. */
    private static List<Client> clients() {
        var all = new ArrayList<Client>();
        for (boolean canScan : List.of(true, false)) {
            for (boolean isPaired : List.of(true, false)) {
                all.add(new Client(true, isPaired, canScan, false));
                all.add(new Client(true, isPaired, canScan, true));
                all.add(new Client(false, isPaired, canScan, false));
            }
        }
        return all;
    }

    private Optional<DeadEnd> deadEnd(Audience audience) {
        var path = steps();
        return path.isEmpty()
                ? Optional.empty()
                : remedy(audience).map(remedy -> new DeadEnd(client.inWords(), path, remedy));
    }

    /** The least change of the settings that lets the client in; empty when none does. */
    private Optional<String> remedy(Audience audience) {
        return Stream.of(
                        new Remedy("allowEmailCode: true", rules.method(), true),
                        new Remedy("method: authenticator-app", MultiFactorMethod.AUTHENTICATOR_APP, false),
                        new Remedy("method: email-code", MultiFactorMethod.EMAIL_CODE, false))
                .filter(remedy ->
                        new WaysIn(remedy.rules(audience), client).steps().isEmpty())
                .map(Remedy::words)
                .findFirst();
    }

    private record Remedy(String words, MultiFactorMethod method, boolean allowEmailCode) {
        PortalRules rules(Audience audience) {
            return PortalRules.of(audience, new MultiFactorSettings(method, "", allowEmailCode, false));
        }
    }

    /** The steps to the place where the client is stuck; none when there is a way in. */
    private List<String> steps() {
        var path = new ArrayList<>(List.of("password"));
        var seen = EnumSet.noneOf(Stage.class);
        var at = Optional.<Method>empty();
        while (true) {
            var place = Place.of(progress(at), rules);
            if (place.stage() == Stage.DONE || canAnswer(place.stage())) {
                return List.of();
            }
            path.add(words(place.stage()));
            seen.add(place.stage());
            var next = elsewhere(place, seen);
            if (next.isEmpty()) {
                return List.copyOf(path);
            }
            at = next;
        }
    }

    private boolean canAnswer(Stage stage) {
        return switch (stage) {
            case SETUP, SETUP_AFTER_EMAIL -> client.canScan();
            case APP_CODE -> client.canScan() && client.isPaired();
            case EMAIL_CODE -> client.hasEmail();
            default -> false;
        };
    }

    /** Where the step's link leads, unless the client was there already. */
    private static Optional<Method> elsewhere(Place place, Set<Stage> seen) {
        if (place.leadsToEmail() && !seen.contains(Stage.EMAIL_CODE)) {
            return Optional.of(Method.EMAIL_CODE);
        }
        return place.leadsToApp() && !seen.contains(Stage.APP_CODE)
                ? Optional.of(Method.AUTHENTICATOR_APP)
                : Optional.empty();
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case SETUP, SETUP_AFTER_EMAIL -> "setting up the app";
            case APP_CODE -> "code of the app";
            case EMAIL_CODE -> "code by email";
            default -> "no way in";
        };
    }

    /** A sign-in of this client, right after the password or at the step that was asked for. */
    private Progress progress(Optional<Method> at) {
        var account = new Account(
                new AccountId(new UUID(0, 0)),
                "client",
                Optional.empty(),
                "",
                client.hasEmail() ? Optional.of("client@example.com") : Optional.empty(),
                ZoneOffset.UTC);
        return new Progress(
                new SignInId(new UUID(0, 0)),
                account,
                new Progress.Rules(
                        rules.method(),
                        rules.emailCode().permits(),
                        rules.emailDefault().permits(),
                        Optional.empty()),
                Instant.MAX,
                Optional.empty(),
                0,
                at,
                false,
                new Progress.Mails(
                        0, Optional.empty(), Optional.empty(), Optional.empty(), SignInStep.MailState.WAITING),
                Optional.empty(),
                false,
                Optional.of(Method.PASSWORD),
                Optional.empty(),
                false,
                new Channels(
                        client.isPaired(),
                        false,
                        client.hasEmail(),
                        false,
                        false,
                        client.choseEmail(),
                        Optional.empty()));
    }
}
