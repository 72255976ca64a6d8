package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.DemoOptions;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the demo prints")
class DemoBannerTest {

    @Test
    void is_every_portal_and_how_to_get_in() {
        List<Portal> shipped =
                Portals.read(Path.of("portals"), Path.of("config/portals")).portals();
        assertThat(new DemoBanner(new DemoOptions(8080, 9090, Path.of("var")), shipped).text())
                .contains("http://localhost:8080/client-connect/", "http://localhost:8080/legacy-connect/")
                .contains("Client Id  C1001   or Web User Id  test@test.co.nz")
                .contains("Client Id  C1002", "foyer-demo-client", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                .contains("http://localhost:8080/dev/mail", "http://127.0.0.1:9090/health/ready");
    }
}
