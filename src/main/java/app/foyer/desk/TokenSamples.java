package app.foyer.desk;

import app.foyer.desk.TokensView.Created;
import app.foyer.identity.AccountId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up access tokens, by which a desk's templates are tried. */
record TokenSamples(Asked asked, Asked mistaken) {

    List<Map<String, Object>> models() {
        StaffNames names = new StaffNames(Map.of(owner(), "Sam Sample"));
        TokensView view = new TokensView(asked, names);
        AccessToken counts = token(false);
        AccessToken revoked = token(true);
        return List.of(
                view.list(List.of(counts, revoked), Optional.empty()),
                view.list(List.of(counts), Optional.of(new Created(counts, Programs.PREFIX + "sample"))),
                new TokensView(mistaken, names).list(List.of(), Optional.empty()),
                view.one(counts),
                view.one(revoked));
    }

    private AccessToken token(boolean revoked) {
        return new AccessToken(
                new UUID(7, revoked ? 10 : 9),
                "Phone system",
                EnumSet.allOf(Scope.class),
                owner(),
                asked.now(),
                asked.now().plus(Duration.ofDays(90)),
                Optional.of(asked.now()).filter(at -> revoked),
                Optional.of(asked.now()).filter(at -> revoked));
    }

    private static AccountId owner() {
        return new AccountId(new UUID(7, 1));
    }
}
