package app.foyer.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the common passwords together, as people do: a word and a number, a word twice, a walk over the keyboard. */
final class CommonPasswordsMaker {
    static final Path FOLDER = Path.of("src/main/resources/app/foyer/account");
    static final Path WORDS = FOLDER.resolve("common-words.txt");
    static final Path PASSWORDS = FOLDER.resolve("common-passwords.txt");
    static final int SHORTEST = 8;

    private static final List<String> NUMBERS = List.of(
            "", "0", "1", "2", "3", "7", "01", "07", "10", "11", "12", "21", "22", "23", "69", "77", "88", "99", "007",
            "100", "101", "111", "123", "321", "666", "777", "1234", "4321", "12345", "123456");

    private static final List<String> ROWS = List.of(
            "1234567890",
            "qwertyuiop",
            "qwertzuiop",
            "azertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "yxcvbnm",
            "abcdefghijklmnopqrstuvwxyz");

    /** One key of each row, one below the other. */
    private static final List<String> COLUMNS =
            List.of("1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "1qay", "2wsx", "3edc", "4rfv");

    private static final int LONGEST_RUN = 20;

    private CommonPasswordsMaker() {}

    /** Writes the list anew, after a change here or of the words. */
    public static void main(String[] none) throws IOException {
        Files.write(PASSWORDS, made());
    }

    static List<String> made() throws IOException {
        NavigableSet<String> made = new TreeSet<>();
        words().forEach(word -> ofWord(word).forEach(made::add));
        walks().flatMap(walk -> Stream.of(walk, backwards(walk), walk + walk)).forEach(made::add);
        columns().forEach(made::add);
        numbers().forEach(made::add);
        made.removeIf(password -> password.length() < SHORTEST);
        return List.copyOf(made);
    }

    static List<String> words() throws IOException {
        return Files.readAllLines(WORDS).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static Stream<String> ofWord(String word) {
        return Stream.concat(
                NUMBERS.stream().map(number -> word + number),
                Stream.of(word + word, "my" + word, "the" + word, "ilove" + word));
    }

    /** Every way along a row that starts at one of its first keys. */
    private static Stream<String> walks() {
        return ROWS.stream()
                .flatMap(row -> IntStream.rangeClosed(4, row.length())
                        .boxed()
                        .flatMap(length -> IntStream.rangeClosed(0, Math.min(2, row.length() - length))
                                .mapToObj(from -> row.substring(from, from + length))));
    }

    /** Any two, and three or four beside each other; each down or up. */
    private static Stream<String> columns() {
        Stream<String> pairs = COLUMNS.stream()
                .flatMap(first -> COLUMNS.stream()
                        .flatMap(second -> Stream.of(
                                first + second,
                                backwards(first) + second,
                                first + backwards(second),
                                backwards(first) + backwards(second))));
        Stream<String> runs = IntStream.rangeClosed(3, 4)
                .boxed()
                .flatMap(length -> IntStream.rangeClosed(0, COLUMNS.size() - length)
                        .mapToObj(from -> String.join("", COLUMNS.subList(from, from + length))));
        return Stream.concat(pairs, runs.flatMap(run -> Stream.of(run, backwards(run))));
    }

    private static Stream<String> numbers() {
        Stream<String> runs = "0123456789abcdefghijklmnopqrstuvwxyz"
                .chars()
                .boxed()
                .flatMap(key -> IntStream.rangeClosed(SHORTEST, LONGEST_RUN)
                        .mapToObj(length -> Character.toString(key).repeat(length)));
        Stream<String> pairs = IntStream.range(0, 100)
                .boxed()
                .flatMap(pair -> IntStream.rangeClosed(4, LONGEST_RUN / 2)
                        .mapToObj(times -> "%02d".formatted(pair).repeat(times)));
        Stream<String> rounds = IntStream.rangeClosed(SHORTEST, LONGEST_RUN)
                .boxed()
                .flatMap(length -> Stream.of(
                                "1234567890", "0123456789", "0987654321", "9876543210", "123", "1234", "12345")
                        .map(digits -> digits.repeat(LONGEST_RUN).substring(0, length)));
        Stream<String> years = IntStream.rangeClosed(1940, 2030).mapToObj(year -> "" + year + year);
        return Stream.of(runs, pairs, rounds, years).flatMap(passwords -> passwords);
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
