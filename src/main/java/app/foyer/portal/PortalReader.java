package app.foyer.portal;

import app.foyer.identity.PortalId;
import app.foyer.problem.Form;
import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import app.foyer.text.EngineTexts;
import app.foyer.text.Languages;
import app.foyer.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one portal: its folder, its manifest, and the admin's settings over it. */
final class PortalReader {
    private static final String STANDARD_ZONE = "Pacific/Auckland";
    private static final List<Locale> STANDARD_LANGUAGES = List.of(Locale.ENGLISH);

    private final Problems problems;
    private final Path settingsFile;
    private final EngineTexts engine;
    private final FolderRules rules;

    PortalReader(Path settingsFile, EngineTexts engine, FolderRules rules, Problems problems) {
        this.settingsFile = settingsFile;
        this.engine = engine;
        this.rules = rules;
        this.problems = problems;
    }

    /** Every key of a manifest and of the admin's settings, as this reader asks for them. */
    static PortalKeys keys() {
        var manifest = Section.describing();
        var settings = Section.describing();
        var anywhere = new PortalFolder(Path.of("my-portal"), Path.of("settings.yaml"), List.of());
        new PortalReader(anywhere.settings(), EngineTexts.none(), FolderRules.none(), new Problems())
                .portal(anywhere, manifest, settings);
        return new PortalKeys(manifest.keys(), settings.keys());
    }

    /** The portal, when nothing is wrong with it. */
    Optional<Portal> read(Path root) {
        var portal = PortalFolder.open(root, settingsFile, problems).flatMap(this::read);
        return problems.isSound() ? portal : Optional.empty();
    }

    /** Syntax, then shape, then meaning; all problems of a pass, and none of the next. */
    private Optional<Portal> read(PortalFolder folder) {
        var manifest = LocatedYaml.read(folder.manifest(), SecretSource.none(), problems);
        var settings = settings();
        var passes = rules.of(folder);
        passes.syntax(problems);
        if (manifest.isEmpty() || settings.isEmpty() || !problems.isPassed()) {
            return Optional.empty();
        }
        var portal = portal(folder, manifest.get(), settings.get());
        passes.shape(problems);
        if (problems.isPassed()) {
            var meaning = new Problems();
            portal.ifPresent(read -> passes.meaning(read, meaning));
            problems.addAllForNextPass(meaning);
        }
        return portal;
    }

    /** The admin's file; a portal does without one, but a dead link is a mistake and not the same as none. */
    private Optional<Section> settings() {
        return Files.exists(settingsFile, LinkOption.NOFOLLOW_LINKS)
                ? LocatedYaml.read(settingsFile, SecretSource.none(), problems)
                : Optional.of(Section.empty());
    }

    private Optional<Portal> portal(PortalFolder folder, Section manifest, Section settings) {
        manifest.integer("format", 1, 1);
        var id = manifest.required("id", idOf(folder));
        var name = manifest.text("name");
        var signIn =
                SignInSettings.STANDARD.overlaidBy(manifest.section("signIn")).overlaidBy(settings.section("signIn"));
        var multiFactor = MultiFactorSettings.standard(name)
                .overlaidBy(manifest.section("multiFactor"))
                .overlaidBy(settings.section("multiFactor"));
        var audience = manifest.choice("audience", Audience.class);
        var zone = manifest.optional("zone", zone(), ZoneId.of(STANDARD_ZONE), ZoneId::getId);
        var languages = manifest.list("languages", language());
        var values = new PortalValues(manifest, settings, problems).read();
        var texts = texts(folder, languages.isEmpty() ? STANDARD_LANGUAGES : languages, values);
        var contact = Contact.read(manifest.section("contact"));
        var queries = new QueryReader(folder.root(), problems);
        var pages = PageReader.read(manifest, audience, texts.standard(), queries);
        queries.tellUnused(folder.files());
        manifest.rejectUnknownKeys();
        settings.rejectUnknownKeys();
        return id.flatMap(portalId -> version(folder)
                .map(version -> new Portal(
                        portalId,
                        name,
                        audience,
                        signIn.identifier(),
                        multiFactor,
                        contact,
                        pages,
                        zone,
                        values,
                        texts,
                        folder.root(),
                        version)));
    }

    private Texts texts(PortalFolder folder, List<Locale> languages, Map<String, String> values) {
        return engine.of(folder.root(), languages, values, Portal::showsAsItStands, problems);
    }

    private Optional<String> version(PortalFolder folder) {
        try {
            return Optional.of(folder.version());
        } catch (IOException unreadable) {
            problems.addForFile(folder.root().toString(), "file-unreadable", "a file of the folder cannot be read");
            return Optional.empty();
        }
    }

    private static Form<PortalId> idOf(PortalFolder folder) {
        var expected = folder.root().getFileName().toString();
        return new Form<>(
                "id-matches-folder",
                "the name of its folder, '" + expected + "'",
                written -> Optional.of(written).filter(expected::equals).map(PortalId::new));
    }

    private static Form<ZoneId> zone() {
        return new Form<>(
                "known-value",
                "a time zone such as " + STANDARD_ZONE,
                written -> Optional.of(written)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of));
    }

    private static Form<Locale> language() {
        return new Form<>("known-value", "a language such as en or mi", Languages::parse);
    }
}
