package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.portal.Portal;
import app.foyer.proof.OneTimeCode;
import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import app.foyer.world.AuthenticatorApp;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way in")
class WayInTest {
    private static final Portal CONNECT = FeaturesWorld.portal("connect", true, true);

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
    void leads_a_client_with_a_paired_app_to_a_session() {
        Account client = world.client();
        AuthenticatorApp app = world.pair(client, CONNECT);

        Answer.Begun begun = (Answer.Begun) password(client);
        assertThat(begun.step()).isInstanceOf(SignInStep.AppCode.class);

        Answer.SignedIn in = (Answer.SignedIn) code(begun.signIn(), app.codeAt(world.clock.instant()));
        assertThat(world.features.signedIn().find(CONNECT.id(), in.session()).await())
                .isPresent();
    }

    private Answer password(Account client) {
        return world.features
                .journey()
                .password(CONNECT, Optional.empty(), client.clientId(), FeaturesWorld.PASSWORD, FeaturesWorld.CALLER)
                .await();
    }

    private Answer code(Token signIn, String digits) {
        return world.features
                .journey()
                .code(CONNECT, Optional.of(signIn), new OneTimeCode(digits), FeaturesWorld.CALLER)
                .await();
    }
}
