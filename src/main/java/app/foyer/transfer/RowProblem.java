package app.foyer.transfer;

/**
 * Why a row is not taken, or a file not read on; it never repeats a password, a hash or a secret.
 *
 * @param line counted from 1
 * @param message what is wrong, and what would be right
 */
public record RowProblem(int line, String message) {
    String in(String file) {
        return file + ":" + line + ": " + message;
    }
}
