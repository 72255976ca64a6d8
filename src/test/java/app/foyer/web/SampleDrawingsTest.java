package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.FolderRules;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.text.EngineTexts;
import app.foyer.view.PortalVersion;
import app.foyer.world.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A portal's pages are tried")
class SampleDrawingsTest {
    @TempDir
    private Path root;

    private final SampleDrawings drawings = new SampleDrawings();

    @Test
    void anew_when_a_number_changes_by_which_a_wording_is_chosen() throws IOException {
        assertThat(drawings.problems(portal(2))).isEmpty();
        assertThat(drawings.problems(portal(1))).hasSize(1);
    }

    private PortalVersion portal(int days) throws IOException {
        Path acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("pages"));
        Files.writeString(acme.resolve("pages/home.hbs"), "{{plural values.days one=menu other=\"days\"}}");
        Files.writeString(acme.resolve("portal.yaml"), """
                format: 1
                id: acme
                name: Acme Connect
                audience: client
                contact: {phone: 0800 555 019}
                values: {days: %d}
                pages:
                  - {id: home, title: Home}
                """.formatted(days));
        var engine = EngineTexts.read(Path.of("portals/_shared"), new Problems());
        Portal portal = Portals.readOne(acme, root.resolve("none.yaml"), engine, FolderRules.none())
                .portals()
                .get(0);
        return Versions.of(List.of(portal)).get(portal.id());
    }
}
