package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.account.StaffAccounts;
import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One member of staff for each role, who are never changed; what would have been told of a change is kept. */
final class FakeStaff implements StaffAccounts {
    final List<ActivityEntry> told = new CopyOnWriteArrayList<>();
    private final Map<AccountId, Member> members = new ConcurrentHashMap<>();

    FakeStaff() {
        for (Role role : Role.values()) {
            Account account = account(role);
            members.put(account.id(), new Member(account, true, true, Optional.empty(), Optional.empty()));
        }
    }

    static Account account(Role role) {
        String email = role.id() + "@example.com";
        return new Account(
                new AccountId(UUID.nameUUIDFromBytes(role.id().getBytes(StandardCharsets.UTF_8))),
                email,
                Optional.empty(),
                "Member of " + role.id(),
                Optional.of(email),
                ZoneId.of("Pacific/Auckland"),
                Optional.empty(),
                Optional.of(role));
    }

    @Override
    public Future<List<Member>> all() {
        return Future.succeededFuture(List.copyOf(members.values()));
    }

    @Override
    public Future<Optional<Member>> find(AccountId member) {
        return Future.succeededFuture(Optional.ofNullable(members.get(member)));
    }

    @Override
    public Future<Outcome> give(AccountId member, Role role, ActivityEntry entry) {
        return done(entry);
    }

    @Override
    public Future<Outcome> setActive(AccountId member, boolean active, ActivityEntry entry) {
        return done(entry);
    }

    @Override
    public Future<Outcome> endSessions(AccountId member, ActivityEntry entry) {
        return done(entry);
    }

    private Future<Outcome> done(ActivityEntry entry) {
        told.add(entry);
        return Future.succeededFuture(Outcome.of(Changed.DONE));
    }
}
