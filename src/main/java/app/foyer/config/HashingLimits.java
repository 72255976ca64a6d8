package app.foyer.config;

import app.foyer.problem.Form;
import app.foyer.problem.Section;

/**
 * The worker pool that hashes passwords, the costliest thing a stranger can ask for.
 *
 * @param threads hashes at one time; as many as there are processors, unless set
 * @param queue who may wait for one; further ones are told to come back
 */
public record HashingLimits(int threads, int queue) {

    static HashingLimits read(Section hashing) {
        var limits = new HashingLimits(
                hashing.optional("threads", Form.integer(1, 256))
                        .orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                hashing.integer("queue", 1, 10_000, 64));
        hashing.rejectUnknownKeys();
        return limits;
    }
}
