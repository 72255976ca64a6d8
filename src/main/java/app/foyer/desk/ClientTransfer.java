package app.foyer.desk;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.problem.Choice;
import io.vertx.core.Future;
import java.io.InputStream;
import java.util.List;

/** Takes clients along in files, as the terminal does. Whoever asks may do so: the desk has looked. */
public interface ClientTransfer {
    /** In which form clients stand in a file. */
    enum Form implements Choice {
        CSV("csv", CsvParts.TYPE),
        JSON_LINES("jsonl", "application/jsonl");

        private final String id;
        private final String type;

        Form(String id, String type) {
            this.id = id;
            this.type = type;
        }

        @Override
        public String id() {
            return id;
        }

        /** Its media type. */
        public String type() {
            return type;
        }
    }

    /** Every client, without what proves who they are; nothing is read before it is asked for. */
    Answer.Parts all(Form form);

    /**
     * Takes clients from a file; passwords and apps of new ones only.
     *
     * @param file read on workers to its end, and not closed
     * @param dry whether it is only told what would be done
     */
    Future<Taken> take(InputStream file, Form form, boolean dry, By by);

    /** By which member of staff, where and how. */
    record By(AccountId who, PortalId desk, Caller caller) {}

    /**
     * What came of a file.
     *
     * @param unchanged rows that said only what was so already
     * @param refused rows that were left out
     * @param withoutPassword of the added ones, those who have none
     * @param problems the first of them
     * @param more how many there are besides
     * @param stopped whether it was not read to its end; what is counted is done, and it can be sent again
     */
    record Taken(
            int added,
            int changed,
            int unchanged,
            int refused,
            int withoutPassword,
            List<Flaw> problems,
            int more,
            boolean stopped) {}

    /** Why a row was left out. */
    record Flaw(int line, String message) {}
}
