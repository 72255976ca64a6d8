package app.foyer.settings;

import app.foyer.bus.LocalCodec;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.FolderRules;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.Editor;
import app.foyer.settings.AdminSettings.Outcome;
import app.foyer.settings.AdminSettings.Save;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.text.EngineTexts;
import app.foyer.world.Postgres;
import app.foyer.world.StandingClock;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One portal with its admin's file and its history, and the form's side of saving. */
final class SettingsWorld implements AutoCloseable {
    static final PortalId ACME = new PortalId("acme");
    static final String SHIPPED = """
            # yaml-language-server: $schema=../../docs/schemas/settings.schema.json
            # The admin's settings for Acme.

            multiFactor:
              # Allow Client to receive MFA code via Email if unable to use Authenticator App?
              allowEmailCode: false   # until the flood is over

            values:
              one: '0'   # of the first form
              two: '0'   # of the second
            """;

    final Vertx vertx = Vertx.vertx();
    final Postgres.Fresh postgres = Postgres.fresh();
    final StandingClock clock = StandingClock.today();
    final Path installation;
    final Path folder;
    final Path file;
    final SettingsSaves saves;
    final SettingsService service;
    private final EngineTexts engine = EngineTexts.read(Path.of("portals", "_shared"), new Problems());
    private final AccountId account = new AccountId(UUID.randomUUID());

    SettingsWorld(Path installation) {
        this.installation = installation;
        this.folder = installation.resolve("config").resolve("portals");
        this.file = folder.resolve("acme.yaml");
        LocalCodec.install(vertx);
        Database database = Database.open(vertx, postgres.asApp(), 8);
        database.answers().await();
        saves = Stores.over(database).settingsSaves();
        try {
            Files.createDirectories(folder);
            Path portal = Files.createDirectories(portals().resolve("acme"));
            Files.writeString(portal.resolve("portal.yaml"), """
                    format: 1
                    id: acme
                    name: Acme Loans
                    audience: client
                    languages: [en]
                    contact:
                      phone: 0800 555 019
                    multiFactor:
                      allowEmailCode: true
                    values:
                      one: '1'
                      two: '2'
                    pages:
                      - id: home
                        title: Home
                    """);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        service = saving(saves);
    }

    /** Another node over the same folder, whose saves are kept there. */
    SettingsService saving(SettingsSaves kept) {
        return new SettingsService(vertx, portals(), folder, kept, this::problems, clock);
    }

    /** What reading alone finds; what else is checked is tried where all of it is at hand. */
    private List<Problem> problems(PortalId portal, Snapshot settings) throws IOException {
        Path draft = Files.createTempDirectory("draft").resolve(portal.value() + ".yaml");
        Files.writeString(draft, settings.text().orElse(""));
        return Portals.readOne(portals().resolve(portal.value()), draft, engine, FolderRules.none())
                .problems();
    }

    private Path portals() {
        return installation.resolve("portals");
    }

    Snapshot now() {
        return service.read(ACME).await().orElseThrow().snapshot();
    }

    Outcome save(Snapshot loaded, Change... changes) {
        return service.save(new Save(ACME, loaded, List.of(changes), editor())).await();
    }

    /** As the form does when nobody else saves. */
    Outcome save(String key, String value) {
        return save(now(), change(key, value));
    }

    Editor editor() {
        return new Editor(
                account, new PortalId("staff-desk"), new Caller("192.0.2.7", "Firefox"), Optional.of("asked by phone"));
    }

    static Change change(String key, String value) {
        return new Change(SettingKey.parse(key).orElseThrow(), Optional.of(value));
    }

    List<AdminSettings.Told> history() {
        return service.history(ACME, Optional.empty(), 5_000).await().saves();
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As a hand does it, or another program. */
    void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> activity() {
        return postgres.rows("select portal_id, facts ->> 'portal', facts ->> 'keys', browser from activity"
                + " where event = 'settings-saved' order by at, id");
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
