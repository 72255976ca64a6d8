package app.foyer.portal;

import static app.foyer.portal.PortalFiles.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Multi-Factor settings of a portal")
class MultiFactorSettingsTest {
    @TempDir
    private Path root;

    private PortalFiles files;

    @BeforeEach
    void a_portal_whose_manifest_says_nothing_of_it() {
        files = new PortalFiles(root).portal("acme", MANIFEST);
    }

    @Test
    @DisplayName("S1 a portal's settings file has a multiFactor section")
    void the_section() {
        files.settings("acme", "multiFactor:\n  method: email-code\n  issuer: Acme\n");
        assertThat(settings()).isEqualTo(new MultiFactorSettings(MultiFactorMethod.EMAIL_CODE, "Acme", false, false));
    }

    @Test
    @DisplayName("S2 allowEmailCode there allows the code by e-mail")
    void the_first_option() {
        files.settings("acme", "multiFactor:\n  allowEmailCode: true\n");
        assertThat(settings().allowEmailCode()).isTrue();
        assertThat(settings().allowEmailDefault()).isFalse();
    }

    @Test
    @DisplayName("S3 allowEmailDefault there allows it as the default")
    void the_second_option() {
        files.settings("acme", "multiFactor:\n  allowEmailCode: true\n  allowEmailDefault: true\n");
        assertThat(settings().allowEmailDefault()).isTrue();
    }

    @Test
    @DisplayName(
            "S4 options are read the same for every audience and method, for the sign-in decides what has an effect")
    void options_without_effect() {
        files.portal("acme", MANIFEST.replace("audience: client", "audience: user"));
        for (var method : new String[] {"none", "email-code", "authenticator-app"}) {
            files.settings(
                    "acme", "multiFactor: {method: " + method + ", allowEmailCode: true, allowEmailDefault: true}");
            assertThat(settings().allowEmailCode()).isTrue();
            assertThat(settings().allowEmailDefault()).isTrue();
        }
    }

    @Test
    @DisplayName("S4a a value from before stays in the file without a problem")
    void a_value_left_over() {
        files.settings("acme", "multiFactor:\n  allowEmailCode: false\n  allowEmailDefault: true\n");
        assertThat(settings().allowEmailDefault()).isTrue();
    }

    @Test
    @DisplayName("S4b both default to off")
    void defaults() {
        assertThat(settings())
                .isEqualTo(new MultiFactorSettings(MultiFactorMethod.AUTHENTICATOR_APP, "Acme Connect", false, false));
    }

    @Test
    void of_the_admin_win_key_by_key() {
        files.portal("acme", MANIFEST + "multiFactor: {method: none, issuer: Author, allowEmailCode: true}\n")
                .settings("acme", "multiFactor: {issuer: Admin, allowEmailCode: false}");
        assertThat(settings()).isEqualTo(new MultiFactorSettings(MultiFactorMethod.NONE, "Admin", false, false));
    }

    @Test
    void point_into_the_file_that_a_wrong_value_came_from() {
        files.portal("acme", MANIFEST + "multiFactor: {allowEmailCode: perhaps}\n")
                .settings("acme", "multiFactor:\n  allowEmailDefault: sometimes\n");
        assertThat(files.problems()).isEqualTo("""
                        config/portals/acme.yaml:2:22: 'allowEmailDefault' must be true or false, was 'sometimes' [value-type]
                          allowEmailDefault: sometimes
                                             ^
                        portals/acme/portal.yaml:8:31: 'allowEmailCode' must be true or false, was 'perhaps' [value-type]
                        multiFactor: {allowEmailCode: perhaps}
                                                      ^""");
    }

    @Test
    void take_no_method_that_is_not_there_yet() {
        files.settings("acme", "multiFactor: {method: sms-code}");
        assertThat(files.problems())
                .startsWith("config/portals/acme.yaml:1:23: 'sms-code' is not available yet [not-available]");
    }

    @Test
    void take_no_issuer_with_a_colon() {
        files.settings("acme", "multiFactor: {issuer: 'Acme: Connect'}");
        assertThat(files.problems())
                .startsWith("config/portals/acme.yaml:1:23: 'issuer' must be one line of text without a colon");
    }

    private MultiFactorSettings settings() {
        return files.readOne().multiFactor();
    }
}
