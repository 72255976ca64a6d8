package app.foyer.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain JDBC to an embedded database, one connection per statement. */
record DatabaseConnections(EmbeddedDatabase database) {
    Connection as(String user, String password) throws SQLException {
        return to(database.database(), user, password);
    }

    Connection to(String name, String user, String password) throws SQLException {
        String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + name;
        return DriverManager.getConnection(url, user, password);
    }

    void asOwner(String sql) throws SQLException {
        execute(as(database.ownerUser(), database.ownerPassword()), sql);
    }

    void asApp(String sql) throws SQLException {
        execute(as(database.appUser(), database.appPassword()), sql);
    }

    String answerToApp(String query) throws SQLException {
        try (Connection connection = as(database.appUser(), database.appPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
