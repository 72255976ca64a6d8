package app.foyer.bench;

import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Nothing but the password's hash, on as many threads as the server gives it: for each line of milliseconds, a count. */
final class HashLoop {
    private final PasswordHash hash = PasswordHash.fastest(new SecureRandom());
    private final Password password = new Password(BenchClient.PASSWORD);
    private final String stored = hash.hash(password);

    private HashLoop() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HashLoop loop = new HashLoop();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            long began = System.nanoTime();
            int verified = loop.verifyFor(Long.parseLong(line));
            System.out.println(verified + " " + (System.nanoTime() - began));
        }
    }

    private int verifyFor(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        AtomicInteger verified = new AtomicInteger();
        var threads = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(number -> new Thread(() -> verifyUntil(until, verified), "hash-" + number))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return verified.get();
    }

    private void verifyUntil(long until, AtomicInteger verified) {
        while (System.nanoTime() < until) {
            if (!hash.verify(stored, password)) {
                throw new IllegalStateException("the right password was refused");
            }
            verified.incrementAndGet();
        }
    }
}
