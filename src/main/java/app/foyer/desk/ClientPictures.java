package app.foyer.desk;

import io.vertx.core.Future;
import java.util.Optional;

/** How clients are shown: to people as pages, to programs as facts. */
interface ClientPictures {
    Answer nothingSought(Asked asked);

    Future<Answer> found(Asked asked);

    /** A client; or, below that, all that happened. */
    default Future<Answer> of(Asked asked, Client client) {
        return of(asked, client, Optional.empty());
    }

    /** The same with a code that was created just now. */
    Future<Answer> of(Asked asked, Client client, Optional<ToldByPhone> told);
}
