package app.foyer.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P5 An emergency code")
class EmergencyCodeTest {

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("is twelve digits, however they are grouped:")
    @ValueSource(
            strings = {"012345678901", "0123 4567 8901", " 0123-4567-8901 ", "012345 678901", "0123\u00a04567\u20118901"
            })
    void one(String typed) {
        assertThat(TypedCode.parse(typed)).hasValue(new EmergencyCode("012345678901"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("is nothing else, so this is none:")
    @ValueSource(
            strings = {
                "",
                "12345678901",
                "1234567890123",
                "12345678901a",
                "1234.5678.9012",
                "123456789012\n",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0661\u0662\u0663\u0664\u0665\u0666"
            })
    void none(String typed) {
        assertThat(TypedCode.parse(typed)).isEmpty();
    }

    @Test
    void is_told_from_a_one_time_code_by_its_length() {
        assertThat(TypedCode.parse("123 456")).hasValue(new OneTimeCode("123456"));
    }

    @Test
    void is_read_out_in_groups_of_four() {
        assertThat(new EmergencyCode("012345678901").inGroups()).isEqualTo("0123 4567 8901");
    }

    @Test
    void is_random_with_leading_zeros() {
        SecureRandom random = new SecureRandom();
        Set<String> codes = IntStream.range(0, 2_000)
                .mapToObj(each -> EmergencyCode.random(random).digits())
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(2_000).allMatch(code -> code.matches("[0-9]{12}"));
        assertThat(codes.stream().filter(code -> code.startsWith("0")).count()).isBetween(100L, 320L);
    }

    @Test
    void is_never_printed() {
        assertThat(new EmergencyCode("012345678901")).hasToString("EmergencyCode[hidden]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmergencyCode("99"))
                .withMessageNotContaining("99");
    }
}
