package app.foyer.world;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a test has used and nobody may read anywhere: codes, passwords, keys, tokens, addresses. */
public final class Secrets {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private final Set<String> known = new TreeSet<>();

    public void add(String secret) {
        if (!secret.isEmpty()) {
            known.add(secret);
        }
    }

    public int size() {
        return known.size();
    }

    /** The secrets that a text tells; a code counts as a whole number only, as six digits are in many numbers. */
    public List<String> in(String text) {
        return known.stream().filter(secret -> tells(text, secret)).toList();
    }

    private static boolean tells(String text, String secret) {
        return CODE.matcher(secret).matches()
                ? Pattern.compile("(?<![0-9a-fA-F-])" + secret + "(?![0-9a-fA-F-])")
                        .matcher(text)
                        .find()
                : text.contains(secret);
    }
}
