package app.foyer.desk;

import app.foyer.portal.PageSource;
import app.foyer.secret.KeyedHash;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A desk whose only answer is a file, or that it wants one, for persons and for every program. */
public final class DeskOfFiles {
    private DeskOfFiles() {}

    /** The desk, where the programs are let in by these tokens. */
    public static Desk answering(Supplier<? extends Answer> file, AccessTokens tokens, KeyedHash hash) {
        Map<PageSource, Area> areas = Map.of(PageSource.CLIENTS, new FileArea(file));
        return new Desk(areas, areas, new Programs(tokens, hash, new SecureRandom()));
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
}
