package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.config.MailConfig;
import app.foyer.config.MailConfig.Starttls;
import app.foyer.portal.Portal;
import app.foyer.world.Awaiting;
import app.foyer.world.EncryptingMailServer;
import app.foyer.world.MoodyMailServer;
import app.foyer.world.MoodyMailServer.Mood;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail server of the config")
class MailTlsTest {
    private static final Portal CONNECT = FeaturesWorld.portal("connect", true, true);

    @Test
    void that_offers_no_encryption_gets_no_code() {
        try (MoodyMailServer open = new MoodyMailServer(Mood.TAKES);
                FeaturesWorld world = FeaturesWorld.mailingBy(access("localhost", open.port()))) {
            asksForCode(world);
            awaitFailure(world);
            assertThat(open.mails()).isEmpty();
        }
    }

    @Test
    void that_encrypts_under_a_trusted_name_gets_the_mail() throws Exception {
        try (EncryptingMailServer server = EncryptingMailServer.named("localhost")) {
            MailAccess access = access("localhost", server.port());
            access.server().setTrustOptions(server.trust());
            try (FeaturesWorld world = FeaturesWorld.mailingBy(access)) {
                asksForCode(world);
                Awaiting.until(() -> state(world).equals("sent"), "the mail");
                assertThat(server.mails()).hasSize(1);
            }
        }
    }

    @Test
    void with_a_certificate_that_nobody_vouches_for_gets_no_code() throws Exception {
        try (EncryptingMailServer server = EncryptingMailServer.named("localhost");
                FeaturesWorld world = FeaturesWorld.mailingBy(access("localhost", server.port()))) {
            asksForCode(world);
            awaitFailure(world);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void with_the_certificate_of_another_name_gets_no_code() throws Exception {
        try (EncryptingMailServer server = EncryptingMailServer.named("mail.elsewhere.example")) {
            MailAccess access = access("localhost", server.port());
            access.server().setTrustOptions(server.trust());
            try (FeaturesWorld world = FeaturesWorld.mailingBy(access)) {
                asksForCode(world);
                awaitFailure(world);
                assertThat(server.mails()).isEmpty();
            }
        }
    }

    private static MailAccess access(String host, int port) {
        return MailAccess.of(
                new MailConfig(
                        host, port, Optional.empty(), Optional.empty(), Starttls.REQUIRED, "portals@lender.example"),
                Optional.empty());
    }

    private static void asksForCode(FeaturesWorld world) {
        Account client = world.client();
        world.features
                .journey()
                .sendEmailCode(CONNECT, Optional.of(world.begin(CONNECT, client)), FeaturesWorld.CALLER)
                .await();
    }

    private static void awaitFailure(FeaturesWorld world) {
        Awaiting.until(
                () -> world.postgres
                        .rows("select attempts, state, claimed_by is null from outbox")
                        .get(0)
                        .equals("1|waiting|t"),
                "the failed attempt");
    }

    private static String state(FeaturesWorld world) {
        return world.postgres.rows("select state from outbox").get(0);
    }
}
