package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
@DisplayName("P11 In two browsers, a client and staff who write to each other")
class MessageJourneyTest {
    @RegisterExtension
    final World world = new World();

    @WithAndWithoutScripts
    @DisplayName("read each other's messages, and the client is told by mail that there is one")
    void both_ways(Scripts scripts) {
        Client client = inside(scripts, World.DESK);
        client.page()
                .locator(".tile")
                .filter(new Locator.FilterOptions().setHasText("Messages"))
                .click();
        client.screen().isTitled("Messages");
        write(client, "", "How do I change my plan?");
        client.screen().warns("Say in a few words what it’s about.");
        write(client, "My plan", "How do I change my plan?");
        client.screen().says("We’ve got your message.").says("How do I change my plan?");

        Member support = world.atTheDesk(Role.SUPPORT, scripts, World.DESK).signsIn();
        support.follows("Messages").screen().isTitled("Messages");
        waiting(support, client).getByRole(AriaRole.LINK).click();
        support.screen().isTitled("My plan").says(client.account().name());
        support.page()
                .getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                .fill("Tell us which one you want.");
        support.presses("Send this answer")
                .screen()
                .says("Sent.")
                .says(support.account().name());

        client.opens("messages").screen().says("New");
        client.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My plan"))
                .click();
        client.screen()
                .says("Tell us which one you want.")
                .saysNothingOf(support.account().name());
        client.page().locator("#body").fill("The longer one, please.");
        client.presses("Send").screen().says("We’ve got your message.").says("The longer one, please.");
        client.opens("activity").screen().says("You sent us a message").says("We sent you a message");
    }

    @ParameterizedTest(name = "can see, read and touch everything, {0} wide, in {1}")
    @CsvSource({World.PHONE + ", en", World.DESK + ", en", World.PHONE + ", de", World.DESK + ", de"})
    void everything(int width, String language) {
        Client client = inside(Scripts.ON, width);
        Member support = world.atTheDesk(Role.SUPPORT, Scripts.ON, width).signsIn();
        if (language.equals("de")) {
            client.opens("details").presses("Deutsch");
            assertThat(client.page().locator("html")).hasAttribute("lang", "de");
            support.opens("security").presses("Deutsch");
            assertThat(support.page().locator("html")).hasAttribute("lang", "de");
        }
        Inspection inspection = new Inspection(client.page(), "messages " + language + " " + width);
        client.opens("messages");
        inspection.of("60 messages, none yet");
        submit(client, "My plan", "");
        assertThat(client.page().getByRole(AriaRole.ALERT)).isVisible();
        inspection.of("61 messages, a mistake");
        submit(client, "My plan", "Hello,\n\nhow do I change my plan? " + "Averylongwordwithoutanyspace".repeat(6));
        assertThat(client.page().locator(".flash")).isVisible();
        inspection.of("62 a conversation, begun");

        Inspection atDesk = new Inspection(support.page(), "mailbox " + language + " " + width);
        support.opens("messages");
        atDesk.of("63 mailbox");
        waiting(support, client).getByRole(AriaRole.LINK).click();
        assertThat(support.page().locator("#answer-body")).isVisible();
        atDesk.of("64 a conversation at the desk");
        support.page().locator("details.deed[open] form button").click();
        assertThat(support.page().getByRole(AriaRole.ALERT)).isVisible();
        atDesk.of("65 a conversation at the desk, a mistake");
        support.page().locator("#answer-body").fill("Tell us which one you want.\n\nYours sincerely");
        support.page().locator("details.deed[open] form button").click();
        assertThat(support.page().locator(".flash")).isVisible();
        atDesk.of("66 a conversation at the desk, answered");
        support.opens("messages?client=" + client.account().id());
        support.page().locator("details.deed > summary").click();
        atDesk.of("67 a client's conversations");

        client.opens("messages");
        client.page().locator("details.deed > summary").click();
        inspection.of("68 messages, a new one");
        client.page().locator(".thread").click();
        assertThat(client.page().locator(".letter")).hasCount(2);
        inspection.of("69 a conversation, answered");
        assertThat(inspection.findings()).isEmpty();
        assertThat(atDesk.findings()).isEmpty();
    }

    private Client inside(Scripts scripts, int width) {
        Client client = world.client(CONNECT, scripts, width);
        var app = client.pairsAnApp();
        client.opens().entersPassword().entersCodeOf(app).screen().isInside();
        return client;
    }

    private static Locator waiting(Member member, Client client) {
        return member.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(client.account().clientId()));
    }

    private static void write(Client client, String subject, String body) {
        submit(client, subject, body);
    }

    private static void submit(Client client, String subject, String body) {
        Settled.page(client.page()).locator("#subject").fill(subject);
        client.page().locator("#body").fill(body);
        client.page().locator(".deed-form button").click();
    }
}
