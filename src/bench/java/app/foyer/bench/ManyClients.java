package app.foyer.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * As many clients as a large lender has: numbered ids, common names and rare ones, an address each, half with a Web User Id.
 *
 * <p>What the database keeps itself for each account by a trigger is made here for all of them at once, by the same function.
 */
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
            "Māia",
            "Noah",
            "Olivia",
            "Peter",
            "Rangi",
            "Sarah",
            "Tāne",
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

    /** Every third has a second last name, which hardly anybody shares; every other address tells the name. */
    private static final String ACCOUNTS = """
            insert into accounts (id, client_id, web_user_id, name, email, zone, password_hash, created_at)
            select gen_random_uuid(), 'C' || (1000000 + n),
              case when n %% 2 = 0 then lower(left(first, 1)) || letters || n end,
              first || ' ' || last
                || case when n %% 3 = 0 then '-' || initcap(translate(substr(md5(n::text), 1, 7), '0123456789', 'aeioulmnrs'))
                   else '' end,
              case when n %% 4 < 2 then lower(first) || '.' || letters || n else substr(md5((n * 31)::text), 1, 9) || n end
                || '@clients.example.co.nz',
              'Pacific/Auckland', 'none', timestamptz '2020-01-01Z' + n * interval '2 minutes'
            from (
              select n, first, last, regexp_replace(lower(last), '[^a-z]', '', 'g') as letters
              from (
                select n, (array[%1$s])[1 + n %% %2$d] as first, (array[%3$s])[1 + (n / 7) %% %4$d] as last
                from generate_series(1, %5$d) n
              ) names
            ) clients""";

    private static final String TERMS = """
            insert into client_terms (account_id, term)
            select a.id, t.term from accounts a
            cross join lateral client_terms_of(a.client_id, a.web_user_id, a.name, a.email) t (term)
            where a.role is null""";

    private ManyClients() {}

    /** Fills tables that are empty. */
    static void fill(Connection owner, int count) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set synchronous_commit = off");
            statement.execute("alter table accounts disable trigger keep_terms_of_new");
            WithoutIndexes accounts = WithoutIndexes.of(statement, "accounts");
            statement.execute(ACCOUNTS.formatted(quoted(FIRST), FIRST.size(), quoted(LAST), LAST.size(), count));
            accounts.putBack(statement);
            WithoutIndexes terms = WithoutIndexes.of(statement, "client_terms");
            statement.execute(TERMS);
            terms.putBack(statement);
            statement.execute("alter table accounts enable trigger keep_terms_of_new");
            statement.execute("vacuum (analyze) accounts, client_terms");
        }
    }

    static String first(int number) {
        return FIRST.get(number % FIRST.size());
    }

    static String last(int number) {
        return LAST.get(number / 7 % LAST.size());
    }

    static String firstAndLast(int number) {
        return first(number) + " " + last(number);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }
}
