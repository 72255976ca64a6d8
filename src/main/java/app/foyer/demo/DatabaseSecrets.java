package app.foyer.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the database's four roles, made once and kept beside the data. */
record DatabaseSecrets(String superuser, String owner, String app, String queries) {
    private static final int BYTES = 32;

    static DatabaseSecrets fresh(SecureRandom random) {
        return new DatabaseSecrets(password(random), password(random), password(random), password(random));
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Those of an older database have no password for queries yet: it gets one. */
    static DatabaseSecrets read(Path file, SecureRandom random) throws IOException {
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            kept.load(in);
        }
        String queries = kept.getProperty("queries");
        DatabaseSecrets secrets = new DatabaseSecrets(
                kept.getProperty("superuser"),
                kept.getProperty("owner"),
                kept.getProperty("app"),
                queries == null ? password(random) : queries);
        if (queries == null) {
            secrets.write(file);
        }
        return secrets;
    }

    void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("superuser", superuser);
        kept.setProperty("owner", owner);
        kept.setProperty("app", app);
        kept.setProperty("queries", queries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kept.store(out, "the roles of the demo's database");
        PrivateFiles.write(file, out.toByteArray());
    }

    @Override
    public String toString() {
        return "DatabaseSecrets[hidden]";
    }
}
