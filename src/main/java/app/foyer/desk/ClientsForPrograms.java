package app.foyer.desk;

import io.vertx.core.Future;
import java.util.Optional;

/** The clients as programs work on them: one by one as at the desk, or all of them in a file. */
record ClientsForPrograms(ClientsArea each, TransferArea files) implements Area {

    @Override
    public Optional<Action> action(Asked asked) {
        return files.action(asked).or(() -> each.action(asked));
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return area(asked).show(asked);
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return area(asked).act(asked, action);
    }

    private Area area(Asked asked) {
        return files.action(asked).isPresent() ? files : each;
    }
}
