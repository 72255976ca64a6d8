package app.foyer.config;

import app.foyer.problem.Section;

/** Every number that holds attackers back and clients must live with, by topic. */
public record Limits(
        SignInLimits signIn,
        AppCodeLimits appCode,
        EmailCodeLimits emailCode,
        SendLimits sends,
        PasswordLimits passwords,
        HashingLimits hashing,
        SessionLimits sessions,
        RequestLimits requests) {

    /** The numbers that Foyer is shipped with. */
    public static Limits standard() {
        return read(Section.empty());
    }

    static Limits read(Section limits) {
        var read = new Limits(
                SignInLimits.read(limits.section("signIn")),
                AppCodeLimits.read(limits.section("appCode")),
                EmailCodeLimits.read(limits.section("emailCode")),
                SendLimits.read(limits.section("sends")),
                PasswordLimits.read(limits.section("passwords")),
                HashingLimits.read(limits.section("hashing")),
                SessionLimits.read(limits.section("sessions")),
                RequestLimits.read(limits.section("requests")));
        limits.rejectUnknownKeys();
        return read;
    }
}
