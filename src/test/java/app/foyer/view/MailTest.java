package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.text.Words;
import app.foyer.world.Versions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail to a client")
class MailTest {
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Instant AT = Instant.parse("2026-11-23T21:42:00Z");
    private static final Caller CALLER = new Caller("203.0.113.9", "Firefox on Windows");

    private static Vertx vertx;
    private static Portals portals;
    private static Map<PortalId, PortalVersion> versions;

    @BeforeAll
    static void read_the_shipped_portals() throws IOException {
        vertx = Vertx.vertx();
        portals = Portals.read(Path.of("portals"), Path.of("config/portals"));
        versions = Versions.of(portals.portals());
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @Test
    void with_a_code_has_it_as_six_digits_on_a_line_of_its_own_before_any_other_such_number() {
        String text = mail("code", "123456 Test", new Caller("203.0.113.9", "Browser 654321"))
                .text();
        assertThat(text.lines()).contains("042137");
        var first = SIX_DIGITS.matcher(text);
        assertThat(first.find()).isTrue();
        assertThat(first.group()).isEqualTo("042137");
    }

    @Test
    void with_a_code_says_who_asked_when_from_where_how_long_it_works_and_what_to_do_otherwise() {
        MailText mail = mail("code", "Test Client", CALLER);
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains("Client Connect", "10:42 on 24 November 2026", "10:47", "5 minutes")
                    .contains("Firefox on Windows", "203.0.113.9", "0800 555 019");
        }
        assertThat(mail.subject())
                .isEqualTo("Your security code for Client Connect")
                .doesNotContain("042137");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-paired", "email-default", "password-changed"})
    void with_a_notice_greets_the_client_and_says_what_to_do_if_it_was_somebody_else(String kind) {
        MailText mail = mail(kind, "Test Client", CALLER);
        assertThat(mail.text()).contains("Hello Test Client", "Client Connect", "Wasn’t it you?");
        assertThat(mail.html()).contains("Hello Test Client", "Wasn’t it you?");
    }

    @Test
    void to_an_address_that_was_changed_says_what_to_do_if_nobody_asked_for_it_and_not_where_staff_sit() {
        MailText mail = mail("email-changed", "Test Client", CALLER);
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains(
                            "Hello Test Client",
                            "10:42 on 24 November 2026",
                            "Didn’t you ask us for it?",
                            "0800 555 019")
                    .doesNotContain("Firefox", "203.0.113.9");
        }
    }

    @Test
    void of_a_change_by_staff_says_what_to_do_if_nobody_asked_for_it() {
        MailText mail = mail("sign-in-changed", "Test Client", CALLER);
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains("Hello Test Client", "10:42 on 24 November 2026", "Didn’t you ask us for it?")
                    .doesNotContain("Firefox", "203.0.113.9");
        }
    }

    @Test
    void of_an_emergency_code_says_what_to_do_if_nobody_asked_for_it_and_neither_the_code_nor_where_staff_sit() {
        MailText mail = mail("emergency-code", "Test Client", CALLER);
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains(
                            "Hello Test Client",
                            "10:42 on 24 November 2026",
                            "Didn’t you ask us for it?",
                            "0800 555 019")
                    .doesNotContain("Firefox", "203.0.113.9", "042137");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "app-paired", "email-default", "password-changed"})
    void is_written_in_German_for_who_reads_it(String kind) {
        Portal portal = portals.portals().get(0);
        Words german = portal.texts().in(Locale.GERMAN);
        var model = MailModel.of(
                portal,
                "Test Client",
                Optional.of("042137"),
                CALLER,
                AT,
                AT.plusSeconds(300),
                ZoneId.of("Pacific/Auckland"),
                german);
        MailText mail = versions.get(portal.id()).mail(german, kind, model);
        assertThat(mail.subject()).contains("Client Connect").containsPattern("Ihre?\\b|eingerichtet");
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains("10:42 Uhr am 24. November 2026, mit Firefox unter Windows, von 203.0.113.9 aus")
                    .contains("Waren Sie das nicht?", "montags bis freitags")
                    .doesNotContain("Hello", "Wasn", "Firefox on");
        }
        assertThat(mail.html()).contains("<html lang=\"de\">");
    }

    @Test
    void escapes_a_name_in_html_and_leaves_it_alone_in_plain_text() {
        MailText mail = mail("app-paired", "Tom & <b>Jerry</b>", CALLER);
        assertThat(mail.text()).contains("Hello Tom & <b>Jerry</b>,");
        assertThat(mail.html()).contains("Hello Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;,");
    }

    @Test
    void keeps_its_subject_on_one_line() {
        assertThat(new MailText("Hello\r\nBcc: all@example.org", "", "").subject())
                .isEqualTo("Hello Bcc: all@example.org");
    }

    private static MailText mail(String kind, String name, Caller caller) {
        Portal portal = portals.portals().get(0);
        var model = MailModel.of(
                portal,
                name,
                Optional.of("042137"),
                caller,
                AT,
                AT.plusSeconds(300),
                ZoneId.of("Pacific/Auckland"),
                portal.texts().standard());
        return versions.get(portal.id()).mail(portal.texts().standard(), kind, model);
    }
}
