package app.foyer.secret;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's keys, read from one file outside the database.
 *
 * <p>The file has {@code hash}, {@code seal.1}, {@code seal.2} … (Base64 of 32 bytes each) and {@code seal.current}. To
 * rotate, add the next {@code seal.N} and name it in {@code seal.current}; rows sealed under older keys still open.
 */
public record Keys(Sealer sealer, KeyedHash hash) {
    private static final int KEY_BYTES = 32;

    /** Reads the key file; blocking. */
    public static Keys read(Path file, SecureRandom random) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Keys(sealer(properties, file, random), new KeyedHash(key(properties, "hash", file)));
    }

    /** Makes a key file that only its owner may read, unless there is one; blocking. */
    public static void createIfMissing(Path file, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        properties.setProperty("hash", fresh(random));
        properties.setProperty("seal.1", fresh(random));
        properties.setProperty("seal.current", "1");
        StringWriter text = new StringWriter();
        properties.store(text, "Keys of this server. Whoever has them and the database has everything.");
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Sealer sealer(Properties properties, Path file, SecureRandom random) {
        Map<Byte, SecretKeySpec> keys = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.matches("seal\\.[0-9]{1,2}")) {
                keys.put(Byte.valueOf(name.substring(5)), new SecretKeySpec(key(properties, name, file), "AES"));
            }
        }
        String current = properties.getProperty("seal.current", "");
        if (!current.matches("[0-9]{1,2}") || !keys.containsKey(Byte.valueOf(current))) {
            throw new IllegalArgumentException(file + ": 'seal.current' must name one of the 'seal.N' keys");
        }
        return new Sealer(keys, Byte.parseByte(current), random);
    }

    private static byte[] key(Properties properties, String name, Path file) {
        byte[] key = Base64.getDecoder().decode(properties.getProperty(name, ""));
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(file + ": '" + name + "' must be Base64 of 32 bytes");
        }
        return key;
    }

    private static String fresh(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
