package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("From where a request comes")
class CallerTest {
    private final ClientAddress addresses =
            new ClientAddress(List.of(InetAddresses.forString("10.0.0.1"), InetAddresses.forString("10.0.0.2")));

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox on Windows",
        "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15', Safari on macOS",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', Safari on iPhone",
        "'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36', Chrome on Android",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0', Edge on Windows",
        "'Mozilla/5.0 (X11; Linux x86_64) Something/1.0', A browser on Linux",
        "curl/8.5.0, curl"
    })
    void is_told_in_plain_words(String userAgent, String words) {
        assertThat(BrowserWords.of(userAgent)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"''", "<script>alert(1)</script>", "'\u202egnihtemos'"})
    void never_repeats_what_it_does_not_know(String userAgent) {
        assertThat(BrowserWords.of(userAgent)).isEmpty();
    }

    @Test
    void reads_only_the_beginning_of_an_endless_name() {
        assertThat(BrowserWords.of("x".repeat(10_000) + "Firefox/140.0")).isEmpty();
    }

    @ParameterizedTest(name = "peer {0}, forwarded for [{1}]: {2}")
    @CsvSource({
        "192.0.2.7, '', 192.0.2.7",
        "192.0.2.7, 198.51.100.1, 192.0.2.7",
        "10.0.0.1, 198.51.100.1, 198.51.100.1",
        "10.0.0.1, 'evil, 198.51.100.1', 198.51.100.1",
        "10.0.0.1, '198.51.100.9, 198.51.100.1', 198.51.100.1",
        "10.0.0.1, '198.51.100.1, 10.0.0.2', 198.51.100.1",
        "10.0.0.1, '198.51.100.1, a', 10.0.0.1",
        "10.0.0.1, '', 10.0.0.1",
        "10.0.0.1, '2001:db8::1', 2001:db8::1"
    })
    void believes_only_trusted_proxies(String peer, String forwardedFor, String client) {
        assertThat(addresses.of(peer, forwardedFor)).isEqualTo(client);
    }
}
