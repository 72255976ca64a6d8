package app.foyer.settings;

/** The lines of a text, each with the end that it has. */
record Lines(String text) {
    /** Where the line begins that holds a character. */
    int start(int index) {
        int start = index;
        while (start > 0 && !isEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the line of a character ends, before what ends it. */
    int end(int index) {
        int end = index;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next line begins, or where the text ends. */
    int next(int index) {
        int end = end(index);
        if (text.startsWith("\r\n", end)) {
            return end + 2;
        }
        return Math.min(end + 1, text.length());
    }

    /** What stands before a character on its line. */
    String before(int index) {
        return text.substring(start(index), index);
    }

    /** What stands from a character to the end of its line. */
    String rest(int index) {
        return text.substring(index, end(index));
    }

    /** What ends the line of a character; of the last line, what ends the first. */
    String ending(int index) {
        String ending = text.substring(end(index), next(index));
        if (!ending.isEmpty()) {
            return ending;
        }
        String first = text.substring(end(0), next(0));
        return first.isEmpty() ? "\n" : first;
    }

    /** Those that end a line of YAML. */
    private static boolean isEnd(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }
}
