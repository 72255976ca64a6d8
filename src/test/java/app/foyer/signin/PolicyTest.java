package app.foyer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.preference.PreferredMethod;
import app.foyer.signin.Decision.First;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination of settings and channels is decided here, so nothing rests on the examples somebody thought of. */
@DisplayName("The sign-in policy")
class PolicyTest {
    private static final List<Boolean> OFF_AND_ON = List.of(false, true);

    /** The rows of the sign-in graph in the design, in its order. */
    @ParameterizedTest(name = "{0}, paired {1}, spent {2}, address {3}, mailbox spent {4}, chose e-mail {5}: {6}")
    @CsvSource({
        "NONE,              false, false, true,  false, false, NOTHING",
        "AUTHENTICATOR_APP, false, false, true,  false, false, SETUP",
        "AUTHENTICATOR_APP, true,  false, true,  false, false, APP_CODE",
        "AUTHENTICATOR_APP, false, false, true,  false, true,  EMAIL_CODE",
        "AUTHENTICATOR_APP, true,  false, true,  false, true,  EMAIL_CODE",
        "AUTHENTICATOR_APP, true,  true,  true,  false, false, EMAIL_CODE",
        "AUTHENTICATOR_APP, true,  true,  false, false, false, NO_WAY_IN",
        "AUTHENTICATOR_APP, true,  true,  true,  true,  false, NO_WAY_IN",
        "AUTHENTICATOR_APP, true,  false, true,  true,  true,  APP_CODE",
        "AUTHENTICATOR_APP, false, false, true,  true,  true,  NO_WAY_IN",
        "AUTHENTICATOR_APP, false, false, false, false, true,  NO_WAY_IN",
        "EMAIL_CODE,        false, false, true,  false, false, EMAIL_CODE",
        "EMAIL_CODE,        true,  false, true,  true,  false, NO_WAY_IN",
        "EMAIL_CODE,        true,  false, false, false, false, NO_WAY_IN",
        "SMS_CODE,          true,  false, true,  false, false, NO_WAY_IN",
    })
    void begins_with(
            MultiFactorMethod method,
            boolean paired,
            boolean appSpent,
            boolean address,
            boolean mailboxSpent,
            boolean choseEmail,
            First first) {
        PortalRules rules = rules(Audience.CLIENT, method, true, true);
        Channels channels = new Channels(paired, appSpent, address, mailboxSpent, false, choseEmail, Optional.empty());
        assertThat(Policy.decide(rules, channels).first()).isEqualTo(first);
    }

    @Test
    @DisplayName("S16c while an app is paired or e-mail is the default, a password alone never reaches a QR code")
    void no_pairing_by_password_alone() {
        everywhere((rules, channels) -> {
            boolean byDefault = rules.emailDefault().permits() && channels.choseEmail();
            if (channels.appPaired() || byDefault) {
                Decision decision = Policy.decide(rules, channels);
                assertThat(decision.first()).isNotEqualTo(First.SETUP);
                assertThat(decision.pairing().permits()).isFalse();
            }
        });
    }

    @Test
    @DisplayName("S12 instead of the app, e-mail is permitted only where the portal's rules permit it")
    void email_code_by_the_rules() {
        everywhere((rules, channels) -> assertThat(
                        Policy.decide(rules, channels).emailCode().permits())
                .isEqualTo(channels.hasEmail()
                        && !channels.emailSpent()
                        && (rules.method() == MultiFactorMethod.EMAIL_CODE
                                || (rules.method() == MultiFactorMethod.AUTHENTICATOR_APP
                                        && rules.emailCode().permits()
                                        && !(channels.appPaired() && channels.emailNew())))));
    }

    @Test
    @DisplayName("N-40 an address that was just changed is no way around a paired app, and hinders nobody else")
    void no_way_around_the_app_by_a_new_address() {
        everywhere((rules, channels) -> {
            Decision decision = Policy.decide(rules, channels);
            if (channels.emailNew() && rules.method() == MultiFactorMethod.AUTHENTICATOR_APP && channels.appPaired()) {
                assertThat(decision.emailCode().permits()).isFalse();
                assertThat(decision.first()).isEqualTo(channels.appSpent() ? First.NO_WAY_IN : First.APP_CODE);
            } else {
                assertThat(decision).isEqualTo(Policy.decide(rules, known(channels)));
            }
        });
    }

    @Test
    @DisplayName("S15 e-mail as default is permitted only where the portal's rules permit it and a code can be sent")
    void email_default_by_the_rules() {
        everywhere((rules, channels) -> {
            Decision decision = Policy.decide(rules, channels);
            if (decision.emailDefault().permits()) {
                assertThat(rules.emailDefault().permits()).isTrue();
                assertThat(decision.emailCode().permits()).isTrue();
                assertThat(rules.method()).isEqualTo(MultiFactorMethod.AUTHENTICATOR_APP);
            }
        });
    }

