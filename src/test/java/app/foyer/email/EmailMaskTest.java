package app.foyer.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The mask of an e-mail address")
class EmailMaskTest {

    @ParameterizedTest(name = "S9 in a link, {0} is {1}")
    @CsvSource({
        "test@test.co.nz, test*.co.nz",
        "jo@example.com, jo*.com",
        "support-team@example.org, supp*.org",
        "a@example.com, a*.com",
        "abcd@example.com, abcd*.com",
        "abcde@example.com, abcd*.com",
        "jo@mail.branch.example.co.nz, jo*.co.nz",
        "JO@EXAMPLE.CO.NZ, JO*.co.nz",
        "jo@example.com., jo*.com",
    })
    void in_a_link(String address, String masked) {
        assertThat(EmailMask.inLink(address)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "S23 in the log, {0} is {1}")
    @CsvSource({
        "test@test.co.nz, test*****.co.nz",
        "jo@example.com, jo*****.com",
        "support-team@example.org, supp*****.org",
        "a@b.nz, a*****.nz",
        "root@localhost, root*****",
    })
    void in_the_log(String address, String masked) {
        assertThat(EmailMask.inLog(address)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "S9 nothing follows the star for {0}, which has no registry suffix")
    @ValueSource(strings = {"root@localhost", "root@mailserver", "root@mail.internal-zone-nobody-registers"})
    void no_suffix(String address) {
        assertThat(EmailMask.inLink(address)).isEqualTo("root*");
    }

    @ParameterizedTest(name = "S9 nothing follows the star for {0}, which is no domain name")
    @ValueSource(strings = {"root@192.0.2.17", "root@[192.0.2.17]", "root@[IPv6:2001:db8::1]", "root@-.-", "root@"})
    void no_domain(String address) {
        assertThat(EmailMask.inLink(address)).isEqualTo("root*");
    }

    @ParameterizedTest(name = "S9 the name at a provider is hidden: {0} is {1}")
    @CsvSource({
        "octo@somebody.github.io, octo*.io",
        "octo@somebody.blogspot.com, octo*.com",
        "octo@somebody.s3.amazonaws.com, octo*.com",
    })
    void private_suffixes(String address, String masked) {
        assertThat(EmailMask.inLink(address)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "S9 names in other scripts are masked alike: {0} is {1}")
    @CsvSource({
        "jörg@müller.de, jörg*.de",
        "jörgen@xn--mller-kva.de, jörg*.de",
        "用户名称很长@例子.中国, 用户名称*.中国",
    })
    void other_scripts(String address, String masked) {
        assertThat(EmailMask.inLink(address)).isEqualTo(masked);
    }

    @Test
    @DisplayName("S9 four characters are four characters, never half of one")
    void surrogates() {
        assertThat(EmailMask.inLink("😀😀😀😀😀@example.org")).isEqualTo("😀😀😀😀*.org");
        assertThat(EmailMask.inLink("abc😀x@example.org")).isEqualTo("abc😀*.org");
        assertThat(EmailMask.inLink("😀@example.org")).isEqualTo("😀*.org");
    }

    @Test
    @DisplayName("S9 S23 the number of stars never tells a length")
    void no_length() {
        String longest = "x".repeat(64) + "@" + "y".repeat(63) + ".org";
        assertThat(EmailMask.inLink(longest)).isEqualTo("xxxx*.org");
        assertThat(EmailMask.inLog(longest)).isEqualTo("xxxx*****.org");
    }

    @Test
    @DisplayName("S9 only the last @ ends the local part")
    void quoted() {
        assertThat(EmailMask.inLink("\"a@b\"@secret.example.org"))
                .isEqualTo("\"a@b*.org")
                .doesNotContain("secret");
    }

    @ParameterizedTest(name = "S9 even {0} is masked without a fault")
    @ValueSource(strings = {"", "@", "no address at all", "@example.org"})
    void not_an_address(String text) {
        assertThat(EmailMask.inLink(text)).startsWith("*");
    }
}
