package app.foyer.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that are guessed first, in lower case. What they are put together from is in {@code common-words.txt}
 * beside them, and {@code CommonPasswordsTest} does it.
 */
final class CommonPasswords {
    private static final CommonPasswords SHIPPED = read("common-words.txt", "common-passwords.txt");

    private final Set<String> all;

    private CommonPasswords(Set<String> all) {
        this.all = all;
    }

    static CommonPasswords shipped() {
        return SHIPPED;
    }

    boolean contains(String form) {
        return all.contains(form);
    }

    /** Those that a longer password was perhaps only lengthened from count as well. */
    private static CommonPasswords read(String... resources) {
        return new CommonPasswords(Arrays.stream(resources)
                .flatMap(resource -> lines(resource).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> lines(String resource) {
        try (var file = CommonPasswords.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
