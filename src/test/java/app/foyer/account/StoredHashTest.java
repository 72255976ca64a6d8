package app.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.StoredHash.Flaw;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes were made by libxcrypt, by libargon2 and by Python's hashlib. */
@DisplayName("A password's hash from elsewhere")
class StoredHashTest {
    private static final String BCRYPT_OF_72_X = "$2b$06$m0CrhHm10qJ3lXRY.5zDGOhKY5WP2OcetRPcR1RJr0yifAxTlmQW2";
    private static final String BCRYPT_OF_UMLAUTS = "$2y$06$m0CrhHm10qJ3lXRY.5zDGOpB9vPep1z.AGRMx8RHXbfWBvY.ngleq";
    private static final String PBKDF2_OF_UMLAUTS = "$pbkdf2-sha512$1000$AAECAwQFBgcICQoLDA0ODw$"
            + "yZCiiwP.oJf/HAi3gwtA4yg4APzo7ZG6.1RRzsUFgrUUtV/pA8lLun3iyNM56wF/cV/2nGjt61Wb2k6M65So1g";
    private static final String SALT_AND_HASH = "$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw";

    private final PasswordHash hash = PasswordHash.fastest(new SecureRandom());

    static Stream<String> known() {
        return ForeignHashes.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void fits_its_password_and_no_other(String stored) {
        assertThat(StoredHash.flaw(stored)).isEmpty();
        assertThat(hash.verify(stored, new Password(ForeignHashes.PASSWORD))).isTrue();
        assertThat(hash.verify(stored, new Password(ForeignHashes.PASSWORD + "r")))
                .isFalse();
        assertThat(hash.verify(stored, new Password("x"))).isFalse();
        assertThat(hash.isCurrent(stored)).isFalse();
    }

    @Test
    void fits_a_password_of_other_letters() {
        for (String stored : List.of(BCRYPT_OF_UMLAUTS, PBKDF2_OF_UMLAUTS)) {
            assertThat(hash.verify(stored, new Password("pässwörd-日本"))).isTrue();
            assertThat(hash.verify(stored, new Password("password-日本"))).isFalse();
        }
    }

    @Test
    void of_bcrypt_fits_by_the_first_72_bytes() {
        assertThat(hash.verify(BCRYPT_OF_72_X, new Password("x".repeat(72)))).isTrue();
        assertThat(hash.verify(BCRYPT_OF_72_X, new Password("x".repeat(72) + "other")))
                .isTrue();
        assertThat(hash.verify(BCRYPT_OF_72_X, new Password("x".repeat(71)))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void fits_no_password_with_a_nul_in_it(String stored) {
        assertThat(hash.verify(stored, new Password(ForeignHashes.PASSWORD + "\0")))
                .isFalse();
        assertThat(hash.verify(stored, new Password(ForeignHashes.PASSWORD + "\0more")))
                .isFalse();
    }

    @Test
    void that_was_made_here_is_current() {
        String own = hash.hash(new Password("a password"));
        assertThat(StoredHash.flaw(own)).isEmpty();
        assertThat(hash.isCurrent(own)).isTrue();
        assertThat(hash.verify(own, new Password("a password"))).isTrue();
        assertThat(new PureArgon2(new SecureRandom()).verify(own, new Password("a password")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=102400,t=3,p=8",
                "$argon2id$v=19$m=65536,t=4,p=1",
                "$argon2id$v=19$m=8,t=38912,p=1",
            })
    void of_argon2id_may_cost_eight_times_as_much_as_ours(String costs) {
        assertThat(StoredHash.flaw(costs + SALT_AND_HASH)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=102401,t=1,p=1",
                "$argon2id$v=19$m=102400,t=4,p=1",
                "$argon2id$v=19$m=999999999,t=999999999,p=1",
                "$argon2id$v=19$m=8,t=38913,p=1",
                "$argon2id$v=19$m=65536,t=1,p=9",
            })
    void of_argon2id_may_not_cost_more(String costs) {
        assertThat(StoredHash.flaw(costs + SALT_AND_HASH)).contains(Flaw.TOO_COSTLY);
        assertThat(hash.verify(costs + SALT_AND_HASH, new Password("a"))).isFalse();
    }

    @Test
    void of_bcrypt_or_pbkdf2_may_not_cost_more_than_half_a_second_or_so() {
        String bcrypt = "$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa";
        assertThat(StoredHash.flaw("$2b$13" + bcrypt)).isEmpty();
        assertThat(StoredHash.flaw("$2b$14" + bcrypt)).contains(Flaw.TOO_COSTLY);
        assertThat(StoredHash.flaw("$2a$31" + bcrypt)).contains(Flaw.TOO_COSTLY);
        for (String kind : List.of("$pbkdf2-sha256$", "$pbkdf2-sha512$", "$pbkdf2-sha512$i=")) {
            assertThat(StoredHash.flaw(kind + "1000000" + SALT_AND_HASH)).isEmpty();
            assertThat(StoredHash.flaw(kind + "1000001" + SALT_AND_HASH)).contains(Flaw.TOO_COSTLY);
            assertThat(StoredHash.flaw(kind + "999999999" + SALT_AND_HASH)).contains(Flaw.TOO_COSTLY);
        }
    }

    /** By the first sign-in at the latest; in the test this would take minutes, or all memory. */
    @Test
    void is_not_checked_when_it_costs_too_much_however_it_was_stored() {
        assertThat(hash.verify("$2b$31$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa", new Password("a")))
                .isFalse();
        assertThat(hash.verify("$pbkdf2-sha512$999999999" + SALT_AND_HASH, new Password("a")))
                .isFalse();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "none",
                "correct horse battery staple",
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "$1$salt$hash",
                "$6$rounds=5000$salt$hash",
                "$argon2i$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$argon2d$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$2$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa",
                "$2x$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa",
                "pbkdf2_sha256$1000000$salt$hash",
                "$pbkdf2$1000$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
            })
    void of_another_kind_is_not_understood(String stored) {
        assertThat(StoredHash.flaw(stored)).contains(Flaw.UNKNOWN);
        assertThat(hash.verify(stored, new Password("a"))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "$argon2id$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=16$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=4096,t=0,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=15,t=1,p=2$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQF",
                "$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0OD!",
                "$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODx",
                "$2b$03$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa",
                "$2b$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpN",
                "$2b$06$m0CrhHm10qJ3lXRY.5zDGPQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa",
                "$pbkdf2-sha256$0$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$pbkdf2-sha256$i=1000,l=32$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$AAECAw",
                "$pbkdf2-sha1$1000$c2FsdHNhbHRzYWx0c2FsdA$AAECAwQFBgcICQoLDA0ODw",
                "$pbkdf2-sha256$1000$c2FsdHNhbHRzYWx0c2FsdA$"
                        + "SD45rjg2efG3ODIHQeklcrq1rgpKrbMw16UwshxvBWLgNENeDWMvNiO.Lj6BUMRx4V/sPJndUTpKWVbG79Akig",
            })
    void that_is_written_wrong_is_refused(String stored) {
        assertThat(StoredHash.flaw(stored)).contains(Flaw.MALFORMED);
        assertThat(hash.verify(stored, new Password("a"))).isFalse();
    }
}
