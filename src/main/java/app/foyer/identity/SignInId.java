package app.foyer.identity;

import java.util.UUID;

/** One sign-in in progress, from the accepted password to the session. */
public record SignInId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
