package app.foyer.config;

import app.foyer.problem.Key;
import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that {@code config/foyer.yaml} says.
 *
 * @param keys the file that holds the encryption keys; without it the server must be given keys in another way
 */
public record ServerConfig(
        HttpConfig server,
        ManagementConfig management,
        Optional<DatabaseConfig> database,
        Optional<QueriesConfig> queries,
        Optional<MailConfig> mail,
        Optional<Path> keys,
        Limits limits) {

    /** Reads the whole file; with a problem anywhere there is no configuration, but every problem of the pass. */
    public static ConfigReading read(Path file, SecretSource secrets) {
        var problems = new Problems();
        var config = LocatedYaml.read(file, secrets, problems).map(ServerConfig::read);
        return new ConfigReading(problems.isEmpty() ? config : Optional.empty(), problems.list());
    }

    /** What a file without a single key would say. */
    public static ServerConfig standard() {
        return read(Section.empty());
    }

    /** Every key of the file, as its reader asks for it. */
    public static List<Key> keysOfFile() {
        var root = Section.describing();
        read(root);
        return root.keys();
    }

    private static ServerConfig read(Section root) {
        var config = new ServerConfig(
                HttpConfig.read(root.section("server")),
                ManagementConfig.read(root.section("management")),
                root.optionalSection("database").map(DatabaseConfig::read),
                root.optionalSection("queries").map(QueriesConfig::read),
                root.optionalSection("mail").map(MailConfig::read),
                root.optionalSecretFile("keys"),
                Limits.read(root.section("limits")));
        root.rejectUnknownKeys();
        return config;
    }
}
