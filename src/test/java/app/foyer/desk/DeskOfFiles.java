package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.portal.PageSource;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A desk whose only answer is a file, or that it wants one, for persons and for every program. */
public final class DeskOfFiles {
    private DeskOfFiles() {}

    /**
     * The desk.
     *
     * @param owner of every token
     */
    public static Desk answering(Supplier<? extends Answer> file, Account owner, KeyedHash hash) {
        Map<PageSource, Area> areas = Map.of(PageSource.CLIENTS, new FileArea(file));
        return new Desk(areas, areas, new Programs(new EveryToken(owner), hash, new SecureRandom()));
    }

    /** A token that looks like one. */
    public static String token() {
        return Programs.PREFIX + "x".repeat(43);
    }

    /** A table of which the given function makes each next rows. */
    public static Answer.File csv(String name, List<String> head, Supplier<Future<List<List<String>>>> rows) {
        return CsvParts.file(name, head, rows);
    }

    private record FileArea(Supplier<? extends Answer> file) implements Area {
        @Override
        public Optional<Action> action(Asked asked) {
            return Optional.of(asked.form().equals("close") ? Action.CLOSE_CLIENT : Action.SEE_CLIENTS);
        }

        @Override
        public Future<Answer> show(Asked asked) {
            return Future.succeededFuture(file.get());
        }

        @Override
        public Future<Answer> act(Asked asked, Action action) {
            return Future.succeededFuture(file.get());
        }
    }

    private record EveryToken(Account owner) implements AccessTokens {
        @Override
        public Future<Void> create(AccessToken token, Digest digest, ActivityEntry told) {
            return Future.succeededFuture();
        }

        @Override
        public Future<List<AccessToken>> all() {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<Optional<AccessToken>> find(UUID token) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Boolean> revoke(UUID token, ActivityEntry told) {
            return Future.succeededFuture(false);
        }

        @Override
        public Future<Optional<Presented>> present(Digest digest, Instant now) {
            AccessToken token = new AccessToken(
                    new UUID(0, 1),
                    "Exports",
                    Set.of(Scope.READ_CLIENTS),
                    owner.id(),
                    now,
                    now.plus(Duration.ofDays(1)),
                    Optional.empty(),
                    Optional.empty());
            return Future.succeededFuture(Optional.of(new Presented(token, owner)));
        }
    }
}
