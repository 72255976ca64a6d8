package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.launch.Lender;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, a client's accounts")
class AccountsJourneyTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("are listed, and lead to their payments page by page and back")
    void lead_to_their_payments(Scripts scripts) {
        Client client = world.client(CONNECT, scripts);
        opensAnAccount(client.account());
        client.signsInByEmail().follows("Accounts");
        client.screen().isTitled("Accounts").says("$1,035.00");
        client.follows("Everyday savings");
        client.screen().isTitled("Transactions").says("Payment 45").saysNothingOf("Payment 25");
        assertThat(client.page().locator("nav [aria-current=true]")).hasText("Accounts");
        client.follows("Older payments");
        client.screen().says("Payment 25").saysNothingOf("Payment 45");
        client.follows("Newer payments");
        client.screen().says("Payment 45");
        client.follows("All accounts");
        client.screen().isTitled("Accounts");
    }

    @ParameterizedTest(name = "can be seen, read and touched, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void can_be_seen_read_and_touched(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width);
        Inspection inspection = new Inspection(client.page(), "connect " + width);
        client.signsInByEmail().opens("accounts").screen().isTitled("Accounts").says("No accounts yet");
        inspection.of("30 no accounts");
        opensAnAccount(client.account());
        client.opens().screen().says("What you owe, what you have");
        inspection.of("31 home");
        client.opens("accounts").screen().says("Everyday savings");
        inspection.of("32 accounts");
        client.follows("Everyday savings").screen().isTitled("Transactions");
        client.follows("Older payments").screen().says("Payment 25");
        standBesideEachOther(client, "Newer payments", "Older payments");
        inspection.of("33 payments");
        client.opens("transactions?number=none").screen().says("Nothing to show");
        inspection.of("34 no payments");
        assertThat(inspection.findings()).isEmpty();
    }

    private static void standBesideEachOther(Client client, String one, String other) {
        assertThat(top(client, one)).isEqualTo(top(client, other));
    }

    private static double top(Client client, String link) {
        return client.page()
                .locator("a.button", new Page.LocatorOptions().setHasText(link))
                .boundingBox()
                .y;
    }

    private void opensAnAccount(Account client) {
        new Lender(world.server().postgres())
                .opens(client, "38-9021-" + UUID.randomUUID().toString().substring(0, 7), 45);
    }
}
