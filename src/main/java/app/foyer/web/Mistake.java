package app.foyer.web;

/**
 * What went wrong with what a visitor sent, and what to do.
 *
 * @param summary one sentence above the form
 * @param field the name of the field to correct, or empty when it is none
 * @param text what stands at that field
 */
record Mistake(String summary, String field, String text) {
    static Mistake of(String summary) {
        return new Mistake(summary, "", "");
    }

    /** What to do, where the summary alone does not say so: for forms that show nothing at their fields. */
    String advice() {
        return text.equals(summary) ? "" : text;
    }

    static Mistake at(String field, String text) {
        return new Mistake(text, field, text);
    }
}
