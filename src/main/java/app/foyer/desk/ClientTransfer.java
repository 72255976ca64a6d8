package app.foyer.desk;

import app.foyer.problem.Choice;

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
}
