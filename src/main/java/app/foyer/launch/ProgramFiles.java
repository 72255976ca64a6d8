package app.foyer.launch;

import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer;
import app.foyer.desk.ClientTransfer;
import app.foyer.identity.PortalId;
import app.foyer.secret.Sealer;
import app.foyer.transfer.Author;
import app.foyer.transfer.Export;
import app.foyer.transfer.Format;
import app.foyer.transfer.Import;
import app.foyer.transfer.ManyClients;
import app.foyer.transfer.Report;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clients in files that programs fetch and send over HTTP.
 *
 * @param portals those of clients, as they are at the time
 */
record ProgramFiles(
        Vertx vertx,
        ManyClients clients,
        Sealer sealer,
        Supplier<List<PortalId>> portals,
        InstantSource clock,
        SecureRandom random)
        implements ClientTransfer {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramFiles.class);

    /** Password hashes and secrets of apps never leave the house this way: for those there is the terminal. */
    @Override
    public Answer.Parts all(Form form) {
        Export.Pages pages = new Export(vertx, clients, sealer, portals.get()).pages(format(form), false);
        return () -> pages.next().map(text -> text.map(Buffer::buffer));
    }

    @Override
    public Future<Taken> take(InputStream file, Form form, boolean dry, By by) {
        Author author = new Author(
                by.desk(), by.caller(), Map.of(ActivityWords.BY, by.who().toString()), false);
        return vertx.executeBlocking(() -> ClientFiles.setting(portals.get(), author, random))
                .compose(setting -> new Import(vertx, clients, sealer, setting, clock)
                        .run(ClientFiles.reader(file), format(form), dry))
                .map(ProgramFiles::taken);
    }

    private static Taken taken(Report report) {
        report.stopped().ifPresent(why -> LOG.warn("an import stopped before the end of its file: {}", why));
        return new Taken(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                report.withoutPassword(),
                report.problems().stream()
                        .map(problem -> new Flaw(problem.line(), problem.message()))
                        .toList(),
                report.more(),
                report.stopped().isPresent());
    }

    private static Format format(Form form) {
        return Format.named(form.id()).orElseThrow();
    }
}
