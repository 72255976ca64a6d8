package app.foyer.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The server's keys")
class KeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void a_key_file() throws IOException {
        file = folder.resolve("keys");
        Keys.createIfMissing(file, RANDOM);
    }

    @Test
    void are_made_in_a_file_that_only_its_owner_may_read() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void are_made_once_and_never_overwritten() throws IOException {
        String before = Files.readString(file);
        Keys.createIfMissing(file, RANDOM);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void differ_from_server_to_server() throws IOException {
        Path other = folder.resolve("other");
        Keys.createIfMissing(other, RANDOM);
        assertThat(read(other).hash().of("purpose", "value"))
                .isNotEqualTo(read(file).hash().of("purpose", "value"));
        SealedText sealed = read(file).sealer().seal("text", "row:1");
        assertThatIllegalStateException().isThrownBy(() -> read(other).sealer().open(sealed, "row:1"));
    }

    @Test
    void open_what_was_sealed_before_a_restart() throws IOException {
        SealedText sealed = read(file).sealer().seal("a text with an ā", "row:1");
        assertThat(read(file).sealer().open(sealed, "row:1")).isEqualTo("a text with an ā");
    }

    @Test
    void open_what_was_sealed_before_a_rotation_and_seal_under_the_new_key() throws IOException {
        SealedText old = read(file).sealer().seal("old", "row:1");
        Files.writeString(file, rotated());
        Sealer sealer = read(file).sealer();
        assertThat(sealer.open(old, "row:1")).isEqualTo("old");
        assertThat(sealer.seal("new", "row:1").bytes()[0]).isEqualTo((byte) 2);
    }

    @Test
    void do_not_open_what_was_sealed_under_a_key_that_is_gone() throws IOException {
        SealedText old = read(file).sealer().seal("old", "row:1");
        Files.writeString(file, rotated().replaceAll("(?m)^seal\\.1=.*$", ""));
        Sealer sealer = read(file).sealer();
        assertThatIllegalStateException()
                .isThrownBy(() -> sealer.open(old, "row:1"))
                .withMessageContaining("key 1");
    }

    private String rotated() throws IOException {
        return Files.readString(file).replace("seal.current=1", "seal.current=2") + "seal.2=" + key(32) + "\n";
    }

    @Test
    void are_refused_when_the_current_one_is_missing_or_one_is_too_short() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replace("seal.current=1", "seal.current=7"));
        assertThatIllegalArgumentException().isThrownBy(() -> read(file)).withMessageContaining("seal.current");
        String shortKey = key(16);
        Files.writeString(file, text.replaceAll("(?m)^hash=.*$", "hash=" + shortKey));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageContaining("'hash'")
                .withMessageNotContaining(shortKey);
    }

    private static Keys read(Path file) throws IOException {
        return Keys.read(file, RANDOM);
    }

    private static String key(int bytes) {
        byte[] key = new byte[bytes];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
