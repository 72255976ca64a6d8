package app.foyer.launch;

import app.foyer.account.PasswordPolicy;
import app.foyer.account.Passwords;
import app.foyer.account.Passwords.Forgiven;
import app.foyer.account.Passwords.Pace;
import app.foyer.config.Limits;
import app.foyer.config.SendLimits;
import app.foyer.email.EmailPolicy;
import app.foyer.email.EmailPolicy.Allowance;
import app.foyer.emergency.EmergencyPolicy;
import app.foyer.otp.OtpPolicy;
import app.foyer.session.SessionPolicy;
import app.foyer.signin.SignInPolicy;
import app.foyer.signin.SignIns.SpentAfter;
import java.time.Duration;
import java.util.List;

/** The admin's limits, as each feature wants them. */
record Policies(
        PasswordPolicy passwords,
        OtpPolicy otp,
        EmailPolicy email,
        EmergencyPolicy emergency,
        SignInPolicy signIn,
        SessionPolicy sessions) {
    private static final Duration FAILURES_REMEMBERED = Duration.ofHours(1);
    /** No longer than sessions are kept, by which it is told. */
    private static final Duration AT_HOME = Duration.ofDays(7);

    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);
    private static final Duration REPEAT_WITHIN = Duration.ofSeconds(30);

    static Policies of(Limits limits) {
        return new Policies(
                passwords(limits),
                otp(limits),
                email(limits),
                EmergencyPolicy.standard(limits.signIn().wrongCodes()),
                signIn(limits),
                sessions(limits));
    }

    private static PasswordPolicy passwords(Limits limits) {
        var passwords = limits.passwords();
        return new PasswordPolicy(
                new Passwords.Limits(
                        new Forgiven(passwords.freeFailures(), FAILURES_REMEMBERED),
                        new Forgiven(passwords.accountFreeFailures(), passwords.accountWindow()),
                        AT_HOME,
                        new Pace(passwords.firstWait(), passwords.longestWait())),
                BUSY_PAUSE);
    }

    private static OtpPolicy otp(Limits limits) {
        var app = limits.appCode();
        return new OtpPolicy(app.back(), app.ahead(), limits.signIn().wrongCodes(), app.wrongCodesInARow());
    }

    private static EmailPolicy email(Limits limits) {
        var code = limits.emailCode();
        SendLimits sends = limits.sends();
        return new EmailPolicy(
                code.life(),
                code.resendAfter(),
                code.repeatWhile(),
                sends.perSignIn(),
                List.of(
                        new Allowance(sends.perAccount(), sends.accountWindow()),
                        new Allowance(sends.perAccountADay(), Duration.ofDays(1))),
                List.of(new Allowance(sends.perAddressAnHour(), Duration.ofHours(1))),
                List.of(new Allowance(sends.perPortalAnHour(), Duration.ofHours(1))),
                limits.signIn().wrongCodes(),
                limits.appCode().wrongCodesInARow());
    }

    private static SignInPolicy signIn(Limits limits) {
        return new SignInPolicy(
                limits.signIn().life(),
                limits.signIn().wrongCodes(),
                limits.emailCode().resendAfter(),
                limits.sends().perSignIn(),
                REPEAT_WITHIN,
                new SpentAfter(
                        limits.appCode().wrongCodesInARow(), limits.appCode().wrongCodesInARow()));
    }

    private static SessionPolicy sessions(Limits limits) {
        return new SessionPolicy(limits.sessions().idle(), limits.sessions().absolute());
    }
}
