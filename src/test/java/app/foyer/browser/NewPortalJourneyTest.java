package app.foyer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.demo.SampleClients;
import app.foyer.launch.DemoProcess;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@BrowserTest
@DisplayName("In a browser, a portal that was just made")
class NewPortalJourneyTest {
    @RegisterExtension
    final World world = new World();

    @Test
    void signs_a_demo_client_in_and_shows_what_happened(@TempDir Path home) throws Exception {
        DemoProcess.installIn(home);
        assertThat(DemoProcess.run(home, "new-portal", "acme", "--defaults")).contains("Acme is in portals");

        try (DemoProcess demo = DemoProcess.start(home)) {
            Page page = world.window(Scripts.ON, World.PHONE).page();
            Screen screen = new Screen(page);
            page.navigate(demo.origin() + "/acme/");
            screen.isTitled(Screen.SIGN_IN);
            page.getByLabel("Client Id").fill("C1002");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(SampleClients.PASSWORD);
            page.keyboard().press("Enter");
            screen.isTitled(Screen.APP_CODE);
            page.getByLabel("6-digit code").fill(new AuthenticatorApp(SampleClients.SECRET).codeAt(Instant.now()));
            screen.isTitled("Hello, Mere Demo");
            page.getByText("Recent Activity").first().click();
            screen.isTitled("Recent Activity").says("You signed in");
        }
    }
}
