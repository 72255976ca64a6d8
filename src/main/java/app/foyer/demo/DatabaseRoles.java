package app.foyer.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.util.PasswordUtil;

/**
 * Three roles share the work, so that a hole in the server's SQL changes no table: the owner migrates, the app uses, and
 * portals' queries read.
 *
 * <p>Every statement may run again: a first start that was killed is finished by the next one.
 */
record DatabaseRoles(DatabaseSecrets secrets) {
    static final String DATABASE = "foyer";
    static final String OWNER = "foyer_owner";
    static final String APP = "foyer_app";
    static final String QUERIES = "foyer_queries";

    void prepareCluster(DataSource postgres) throws SQLException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER, secrets.owner());
            createRole(statement, APP, secrets.app());
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("comment on database " + DATABASE + " is '" + EmbeddedDatabase.MARK + "'");
            statement.execute("revoke all on database " + DATABASE + ", postgres, template1 from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APP);
        }
    }

    /** Also in a cluster that is older than this role. */
    void prepareQueries(DataSource postgres) throws SQLException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, QUERIES, secrets.queries());
            statement.execute("grant connect on database " + DATABASE + " to " + QUERIES);
        }
    }

    void prepareDatabase(DataSource foyer) throws SQLException {
        try (Connection connection = foyer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + OWNER);
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + APP);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
            // Sent as its SCRAM verifier: what the server sees, logs or lists is not the password.
            String verifier = PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
            statement.execute("create role " + role + " login password '" + verifier + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
