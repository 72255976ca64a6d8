package app.foyer.bench;

import app.foyer.secret.Token;
import app.foyer.world.AuthenticatorApp;
import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** One client of the measured portal: with an app of their own, and signed in under a session token. */
record BenchClient(UUID id, String clientId, UUID authenticator, String secret, Token session) {
    static final String PORTAL = "client-connect";
    static final String PASSWORD = "correct horse battery staple";
    private static final int SECRET_BYTES = 20;

    static BenchClient numbered(int number, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new BenchClient(
                UUID.randomUUID(),
                "B" + number,
                UUID.randomUUID(),
                BaseEncoding.base32().omitPadding().encode(secret),
                Token.random(random));
    }

    String codeNow() {
        return new AuthenticatorApp(secret).codeAt(Instant.now());
    }
}
