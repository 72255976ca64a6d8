package app.foyer.web;

import java.util.concurrent.ThreadLocalRandom;

/** Names one request in a way that a client can read out on the phone: {@code 7F3K-22QD}. */
final class RequestId {
    /** Without I, L, O, U and without 0 and 1: nothing that sounds or looks like something else. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 4;

    private RequestId() {}

    /** A new id; it need not be secret, only rarely the same. */
    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder id = new StringBuilder(2 * HALF + 1);
        for (int i = 0; i < 2 * HALF; i++) {
            if (i == HALF) {
                id.append('-');
            }
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
