package app.foyer.launch;

import app.foyer.desk.Answer;
import app.foyer.desk.ClientTransfer;
import app.foyer.identity.PortalId;
import app.foyer.secret.Sealer;
import app.foyer.transfer.Export;
import app.foyer.transfer.Format;
import app.foyer.transfer.ManyClients;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Supplier;

/**
 * Clients in files that programs fetch and send over HTTP.
 *
 * @param portals those of clients, as they are at the time
 */
record ProgramFiles(Vertx vertx, ManyClients clients, Sealer sealer, Supplier<List<PortalId>> portals)
        implements ClientTransfer {

    /** Password hashes and secrets of apps never leave the house this way: for those there is the terminal. */
    @Override
    public Answer.Parts all(Form form) {
        Export.Pages pages = new Export(vertx, clients, sealer, portals.get()).pages(format(form), false);
        return () -> pages.next().map(text -> text.map(Buffer::buffer));
    }

    private static Format format(Form form) {
        return Format.named(form.id()).orElseThrow();
    }
}
