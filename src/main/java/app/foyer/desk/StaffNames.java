package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.StaffAccounts;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What members of staff are called, by their ids, and the terminal in which they may work. */
record StaffNames(Map<AccountId, String> names) {

    static Future<StaffNames> of(StaffAccounts staff) {
        return staff.all()
                .map(members ->
                        new StaffNames(Stream.concat(members.stream().map(Member::account), Stream.of(Terminal.WHO))
                                .collect(Collectors.toMap(Account::id, Account::name))));
    }

    /** Who is not known any more is told by the id. */
    String of(AccountId member) {
        return names.getOrDefault(member, member.toString());
    }
}