    @Test
    @DisplayName("S16c a chosen default comes first exactly where it is permitted, and is ignored elsewhere")
    void the_default_first() {
        everywhere((rules, channels) -> {
            Decision decision = Policy.decide(rules, channels);
            if (rules.method() == MultiFactorMethod.AUTHENTICATOR_APP && channels.choseEmail()) {
                boolean comesFirst = decision.emailCode().reason() == Reason.CLIENT_CHOSE_EMAIL;
                assertThat(comesFirst).isEqualTo(decision.emailDefault().permits());
                assertThat(!comesFirst || decision.first() == First.EMAIL_CODE).isTrue();
            }
            if (!rules.emailDefault().permits()) {
                assertThat(decision).isEqualTo(Policy.decide(rules, with(channels, false)));
            }
        });
    }

    @Test
    void permits_an_app_code_exactly_where_an_app_is_asked_for_and_a_paired_one_still_counts() {
        everywhere((rules, channels) -> assertThat(
                        Policy.decide(rules, channels).appCode().permits())
                .isEqualTo(rules.method() == MultiFactorMethod.AUTHENTICATOR_APP
                        && channels.appPaired()
                        && !channels.appSpent()));
    }

    @Test
    void begins_with_nothing_that_it_does_not_permit() {
        everywhere((rules, channels) -> {
            Decision decision = Policy.decide(rules, channels);
            assertThat(
                            switch (decision.first()) {
                                case NOTHING -> rules.method() == MultiFactorMethod.NONE;
                                case APP_CODE -> decision.appCode().permits();
                                case SETUP -> decision.pairing().permits();
                                case EMAIL_CODE -> decision.emailCode().permits();
                                case NO_WAY_IN -> true;
                            })
                    .isTrue();
        });
    }

    @Test
    void says_that_there_is_no_way_in_exactly_when_nothing_is_possible() {
        everywhere((rules, channels) -> {
            Decision decision = Policy.decide(rules, channels);
            boolean something = Stream.of(decision.appCode(), decision.pairing(), decision.emailCode())
                    .anyMatch(Standing::permits);
            assertThat(decision.first() == First.NO_WAY_IN)
                    .isEqualTo(!something && rules.method() != MultiFactorMethod.NONE);
        });
    }

    @Test
    void asks_for_nothing_exactly_where_the_portal_asks_for_nothing() {
        everywhere(
                (rules, channels) -> assertThat(Policy.decide(rules, channels).first() == First.NOTHING)
                        .isEqualTo(rules.method() == MultiFactorMethod.NONE));
    }

    @Test
    void never_lets_a_channel_that_gets_worse_open_another() {
        everywhere((rules, channels) -> {
            Channels worse = new Channels(
                    channels.appPaired(),
                    true,
                    false,
                    true,
                    channels.emailNew(),
                    channels.choseEmail(),
                    channels.preferred());
            Decision before = Policy.decide(rules, channels);
            Decision after = Policy.decide(rules, worse);
            assertThat(after.pairing().permits()).isEqualTo(before.pairing().permits());
            assertThat(after.appCode().permits() && !before.appCode().permits()).isFalse();
            assertThat(after.emailCode().permits()).isFalse();
        });
    }

    /** What staff prefer for a client (P3), in words: portal's method, whether paired, spent, address; what comes first. */
    @ParameterizedTest(name = "staff prefer {1} at a portal with {0}, paired {2}, spent {3}, address {4}: {5}")
    @CsvSource({
        "NONE,              EMAIL_CODE,        false, false, true,  NOTHING",
        "NONE,              AUTHENTICATOR_APP, false, false, true,  NOTHING",
        "AUTHENTICATOR_APP, EMAIL_CODE,        false, false, true,  EMAIL_CODE",
        "AUTHENTICATOR_APP, EMAIL_CODE,        true,  false, true,  EMAIL_CODE",
        "AUTHENTICATOR_APP, EMAIL_CODE,        true,  false, false, NO_WAY_IN",
        "AUTHENTICATOR_APP, AUTHENTICATOR_APP, false, false, true,  SETUP",
        "AUTHENTICATOR_APP, AUTHENTICATOR_APP, true,  false, true,  APP_CODE",
        "AUTHENTICATOR_APP, AUTHENTICATOR_APP, true,  true,  true,  EMAIL_CODE",
        "EMAIL_CODE,        AUTHENTICATOR_APP, false, false, true,  EMAIL_CODE",
        "EMAIL_CODE,        AUTHENTICATOR_APP, false, false, false, NO_WAY_IN",
        "EMAIL_CODE,        AUTHENTICATOR_APP, true,  false, true,  APP_CODE",
        "EMAIL_CODE,        AUTHENTICATOR_APP, true,  true,  true,  NO_WAY_IN",
        "EMAIL_CODE,        EMAIL_CODE,        true,  false, true,  EMAIL_CODE",
        "AUTHENTICATOR_APP, DISABLED,          true,  false, true,  NOTHING",
        "EMAIL_CODE,        DISABLED,          false, false, false, NOTHING",
    })
    void begins_with_what_staff_prefer(
            MultiFactorMethod method,
            PreferredMethod preferred,
            boolean paired,
            boolean appSpent,
            boolean address,
            First first) {
        Channels channels = new Channels(paired, appSpent, address, false, false, false, Optional.of(preferred));
        PortalRules rules = rules(Audience.CLIENT, method, true, true);
        assertThat(Policy.decide(rules, channels).first()).isEqualTo(first);
    }

