package app.foyer.launch;

import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.NewPortalOptions;
import app.foyer.identity.PortalId;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.problem.Form;
import app.foyer.problem.Problem;
import app.foyer.release.Sources;
import app.foyer.scaffold.NewPortal;
import app.foyer.scaffold.Scaffold;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a new portal: asks, writes it beside the others, checks it as it is written, and only then puts it in place. */
final class PortalMaking {
    private final Folders folders;
    private final NewPortalOptions options;
    private final Questions questions;

    PortalMaking(Folders folders, NewPortalOptions options, Questions questions) {
        this.folders = folders;
        this.options = options;
        this.questions = questions;
    }

    int run(Console console) throws IOException {
        Optional<String> taken = reasonAgainst(options.id()).or(this::unknownMethod);
        if (taken.isPresent()) {
            console.complain(taken.get());
            return Commands.FAILED;
        }
        NewPortal portal = questions.about(new PortalId(options.id()), options);
        List<Problem> problems = make(portal);
        problems.forEach(problem -> console.complain(problem.format()));
        if (!Problem.allow(problems)) {
            console.complain("Nothing was written.");
            return Commands.FAILED;
        }
        console.say(whatNext(portal));
        return Commands.OK;
    }

    /** Why there can be no new portal of this id, if so; nothing that is there is ever overwritten. */
    private Optional<String> reasonAgainst(String id) {
        if (!PortalId.isValid(id)) {
            return Optional.of("'" + id + "' cannot be a portal's id: write lower-case words joined by dashes, at most "
                    + PortalId.MAX_LENGTH + " characters, such as acme or acme-loans");
        }
        if (PortalId.isReserved(id)) {
            return Optional.of("'" + id + "' means something of the server's own. Choose another id.");
        }
        for (Path path : List.of(folder(id), settings(id))) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(path + " is there already. Choose another id, or remove it first.");
            }
        }
        return Optional.empty();
    }

    private Optional<String> unknownMethod() {
        Form<MultiFactorMethod> form = Form.choice(MultiFactorMethod.class);
        return options.method()
                .filter(written -> form.parse().apply(written).isEmpty())
                .map(written -> "--method must be " + form.expected() + ", was '" + written + "'");
    }

    /** On the disk that it will stay on, so that it comes into place at once; hidden, so that nobody takes it for a portal. */
    private List<Problem> make(NewPortal portal) throws IOException {
        Path draft = Files.createTempDirectory(folders.portals(), ".new-");
        try {
            Path portals = Files.createDirectory(draft.resolve("portals"));
            Path settings = Files.createDirectory(draft.resolve("settings"));
            new Scaffold(portal).write(portals, settings);
            List<Problem> problems = problems(portals, settings);
            if (Problem.allow(problems)) {
                put(portal.id().value(), portals, settings);
            }
            return problems;
        } finally {
            MoreFiles.deleteRecursively(draft, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** As {@code ./foyer check} will find them. */
    private List<Problem> problems(Path portals, Path settings) {
        try (Running running = new Running()) {
            Sources sources = new Sources(portals, settings, folders.shared(), folders.tokens());
            return WrittenPortals.read(running.vertx(), folders, sources).problems();
        }
    }

    /** The settings first: whoever finds the portal finds what the admin decided too. */
    private void put(String id, Path portals, Path settings) throws IOException {
        Path written = settings.resolve(id + ".yaml");
        if (Files.exists(written)) {
            Files.createDirectories(folders.settings());
            Files.move(written, settings(id));
        }
        Files.move(portals.resolve(id), folder(id));
    }

    private Path folder(String id) {
        return folders.portals().resolve(id);
    }

    private Path settings(String id) {
        return folders.settings().resolve(id + ".yaml");
    }

    private String whatNext(NewPortal portal) {
        String id = portal.id().value();
        String address = "http://localhost:8080/" + id + "/";
        return """
                %s is in %s.

                See it:      ./foyer demo, then %s with the clients that it prints
                Change it:   portal.yaml (whom to call, which pages), pages/*.hbs, theme/theme.css
                Check it:    ./foyer check %s --tests
                Read:        docs/portal-authors.md""".formatted(portal.name(), folder(id), address, id);
    }
}
