package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.world.Postgres;

/** The lender whose tables portals' queries read, at work behind the server's back. */
public record Lender(Postgres.Fresh postgres) {
    /** A savings account with a payment a day, each a dollar more than that of the day before: 1.00 is the oldest. */
    public void opens(Account client, String number, int payments) {
        postgres.execute("insert into lender.accounts values ('" + number + "', '" + client.clientId()
                + "', 'Everyday savings', 'savings', 2.10, current_date - " + payments + ")");
        postgres.execute("insert into lender.account_transactions (number, client_id, day, details, amount)"
                + " select '" + number + "', '" + client.clientId() + "', current_date - " + payments
                + " + turn, 'Payment ' || turn, turn from generate_series(1, " + payments + ") turn");
    }
}
