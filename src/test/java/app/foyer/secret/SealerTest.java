package app.foyer.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sealing")
class SealerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TEXT = "JBSWY3DPEHPK3PXP";

    private final Sealer sealer = new Sealer(Map.of((byte) 1, key()), (byte) 1, RANDOM);

    @Test
    void gives_back_the_text_for_its_own_row() {
        assertThat(sealer.open(sealer.seal(TEXT, "row:1"), "row:1")).isEqualTo(TEXT);
        assertThat(sealer.open(sealer.seal("", "row:1"), "row:1")).isEmpty();
    }

    @Test
    void gives_nothing_for_another_row() {
        SealedText sealed = sealer.seal(TEXT, "row:1");
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, "row:2"));
    }

    @Test
    void gives_nothing_when_one_bit_was_changed_anywhere() {
        byte[] bytes = sealer.seal(TEXT, "row:1").bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> sealer.open(new SealedText(changed), "row:1"));
        }
    }

    @Test
    void never_makes_the_same_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(latin(sealer.seal(TEXT, "row:1")))).isTrue();
        }
    }

    @Test
    void hides_the_text() {
        SealedText sealed = sealer.seal(TEXT, "row:1");
        assertThat(latin(sealed)).doesNotContain(TEXT);
        assertThat(sealed).hasToString("SealedText[hidden]");
    }

    private static String latin(SealedText sealed) {
        return new String(sealed.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static SecretKeySpec key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }
}
