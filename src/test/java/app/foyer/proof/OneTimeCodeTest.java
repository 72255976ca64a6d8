package app.foyer.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A one-time code")
class OneTimeCodeTest {

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("S11b is read as people type or paste it:")
    @ValueSource(
            strings = {
                "012345",
                "012 345",
                "012-345",
                " 012345 ",
                "0 1 2 3 4 5",
                "012\u00a0345",
                "012\u2011345",
                "01 23-45"
            })
    void forgiven(String typed) {
        assertThat(OneTimeCode.parse(typed).map(OneTimeCode::digits)).hasValue("012345");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("S11b has exactly six ASCII digits, so this is none:")
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "12345",
                "1234567",
                "12345a",
                "12.345",
                "+12345",
                "0x1234",
                "1e5000",
                "123456\n",
                "123\t456",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "123456\u0000",
                "' or 1=1"
            })
    void none(String typed) {
        assertThat(OneTimeCode.parse(typed)).isEmpty();
    }

    @Test
    void a_very_long_text_is_none() {
        assertThat(OneTimeCode.parse("1 ".repeat(100_000))).isEmpty();
        assertThat(OneTimeCode.parse(" ".repeat(100_000) + "123456")).isPresent();
    }

    @Test
    void cannot_be_made_of_anything_else() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OneTimeCode("12345"));
    }

    @Test
    void is_never_printed() {
        assertThat(new OneTimeCode("123456")).hasToString("OneTimeCode[hidden]");
    }
}
