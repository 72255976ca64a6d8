package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.proof.OneTimeCode;
import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.world.AuthenticatorApp;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wrong passwords from many addresses")
class PasswordWaitsAnywhereTest {
    private static final Portal CONNECT = FeaturesWorld.portal("connect", true, true);
    private static final Password WRONG = new Password("not the password");
    private static int addresses;

    private static FeaturesWorld world;

    @BeforeAll
    static void the_features_with_a_database() {
        world = new FeaturesWorld();
    }

    @AfterAll
    static void nothing_is_left() {
        world.close();
    }

    @Test
    void cost_nothing_up_to_the_tenth_and_then_make_every_address_wait() {
        assertWaitsAfterEleven(world.client().clientId());
    }

    @Test
    void do_the_same_for_an_identifier_that_nobody_has() {
        assertWaitsAfterEleven("nobody-has-this");
    }

    private static void assertWaitsAfterEleven(String identifier) {
        for (int i = 0; i < 11; i++) {
            assertThat(attempt(identifier, WRONG)).isEqualTo(new Answer.Refused());
        }
        assertThat(attempt(identifier, FeaturesWorld.PASSWORD))
                .isEqualTo(new Answer.WaitUntil(world.clock.instant().plusSeconds(1)));
        world.clock.pass(Duration.ofSeconds(1));
        assertThat(attempt(identifier, WRONG)).isEqualTo(new Answer.Refused());
        assertThat(attempt(identifier, FeaturesWorld.PASSWORD))
                .isEqualTo(new Answer.WaitUntil(world.clock.instant().plusSeconds(2)));
    }

    @Test
    void are_forgotten_after_a_quarter_of_an_hour() {
        Account client = world.client();
        for (int i = 0; i < 11; i++) {
            attempt(client.clientId(), WRONG);
        }
        world.clock.pass(Duration.ofMinutes(15));
        for (int i = 0; i < 11; i++) {
            assertThat(attempt(client.clientId(), WRONG)).isEqualTo(new Answer.Refused());
        }
    }

    @Test
    void keep_nobody_waiting_where_they_have_been_signed_in_within_a_week() {
        Account client = world.client();
        AuthenticatorApp app = world.pair(client, CONNECT);
        Token signIn = world.begin(CONNECT, client);
        OneTimeCode code = OneTimeCode.parse(app.codeAt(world.clock.instant())).orElseThrow();
        assertThat(world.features
                        .journey()
                        .code(CONNECT, Optional.of(signIn), code, FeaturesWorld.CALLER)
                        .await())
                .isInstanceOf(Answer.SignedIn.class);
        for (int i = 0; i < 20; i++) {
            attempt(client.clientId(), WRONG);
        }
        assertThat(attempt(client.clientId(), FeaturesWorld.PASSWORD)).isInstanceOf(Answer.WaitUntil.class);
        assertThat(world.begin(CONNECT, client)).isNotNull();

        world.clock.pass(Duration.ofDays(7));
        for (int i = 0; i < 20; i++) {
            attempt(client.clientId(), WRONG);
        }
        assertThat(world.features
                        .journey()
                        .password(
                                CONNECT,
                                Optional.empty(),
                                client.clientId(),
                                FeaturesWorld.PASSWORD,
                                FeaturesWorld.CALLER)
                        .await())
                .isInstanceOf(Answer.WaitUntil.class);
    }

    @Test
    void keep_no_other_client_of_those_addresses_waiting() {
        Account client = world.client();
        for (int i = 0; i < 11; i++) {
            attempt(client.clientId(), WRONG);
        }
        assertThat(attempt(world.client().clientId(), FeaturesWorld.PASSWORD)).isInstanceOf(Answer.Begun.class);
    }

    /** Each from an address of its own. */
    private static Answer attempt(String identifier, Password password) {
        addresses++;
        Caller caller = new Caller("198.51." + addresses / 250 + "." + addresses % 250, "Firefox on Linux");
        return world.features
                .journey()
                .password(CONNECT, Optional.empty(), identifier, password, caller)
                .await();
    }
}
