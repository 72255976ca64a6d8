package app.foyer.demo;

import java.io.IOException;
import java.nio.file.Path;

/** Another start holds the home folder; the message says who. */
public final class HomeInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    HomeInUseException(Path home, String holder) {
        super("the data in " + home + " is in use by " + holder + "; stop that one first, or choose another folder");
    }
}
