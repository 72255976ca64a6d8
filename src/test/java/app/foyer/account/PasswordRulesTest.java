package app.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.PasswordRules.Judgement;
import app.foyer.account.PasswordRules.Judgement.Flawed;
import app.foyer.account.PasswordRules.Judgement.Good;
import app.foyer.account.PasswordRules.Owner;
import app.foyer.identity.AccountId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A new password")
class PasswordRulesTest {
    private static final Owner SAM = new Owner(
            new Account(
                    new AccountId(new UUID(0, 1)),
                    "KX731942",
                    Optional.of("samthefarmer"),
                    "Samuel Hollingworth",
                    Optional.of("hollingworth.sam@farm.example.co.nz"),
                    ZoneOffset.UTC),
            "Evergreen Lending");

    @ParameterizedTest(name = "{1} characters, at least {0}: {2}")
    @DisplayName("6.2.1 has as many characters as are asked for, counted as Unicode does:")
    @CsvSource({"8, 7, false", "8, 8, true", "15, 14, false", "15, 15, true", "8, 64, true", "15, 64, true"})
    void length(int least, int length, boolean good) {
        for (String letter : new String[] {"w", "\u00e9", "e\u0301", "\ud83e\udd9c"}) {
            String typed = "qv".repeat(length).substring(0, length).replace("q", letter);
            assertThat(new PasswordRules(least).judge(typed, SAM))
                    .as(typed)
                    .isEqualTo(good ? good(typed) : new Flawed(PasswordFlaw.TOO_SHORT));
        }
    }

    @Test
    @DisplayName("6.2.1 needs 8 characters beside a second step and 15 alone")
    void shipped_lengths() {
        assertThat(PasswordRules.WITH_SECOND_STEP.minLength()).isEqualTo(8);
        assertThat(PasswordRules.ALONE.minLength()).isEqualTo(15);
    }

    @Test
    @DisplayName("6.2.9 has at most 1,024 bytes, which are not cut off")
    void longest() {
        assertThat(judge("qv".repeat(512))).isInstanceOf(Good.class);
        assertThat(judge("qv".repeat(512) + "q")).isEqualTo(new Flawed(PasswordFlaw.TOO_LONG));
        assertThat(judge("\u00e9".repeat(513))).isEqualTo(new Flawed(PasswordFlaw.TOO_LONG));
        assertThat(judge("")).isEqualTo(new Flawed(PasswordFlaw.TOO_SHORT));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("6.2.5 may be of any characters, and spaces count and stay:")
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl",
                "correct horse battery staple",
                "  seven wet badgers  ",
                "🦜🐙🦔🐝🦋🐢🦎🐳",
                "4839203847561029",
                "ΚΑΛΗΜΕΡΑΚΑΛΗΜΕΡΑ",
                "tabs\tand\tbadgers",
                "password of a badger named Oswin",
                "Evergreen badgers lend money"
            })
    void any_characters(String typed) {
        assertThat(judge(typed)).isEqualTo(good(typed));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("6.2.4 is none of those that are guessed first, nor one of them with a little changed:")
    @ValueSource(
            strings = {
                "password1234567",
                "Password1234567",
                "P@ssw0rd1234567",
                "passw0rd!!!!!!!!",
                "PASSWORD-PASSWORD",
                "password password",
                "pass word 2026!!",
                "iloveyou2026!!!",
                "I love you 12345",
                "qwertyuiop12345",
                "1qaz2wsx3edc",
                "1qaz2wsx",
                "zaq12wsx",
                "asdfghjkl",
                "12345678",
                "123456789012345",
                "1234567890123456",
                "11111111",
                "aaaaaaaa",
                "00000000",
                "87654321",
                "abcdefgh",
                "abcd1234",
                "letmein!",
                "Welcome123",
                "Sunshine99",
                "dragon12",
                "monkey123",
                "football",
                "baseball1",
                "superman",
                "trustno1",
                "starwars",
                "Summer2026!",
                "Sommer2026!",
                "Winter-2025",
                "December25",
                "Passwort123",
                "schatzi12",
                "liverpool",
                "michael1",
                "Jennifer",
                "charlotte2",
                "!!!dragon!!!",
                "2026dragon2026",
                "changeme",
                "admin123",
                "administrator",
                "computer1",
                "whatever",
                "princess1",
                "newzealand",
                "Auckland09",
                "allblacks1",
                "$uperm@n",
                "b@tman2008",
                "h3ll0 h3ll0",
                "19851985",
                "qwerty123"
            })
    void common(String typed) {
        assertThat(new PasswordRules(8).judge(typed, SAM)).isEqualTo(new Flawed(PasswordFlaw.COMMON));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("6.2.11 is not made of what others know of the client, or of the portal's name:")
    @ValueSource(
            strings = {
                "kx731942",
                "KX731942!",
                "KX731942KX731942",
                "samthefarmer",
                "SamTheFarmer2026",
                "s4mth3f4rm3r",
                "Samuel Hollingworth",
                "hollingworth",
                "Hollingworth1990",
                "hollingworthsamuel",
                "hollingworth.sam",
                "evergreen",
                "Evergreen Lending",
                "evergreenlending1",
                "3v3rgr33n!",
                "samuel-samuel",
                "Evergreen-Samuel-2026"
            })
    void about_the_client(String typed) {
        assertThat(new PasswordRules(8).judge(typed, SAM)).isEqualTo(new Flawed(PasswordFlaw.ABOUT_CLIENT));
    }

    @Test
    @DisplayName("N-30 is the same composed or not")
    void composed() {
        assertThat(judge("caf\u00e9 with badgers")).isEqualTo(judge("cafe\u0301 with badgers"));
    }

    @Test
    void is_never_told_by_what_was_made_of_it() {
        assertThat(judge("seven wet badgers").toString()).doesNotContain("badgers");
        assertThat(GuessedForms.of("seven wet badgers").toString()).doesNotContain("badgers");
    }

    private static Judgement judge(String typed) {
        return new PasswordRules(8).judge(typed, SAM);
    }

    private static Good good(String typed) {
        return new Good(Password.parse(typed).orElseThrow());
    }
}