    @Test
    @DisplayName("P3 what staff prefer has no effect where nothing is asked for, nor for staff")
    void no_preference_for_staff() {
        everyPreference((rules, channels) -> {
            if (rules.method() == MultiFactorMethod.NONE || rules.staffHelp().reason() == Reason.PORTAL_IS_FOR_STAFF) {
                assertThat(Policy.decide(rules, channels)).isEqualTo(Policy.decide(rules, without(channels)));
            }
        });
    }

    @Test
    @DisplayName("P3 only a switch-off lets a client in by the password alone where the portal asks for more")
    void nothing_only_when_disabled() {
        everyPreference((rules, channels) -> assertThat(
                        Policy.decide(rules, channels).first() == First.NOTHING)
                .isEqualTo(rules.method() == MultiFactorMethod.NONE
                        || (rules.staffHelp().permits()
                                && channels.preferred().equals(Optional.of(PreferredMethod.DISABLED)))));
    }

    @Test
    @DisplayName("P3 no preference shows a QR code to a password alone where the portal would not")
    void no_qr_by_preference() {
        everyPreference((rules, channels) -> {
            if (Policy.decide(rules, channels).pairing().permits()) {
                assertThat(Policy.decide(rules, without(channels)).first()).isEqualTo(First.SETUP);
            }
        });
    }

    @Test
    @DisplayName("P5 a code by phone is for clients, wherever a second step is asked for")
    void emergency_codes() {
        everyPreference((rules, channels) -> assertThat(
                        Policy.decide(rules, channels).emergencyCode().permits())
                .isEqualTo(rules.method() != MultiFactorMethod.NONE
                        && rules.staffHelp().reason() != Reason.PORTAL_IS_FOR_STAFF));
    }

    private static void everyPreference(BiConsumer<PortalRules, Channels> holds) {
        everywhere((rules, channels) -> {
            for (PreferredMethod method : PreferredMethod.values()) {
                holds.accept(rules, preferring(channels, Optional.of(method)));
            }
        });
    }

    private static Channels without(Channels channels) {
        return preferring(channels, Optional.empty());
    }

    private static Channels preferring(Channels channels, Optional<PreferredMethod> preferred) {
        return new Channels(
                channels.appPaired(),
                channels.appSpent(),
                channels.hasEmail(),
                channels.emailSpent(),
                channels.emailNew(),
                channels.choseEmail(),
                preferred);
    }

    private static Channels known(Channels channels) {
        return new Channels(
                channels.appPaired(),
                channels.appSpent(),
                channels.hasEmail(),
                channels.emailSpent(),
                false,
                channels.choseEmail(),
                channels.preferred());
    }

    private static Channels with(Channels channels, boolean choseEmail) {
        return new Channels(
                channels.appPaired(),
                channels.appSpent(),
                channels.hasEmail(),
                channels.emailSpent(),
                channels.emailNew(),
                choseEmail,
                channels.preferred());
    }

    private static void everywhere(BiConsumer<PortalRules, Channels> holds) {
        List<Channels> channels = channels();
        List<PortalRules> rules = rules();
        assertThat(channels).hasSize(64);
        assertThat(rules).hasSize(32);
        for (PortalRules each : rules) {
            channels.forEach(these -> holds.accept(each, these));
        }
    }

    private static List<PortalRules> rules() {
        List<PortalRules> all = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            for (MultiFactorMethod method : MultiFactorMethod.values()) {
                for (boolean code : OFF_AND_ON) {
                    OFF_AND_ON.forEach(byDefault -> all.add(rules(audience, method, code, byDefault)));
                }
            }
        }
        return all;
    }

    private static PortalRules rules(Audience audience, MultiFactorMethod method, boolean code, boolean byDefault) {
        return PortalRules.of(audience, new MultiFactorSettings(method, "Acme", code, byDefault));
    }

    private static List<Channels> channels() {
        List<Channels> all = new ArrayList<>();
        for (int bits = 0; bits < 64; bits++) {
            all.add(new Channels(
                    (bits & 1) != 0,
                    (bits & 2) != 0,
                    (bits & 4) != 0,
                    (bits & 8) != 0,
                    (bits & 16) != 0,
                    (bits & 32) != 0,
                    Optional.empty()));
        }
        return all;
    }
}
