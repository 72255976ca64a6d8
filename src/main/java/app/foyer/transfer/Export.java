package app.foyer.transfer;

import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators.Sealed;
import app.foyer.secret.Sealer;
import app.foyer.transfer.ManyClients.Kept;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes every client to a file that an import takes, page by page: while it goes on, others may change clients, and each
 * is written as they are when their page is read.
 */
public final class Export {
    private static final int AT_ONCE = 500;

    private final Vertx vertx;
    private final ManyClients clients;
    private final Secrets secrets;
    private final Columns columns;

    /** @param portals those of clients; apps that are paired elsewhere are left out */
    public Export(Vertx vertx, ManyClients clients, Sealer sealer, List<PortalId> portals) {
        this.vertx = vertx;
        this.clients = clients;
        this.secrets = new Secrets(sealer, UUID::randomUUID);
        this.columns = new Columns(portals);
    }

    /**
     * What was written.
     *
     * @param left apps that are paired at portals which are not here
     */
    public record Written(int clients, int left) {
        Written plus(Written other) {
            return new Written(clients + other.clients, left + other.left);
        }
    }

    /**
     * Writes all of them; what it writes to stays open.
     *
     * @param withSecrets whether passwords' hashes and secrets of apps are written too
     */
    public Future<Written> run(Appendable to, Format format, boolean withSecrets) {
        return goOn(to, pages(format, withSecrets));
    }

    private Future<Written> goOn(Appendable to, Pages pages) {
        return pages.next()
                .compose(text -> text.isEmpty()
                        ? Future.succeededFuture(pages.written)
                        : vertx.executeBlocking(() -> to.append(text.get())).compose(appended -> goOn(to, pages)));
    }

    /** The file as it is asked for, page by page; nothing is read before. */
    public Pages pages(Format format, boolean withSecrets) {
        return new Pages(format, withSecrets);
    }

    /** A file that is being made; asked for one page after the other. */
    public final class Pages {
        private final Format format;
        private final boolean withSecrets;
        private String after = "";
        private boolean begun;
        private boolean over;
        private Written written = new Written(0, 0);

        private Pages(Format format, boolean withSecrets) {
            this.format = format;
            this.withSecrets = withSecrets;
        }

        /** The text of the next page; empty at the end. */
        public Future<Optional<String>> next() {
            return over
                    ? Future.succeededFuture(Optional.empty())
                    : clients.page(after, AT_ONCE, withSecrets)
                            .compose(page -> vertx.executeBlocking(() -> text(page)))
                            .map(text -> Optional.of(text).filter(some -> !some.isEmpty()));
        }

        private String text(List<Kept> page) throws IOException {
            StringBuilder text = new StringBuilder();
            Sheet sheet = begun
                    ? Sheet.goOn(text, format, columns.written(withSecrets))
                    : Sheet.begin(text, format, columns.written(withSecrets));
            begun = true;
            over = page.isEmpty();
            if (!over) {
                written = written.plus(write(sheet, page, withSecrets));
                after = page.get(page.size() - 1).state().clientId();
            }
            return text.toString();
        }
    }

    private Written write(Sheet sheet, List<Kept> page, boolean withSecrets) throws IOException {
        int left = 0;
        for (Kept client : page) {
            sheet.row(cells(client, withSecrets));
            left += (int) client.secrets().keySet().stream()
                    .filter(portal -> !columns.portals().contains(portal))
                    .count();
        }
        return new Written(page.size(), left);
    }

    private Map<String, Object> cells(Kept client, boolean withSecrets) {
        ClientState state = client.state();
        Map<String, Object> cells = new HashMap<>();
        cells.put(Columns.CLIENT_ID, state.clientId());
        state.webUserId().ifPresent(id -> cells.put(Columns.WEB_USER_ID, id));
        cells.put(Columns.NAME, state.name());
        state.email().ifPresent(email -> cells.put(Columns.EMAIL, email));
        cells.put(Columns.EMAIL_CONFIRMED, state.emailConfirmed());
        state.phone().ifPresent(phone -> cells.put(Columns.PHONE, phone));
        cells.put(Columns.TIME_ZONE, state.zone().getId());
        cells.put(Columns.STATUS, state.active() ? "active" : "closed");
        cells.put(Columns.MUST_CHANGE_PASSWORD, state.mustChangePassword());
        if (withSecrets) {
            cells.put(Columns.PASSWORD_HASH, state.passwordHash());
            for (Map.Entry<PortalId, Sealed> paired : client.secrets().entrySet()) {
                cells.put(
                        Columns.secretAt(paired.getKey()),
                        secrets.open(paired.getValue()).base32());
            }
        }
        return cells;
    }
}
