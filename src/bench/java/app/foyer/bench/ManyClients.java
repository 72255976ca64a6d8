package app.foyer.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** As many clients as a large lender has: numbered ids, common names and rare ones, an address each, half with a Web User Id. */
final class ManyClients {
    /** So few that tens of thousands share each. */
    private static final List<String> FIRST = List.of(
            "Aroha",
            "Ben",
            "Charlotte",
            "David",
            "Emma",
            "Finn",
            "Grace",
            "Hemi",
            "Isla",
            "Jack",
            "James",
            "Kiri",
            "Liam",
            "Mere",
            "Noah",
            "Olivia",
            "Peter",
            "Rangi",
            "Sarah",
            "Tane",
            "Uma",
            "Vikram",
            "Wiremu",
            "Xiu",
            "Yuki",
            "Zoe");

    private static final List<String> LAST = List.of(
            "Anderson",
            "Brown",
            "Chen",
            "Davis",
            "Edwards",
            "Fraser",
            "Green",
            "Harris",
            "Ihaka",
            "Jones",
            "Kaur",
            "Lee",
            "Martin",
            "Ngata",
            "O'Brien",
            "Patel",
            "Quinn",
            "Robinson",
            "Singh",
            "Smith",
            "Taylor",
            "Te Kanawa",
            "Underwood",
            "Vaughan",
            "Wang",
            "Williams",
            "Young",
            "Zhang");

    private static final String INSERT = """
            insert into accounts (id, client_id, web_user_id, name, email, zone, password_hash, created_at)
            select gen_random_uuid(), 'C' || (1000000 + n),
              case when n %% 2 = 0 then 'web.' || md5(n::text) end,
              (array[%1$s])[1 + n %% %2$d] || ' ' || (array[%3$s])[1 + (n / 7) %% %4$d]
                || case when n %% 3 = 0 then '-' || initcap(substr(md5(n::text), 1, 7)) else '' end,
              substr(md5((n * 31)::text), 1, 9) || n || '@clients.example.co.nz',
              'Pacific/Auckland', 'none', now()
            from generate_series(%5$d, %6$d) n""";

    private static final int AT_ONCE = 100_000;

    private ManyClients() {}

    static void fill(BenchDatabase database, int count) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            for (int first = 1; first <= count; first += AT_ONCE) {
                statement.execute(INSERT.formatted(
                        quoted(FIRST),
                        FIRST.size(),
                        quoted(LAST),
                        LAST.size(),
                        first,
                        Math.min(count, first + AT_ONCE - 1)));
            }
            statement.execute("vacuum analyze");
        }
    }

    static String first(int number) {
        return FIRST.get(number % FIRST.size());
    }

    static String last(int number) {
        return LAST.get(number % LAST.size());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }
}
