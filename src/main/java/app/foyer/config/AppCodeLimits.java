package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * Codes of authenticator apps (RFC 6238).
 *
 * @param back how long ago a code may have ended to be shown, for slow typing and slow clocks
 * @param ahead how soon a code may begin to be shown, for clocks that run fast
 * @param wrongCodesInARow the wrong code that disables the authenticator, over all its sign-ins
 */
public record AppCodeLimits(Duration back, Duration ahead, int wrongCodesInARow) {

    static AppCodeLimits read(Section appCode) {
        var limits = new AppCodeLimits(
                appCode.duration("back", Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(30)),
                appCode.duration("ahead", Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(5)),
                appCode.integer("wrongCodesInARow", 5, 100, 30));
        appCode.rejectUnknownKeys();
        return limits;
    }
}
