package app.foyer.launch;

import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mails with codes")
class SendLimitsTest extends WholeServer {

    @Test
    void are_thirty_seconds_apart() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        assertThat(visitor.emailCode().body().getInstant("sendAgainAt"))
                .isEqualTo(server.clock().instant().plusSeconds(30));
        assertWithheld(visitor.emailCode(), 30);
        pass(Duration.ofSeconds(29));
        assertWithheld(visitor.emailCode(), 1);
        pass(Duration.ofSeconds(1));
        assertThat(visitor.emailCode().status()).isEqualTo(200);
        assertThat(ledger.codesMailed(client)).isEqualTo(2);
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isEqualTo(2);
    }

    @Test
    void are_three_a_sign_in() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        for (int mail = 0; mail < 3; mail++) {
            assertThat(visitor.emailCode().status()).isEqualTo(200);
            pass(Duration.ofSeconds(30));
        }
        assertWithheld(visitor.emailCode(), 600 - 90);
        assertThat(visitor.get("/sign-in").body().containsKey("sendAgainAt")).isFalse();
        assertThat(visitor.get("/sign-in").links()).doesNotContainKey("send-email-code");
        assertThat(ledger.codesMailed(client)).isEqualTo(3);
        assertThat(visitor.code(mailedCode(client, 3)).step()).isEqualTo("signed-in");
    }

    @Test
    void are_five_in_a_quarter_of_an_hour_to_one_account_at_whichever_portals() {
        Account client = server.client();
        for (int mail = 0; mail < 5; mail++) {
            Visitor visitor = mail % 2 == 0 ? afterPassword(client) : afterPassword(client, LEGACY);
            assertThat(visitor.emailCode().status()).isEqualTo(200);
            pass(Duration.ofMinutes(1));
        }
        Visitor visitor = afterPassword(client);
        Reply withheld = visitor.emailCode();
        assertWithheld(withheld, 600);
        assertThat(visitor.get("/sign-in").step()).isEqualTo("setup");
        assertThat(ledger.codesMailed(client)).isEqualTo(5);
        pass(Duration.ofSeconds(599));
        assertWithheld(visitor.emailCode(), 1);
        pass(Duration.ofSeconds(1));
        assertThat(afterPassword(client).emailCode().status()).isEqualTo(200);
    }

    @Test
    void are_ten_a_day_to_one_account() {
        Account client = server.client();
        for (int mail = 0; mail < 10; mail++) {
            assertThat(afterPassword(client).emailCode().status()).isEqualTo(200);
            pass(Duration.ofHours(1));
        }
        assertWithheld(afterPassword(client).emailCode(), 14 * 3600);
        pass(Duration.ofHours(14));
        assertThat(afterPassword(client).emailCode().status()).isEqualTo(200);
        assertThat(ledger.codesMailed(client)).isEqualTo(11);
    }

    @Test
    void are_twenty_an_hour_from_one_address_whoever_they_go_to() {
        for (int mail = 0; mail < 20; mail++) {
            assertThat(afterPassword(server.client()).emailCode().status()).isEqualTo(200);
        }
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        assertWithheld(visitor.emailCode(), 3600);
        assertThat(ledger.codesMailed(client)).isZero();
        pass(Duration.ofHours(1));
        assertThat(afterPassword(client).emailCode().status()).isEqualTo(200);
    }

    @Test
    void that_are_withheld_by_one_limit_use_up_none_of_the_others() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        for (int i = 0; i < 25; i++) {
            visitor.emailCode();
        }
        pass(Duration.ofSeconds(30));
        assertThat(visitor.emailCode().status()).isEqualTo(200);
    }

    private static void assertWithheld(Reply reply, int seconds) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.problem()).isEqualTo("too-many-sends");
        assertThat(reply.header("Retry-After")).isEqualTo(Integer.toString(seconds));
    }
}
