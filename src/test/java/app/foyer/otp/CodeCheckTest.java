package app.foyer.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.foyer.proof.OneTimeCode;
import app.foyer.world.AuthenticatorApp;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's check against an app written from the RFCs alone, with no line in common. */
@DisplayName("Checking an app's code")
class CodeCheckTest {
    private static final String RFC_KEY =
            BaseEncoding.base32().encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final String KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long NOON_STEP = NOON.getEpochSecond() / 30;

    private final CodeCheck check = new CodeCheck(OtpPolicy.standard());

    @ParameterizedTest(name = "counter {0}: {1}")
    @DisplayName("knows the codes of RFC 4226, appendix D")
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489",
    })
    void rfc_4226(long counter, String code) {
        assertThat(new AuthenticatorApp(RFC_KEY).codeOf(counter)).isEqualTo(code);
        assertThat(step(RFC_KEY, counter - 1, code, Instant.ofEpochSecond(counter * 30)))
                .hasValue(counter);
    }

    /** The last six of the eight digits that the RFC prints. */
    @ParameterizedTest(name = "second {0}: {1}")
    @DisplayName("knows the SHA-1 codes of RFC 6238, appendix B, leading zeros and times beyond 2038 among them")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void rfc_6238(long second, String code) {
        Instant time = Instant.ofEpochSecond(second);
        assertThat(new AuthenticatorApp(RFC_KEY).codeAt(time)).isEqualTo(code);
        assertThat(step(RFC_KEY, 0, code, time)).hasValue(second / 30);
    }

    @Test
    void accepts_a_code_exactly_when_its_half_minute_overlaps_the_window_from_30_s_ago_to_5_s_ahead() {
        AuthenticatorApp app = new AuthenticatorApp(KEY);
        for (int phase = 0; phase < 30; phase++) {
            Instant now = NOON.plusSeconds(phase);
            for (int offset = -95; offset <= 95; offset++) {
                Instant shown = now.plusSeconds(offset);
                long step = Math.floorDiv(shown.getEpochSecond(), 30L);
                boolean overlaps = 30 * step + 30 > now.getEpochSecond() - 30 && 30 * step <= now.getEpochSecond() + 5;
                OptionalLong expected = overlaps ? OptionalLong.of(step) : OptionalLong.empty();
                assertThat(step(KEY, 0, app.codeAt(shown), now))
                        .as("%d s into the half minute, a phone off by %d s", phase, offset)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void takes_two_or_three_codes_to_be_current_and_never_more() {
        AuthenticatorApp app = new AuthenticatorApp(KEY);
        for (int phase = 0; phase < 30; phase++) {
            Instant now = NOON.plusSeconds(phase);
            long live = LongStream.rangeClosed(NOON_STEP - 4, NOON_STEP + 4)
                    .filter(step -> step(KEY, 0, app.codeOf(step), now).isPresent())
                    .count();
            assertThat(live).isEqualTo(phase < 25 ? 2 : 3);
        }
    }

    @Test
    void never_accepts_the_last_used_step_or_one_before_it() {
        AuthenticatorApp app = new AuthenticatorApp(KEY);
        for (long last = NOON_STEP - 3; last <= NOON_STEP + 3; last++) {
            for (long step = NOON_STEP - 3; step <= NOON_STEP + 3; step++) {
                boolean fresh = step > last && step >= NOON_STEP - 1 && step <= NOON_STEP;
                assertThat(step(KEY, last, app.codeOf(step), NOON).isPresent())
                        .as("step %d after %d", step - NOON_STEP, last - NOON_STEP)
                        .isEqualTo(fresh);
            }
        }
    }

    @Test
    void agrees_with_the_app_for_any_key() {
        Random random = new Random(6238);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[16 + random.nextInt(33)];
            random.nextBytes(bytes);
            String key = BaseEncoding.base32().omitPadding().encode(bytes);
            AuthenticatorApp app = new AuthenticatorApp(key);
            Instant now = Instant.ofEpochSecond(Math.floorMod(random.nextLong(), 4_000_000_000L) + 90);
            long step = now.getEpochSecond() / 30;
            assertThat(step(key, 0, app.codeAt(now), now)).as(key).hasValue(step);
            assertThat(step(key, step, app.codeAt(now), now)).as(key).isEmpty();
            assertThat(step(key, 0, app.wrongCodeAt(now), now)).as(key).isEmpty();
        }
    }

    @Test
    void a_window_wider_than_the_policy_allows_cannot_be_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OtpPolicy(Duration.ofMinutes(5), Duration.ofSeconds(5), 5, 30));
    }

    private OptionalLong step(String key, long lastUsed, String code, Instant now) {
        return check.step(new SharedSecret(key), lastUsed, new OneTimeCode(code), now)
                .await();
    }
}
