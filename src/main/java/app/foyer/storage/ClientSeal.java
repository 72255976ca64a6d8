package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Says which client a transaction is for, so that only the server can say it.
 *
 * <p>The seal holds for one transaction of one connection: whoever learns it has no other use for it. The database's
 * function {@code bound_client} checks it.
 */
final class ClientSeal {
    private final byte[] key;

    ClientSeal(byte[] key) {
        this.key = key.clone();
    }

    /** With the key of this database, which the role of the queries cannot read. */
    static Future<ClientSeal> of(Database database) {
        return database.run("select key from client_seal", Tuple.tuple())
                .map(rows ->
                        new ClientSeal(rows.iterator().next().getBuffer("key").getBytes()));
    }

    /**
     * What the setting {@code foyer.client} must be.
     *
     * @param transaction a row with the connection's {@code pid} and the transaction's time {@code at}
     */
    String text(Row transaction, String clientId) {
        String bound = transaction.getInteger("pid") + "|" + transaction.getString("at") + "|" + clientId;
        byte[] inner = digest(Buffer.buffer(key).appendBytes(bound.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest(Buffer.buffer(key).appendBytes(inner))) + " " + clientId;
    }

    private static byte[] digest(Buffer content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
