package app.foyer.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The otpauth address")
class KeyUriTest {
    private static final SharedSecret SECRET = new SharedSecret("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");

    @Test
    void names_issuer_and_account_and_how_codes_are_made() {
        assertThat(KeyUri.of(SECRET, "Client Connect", "jo@example.com"))
                .isEqualTo("otpauth://totp/Client%20Connect:jo%40example.com"
                        + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Client%20Connect"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @ParameterizedTest(name = "with {0}")
    @DisplayName("keeps its one secret whatever issuer and account are called")
    @ValueSource(
            strings = {
                "a&secret=AAAA",
                "a?secret=AAAA",
                "a#secret=AAAA",
                "a=b",
                "100%",
                "100%26secret%3DAAAA",
                "a/b/../c",
                "say \"hi\"",
                "a+b c",
                "a;b,c",
                "<script>",
                "naïve café",
                "😀 bank",
                "right\u200fto\u200eleft \u05d0",
                "a\nb",
            })
    void any_name(String name) {
        String uri = KeyUri.of(SECRET, name, name);
        URI parsed = URI.create(uri);
        assertThat(parsed.getRawFragment()).isNull();
        List<String> parameters = Arrays.asList(parsed.getRawQuery().split("&"));
        assertThat(parameters).hasSize(5);
        assertThat(parameters)
                .filteredOn(parameter -> parameter.startsWith("secret="))
                .containsExactly("secret=" + SECRET.base32());
        assertThat(decoded(parameters.get(1))).isEqualTo("issuer=" + name.strip());
        assertThat(decoded(parsed.getRawPath())).isEqualTo("/" + name.strip() + ":" + name.strip());
        assertThat(parsed.getRawPath()).doesNotContain("+").matches("/[^/]+");
    }

    @Test
    void has_one_colon_only_which_parts_issuer_and_account() {
        String path = URI.create(KeyUri.of(SECRET, "Bank: main", "a:b")).getRawPath();
        assertThat(decoded(path)).isEqualTo("/Bank  main:a b");
    }

    @Test
    void survives_very_long_names() {
        String name = "n".repeat(200);
        assertThat(KeyUri.of(SECRET, name, name)).contains("?secret=" + SECRET.base32() + "&");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
