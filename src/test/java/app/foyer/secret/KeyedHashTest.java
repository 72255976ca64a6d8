package app.foyer.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A keyed hash")
class KeyedHashTest {
    private final KeyedHash hash = new KeyedHash(new byte[32]);

    @Test
    void recognises_the_same_value() {
        assertThat(hash.of("code", "sign-in", "123456")).isEqualTo(hash.of("code", "sign-in", "123456"));
        assertThat(hash.of("code", "123456").bytes()).hasSize(32);
    }

    @Test
    void differs_by_purpose_by_part_and_by_how_the_parts_are_cut() {
        Digest digest = hash.of("code", "ab", "c");
        assertThat(hash.of("token", "ab", "c")).isNotEqualTo(digest);
        assertThat(hash.of("code", "ab", "d")).isNotEqualTo(digest);
        assertThat(hash.of("code", "a", "bc")).isNotEqualTo(digest);
        assertThat(hash.of("code", "abc")).isNotEqualTo(digest);
        assertThat(hash.of("code", "ab", "c", "")).isNotEqualTo(digest);
        assertThat(hash.of("codeab", "c")).isNotEqualTo(digest);
    }

    @Test
    void differs_by_key() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new KeyedHash(other).of("code", "123456")).isNotEqualTo(hash.of("code", "123456"));
    }

    @Test
    void is_never_printed() {
        assertThat(hash.of("code", "123456")).hasToString("Digest[hidden]");
    }
}
