package app.foyer.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the last import said of how a client proves who they are. A file that says the same again changes nothing of it,
 * whatever client and staff have done since: it would take them back to an old password, or to a lost phone.
 *
 * @param password digest of the hash, whose salt nobody can guess
 * @param secrets digest of all of them, which nobody can guess either
 */
public record Marks(Optional<String> password, Optional<String> secrets, boolean mustChangePassword) {
    static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), false);

    /** What is to be remembered after a row. */
    Marks after(ClientRow row) {
        return new Marks(
                row.passwordHash().map(Marks::digest).or(() -> password),
                secretsOf(row).or(() -> secrets),
                row.mustChangePassword().orElse(mustChangePassword));
    }

    boolean knowPasswordOf(ClientRow row) {
        return row.passwordHash().map(Marks::digest).equals(password);
    }

    boolean knowSecretsOf(ClientRow row) {
        return secretsOf(row).equals(secrets);
    }

    private static Optional<String> secretsOf(ClientRow row) {
        Map<String, String> sorted = new TreeMap<>();
        row.secrets().forEach((portal, secret) -> sorted.put(portal.value(), secret.base32()));
        return Optional.of(sorted).filter(all -> !all.isEmpty()).map(all -> digest(all.toString()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
