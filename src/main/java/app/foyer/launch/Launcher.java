package app.foyer.launch;

import app.foyer.command.AddAdminOptions;
import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.DemoOptions;
import app.foyer.command.ExplainOptions;
import app.foyer.command.ExportOptions;
import app.foyer.command.FindOptions;
import app.foyer.command.HelpOptions;
import app.foyer.command.ImportOptions;
import app.foyer.command.NewPortalOptions;
import app.foyer.command.PreferOptions;
import app.foyer.command.ResetAppOptions;
import app.foyer.command.RoleOptions;
import app.foyer.command.ServeOptions;
import app.foyer.command.ShowOptions;
import app.foyer.config.ConfigReading;
import app.foyer.config.ServerConfig;
import app.foyer.demo.HomeInUseException;
import app.foyer.portal.Portal;
import app.foyer.problem.SecretSource;
import app.foyer.secret.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the command line asks for. */
public final class Launcher implements Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final Path CONFIG = Path.of("config", "foyer.yaml");

    private final Folders folders = Folders.below(Path.of(""));

    @Override
    public int demo(DemoOptions options, Console console) {
        return withConfig(CONFIG, console, config -> {
            if (config.database().isPresent() || config.mail().isPresent()) {
                console.complain(CONFIG + " names a database or a mail server; the demo brings its own and would leave"
                        + " yours alone, so it does not start beside them. Use ./foyer serve, or remove those keys.");
                return FAILED;
            }
            DemoOptions chosen = FreePorts.in(options);
            try (Running running = new Running()) {
                List<Portal> portals = new DemoRun(chosen, config).start(running, folders);
                console.say(new DemoBanner(chosen, portals).text());
                watched(running, CONFIG);
                running.untilStopped();
                return OK;
            }
        });
    }

    @Override
    public int serve(ServeOptions options, Console console) {
        return withConfig(options.config(), console, config -> {
            ServeRun run = new ServeRun(config);
            if (!run.missing().isEmpty()) {
                run.missing().forEach(key -> console.complain(options.config() + ": missing " + key));
                return FAILED;
            }
            try (Running running = new Running()) {
                run.start(running, folders);
                console.say("Foyer answers at " + config.server().publicOrigin());
                watched(running, options.config());
                running.untilStopped();
                return OK;
            }
        });
    }

    @Override
    public int check(CheckOptions options, Console console) {
        return guarded(console, () -> new FilesCheck(folders, options).run(CONFIG, console));
    }

    @Override
    public int newPortal(NewPortalOptions options, Console console) {
        return guarded(console, () -> new PortalMaking(folders, options, Questions.atTerminal()).run(console));
    }

    @Override
    public int explain(ExplainOptions options, Console console) {
        return new Explaining(options, console).run();
    }

    @Override
    public int train(Console console) {
        return guarded(console, () -> new TrainingRun(folders).run());
    }

    @Override
    public int addAdmin(AddAdminOptions options, Console console) {
        return withAccounts(options.config(), console, (access, config) -> {
            Optional<String> desk = folders.desk(config);
            if (desk.isEmpty()) {
                console.complain("There is nowhere to sign in for staff: set 'server.staff.origin' in "
                        + options.config()
                        + ", such as https://desk.example.nz, and keep a portal with 'audience: user' in portals/");
                return FAILED;
            }
            return new AdminMaking(access.database(), desk.get(), access.keys().hash(), access.clock(), access.random())
                    .run(options, console);
        });
    }

    @Override
    public int importClients(ImportOptions options, Console console) {
        return withAccounts(
                options.config(),
                console,
                (access, config) -> ClientFiles.by(access).take(options, console));
    }

    @Override
    public int exportClients(ExportOptions options, Console console) {
        return withAccounts(
                options.config(),
                console,
                (access, config) -> ClientFiles.by(access).write(options, console));
    }

    @Override
    public int findClients(FindOptions options, Console console) {
        return atDesk(options.config(), console, run -> run.find(options));
    }

    @Override
    public int showClient(ShowOptions options, Console console) {
        return atDesk(options.config(), console, run -> run.show(options));
    }

    @Override
    public int helpClient(HelpOptions options, Console console) {
        return atDesk(options.config(), console, run -> run.help(options));
    }

    @Override
    public int preferMethod(PreferOptions options, Console console) {
        return atDesk(options.config(), console, run -> run.prefer(options));
    }

    @Override
    public int giveRole(RoleOptions options, Console console) {
        return atDesk(options.config(), console, run -> run.giveRole(options));
    }

    @Override
    public int resetApp(ResetAppOptions options, Console console) {
        return atDesk(options.config(), console, run -> run.resetApp(options));
    }

    private int atDesk(Path file, Console console, DeskRun run) {
        return withAccounts(file, console, (access, config) -> {
            try (Running running = new Running()) {
                OpenDesk open = OpenDesk.of(running, access, System.getProperty("user.name"));
                return run.run(new AccountRun(open, console));
            }
        });
    }

    /** A command on the accounts of the server that a config is for. */
    private int withAccounts(Path file, Console console, AccountsRun run) {
        return withConfig(file, console, config -> {
            if (config.database().isEmpty() || config.keys().isEmpty()) {
                console.complain(file + ": missing 'database' or 'keys': without both no account can be read or kept");
                return FAILED;
            }
            SecureRandom random = new SecureRandom();
            AccountAccess access = new AccountAccess(
                    DatabaseAccess.of(config.database().get()),
                    Keys.read(config.keys().get(), random),
                    config.limits(),
                    folders,
                    new SystemClock(),
                    random);
            return run.run(access, config);
        });
    }

    private interface AccountsRun {
        int run(AccountAccess access, ServerConfig config) throws Exception;
    }

    private interface DeskRun {
        int run(AccountRun run) throws Exception;
    }

    /** A command that may fail in any way. */
    private interface Run {
        int run() throws Exception;
    }

    private interface ConfiguredRun {
        int run(ServerConfig config) throws Exception;
    }

    private static void watched(Running running, Path config) throws IOException {
        running.open(new ConfigWatch(config, () -> read(config)).begin());
    }

    private static ConfigReading read(Path config) {
        return ServerConfig.read(config, SecretSource.ofThisProcess());
    }

    private static int withConfig(Path file, Console console, ConfiguredRun run) {
        return guarded(console, () -> {
            ConfigReading reading = read(file);
            reading.problems().forEach(problem -> console.complain(problem.format()));
            Optional<ServerConfig> config = reading.config();
            return config.isPresent() ? run.run(config.get()) : FAILED;
        });
    }

    private static int guarded(Console console, Run run) {
        try {
            return run.run();
        } catch (HomeInUseException inUse) {
            console.complain(inUse.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            fail(console, failure.getCause());
        } catch (Exception failure) {
            fail(console, failure);
        }
        return FAILED;
    }

    private static void fail(Console console, Throwable failure) {
        LOG.debug("cannot start", failure);
        console.complain("Foyer cannot start: " + failure.getMessage());
    }
}
