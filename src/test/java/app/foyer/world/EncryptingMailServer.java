package app.foyer.world;

import io.vertx.core.net.SelfSignedCertificate;
import io.vertx.core.net.TrustOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes mails over STARTTLS only, with a certificate that it signed itself. */
public final class EncryptingMailServer implements AutoCloseable {
    private final SelfSignedCertificate certificate;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    private EncryptingMailServer(SelfSignedCertificate certificate) throws Exception {
        this.certificate = certificate;
        BasicMessageListener listener =
                (context, from, to, data) -> mails.add(new String(data, StandardCharsets.UTF_8));
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(listener)
                .requireTLS()
                .startTlsSocketFactory(context(certificate))
                .build();
        server.start();
    }

    public static EncryptingMailServer named(String host) throws Exception {
        return new EncryptingMailServer(SelfSignedCertificate.create(host));
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What makes a client trust it. */
    public TrustOptions trust() {
        return certificate.trustOptions();
    }

    public List<String> mails() {
        return List.copyOf(mails);
    }

    private static SSLContext context(SelfSignedCertificate certificate) throws Exception {
        char[] password = {};
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        String key = Files.readString(Path.of(certificate.privateKeyPath()));
        byte[] bytes = Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
        try (InputStream file = Files.newInputStream(Path.of(certificate.certificatePath()))) {
            Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(file);
            store.setKeyEntry(
                    "mail",
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes)),
                    password,
                    new Certificate[] {own});
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop();
        certificate.delete();
    }
}
