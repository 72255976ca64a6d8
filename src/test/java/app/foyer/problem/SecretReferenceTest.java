package app.foyer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading a secret")
class SecretReferenceTest {

    @Test
    void takes_it_from_the_environment() {
        var section = new Written("password: ${env:DB_PASSWORD}")
                .withVariable("DB_PASSWORD", "hunter2")
                .section();
        assertThat(section.secret("password").value()).isEqualTo("hunter2");
    }

    @Test
    void takes_it_from_a_file_named_from_the_folder_of_this_one_without_the_line_end() {
        var section = new Written("password: ${file:secrets/db}")
                .withFile("config/secrets/db", "hunter2\n")
                .section();
        assertThat(section.secret("password").value()).isEqualTo("hunter2");
    }

    @Test
    void answers_the_file_itself_where_that_is_wanted() {
        var section =
                new Written("keys: ${file:keys}").withFile("config/keys", "…").section();
        assertThat(section.optionalSecretFile("keys")).contains(Path.of("config/keys"));
    }

    @Test
    void never_shows_it() {
        assertThat(new Secret("hunter2")).hasToString("Secret[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "\"hunter2\"",
                "${ENV:hunter2}",
                "${env:hunter-2}",
                "x${env:hunter2}",
                "[hunter2]",
                "{a: hunter2}"
            })
    void refuses_plain_text_and_does_not_repeat_it(String written) {
        var problems = new Written("password: " + written).problems(section -> section.secret("password"));
        assertThat(problems)
                .startsWith("config/some.yaml:1:11: 'password' must be ")
                .doesNotContain("hunter");
    }

    @Test
    void says_which_form_it_wants() {
        assertThat(new Written("password: hunter2").problems(section -> section.secret("password")))
                .isEqualTo("""
                        config/some.yaml:1:11: 'password' must be ${env:NAME} or ${file:PATH}; the secret itself does not belong in this file [secret-form]
                        password: …
                                  ^""");
    }

    @Test
    void tells_what_is_missing() {
        assertThat(new Written("a: ${env:NOT_SET}\nb: ${file:none}\nc: ${file:empty}")
                        .withFile("config/empty", "\n")
                        .problems(section -> {
                            section.secret("a");
                            section.secret("b");
                            section.secret("c");
                            section.secret("d");
                        }))
                .contains(
                        "1:4: the environment variable NOT_SET of 'a' is not set [secret-missing]\na: ${env:NOT_SET}\n")
                .contains("2:4: the file of 'b' cannot be read [secret-missing]")
                .contains("3:4: the secret of 'c' is empty [secret-missing]")
                .contains("1:1: missing key 'd' [required-key]");
    }

    @Test
    void works_only_where_a_secret_is_expected() {
        assertThat(new Written("name: ${env:HOME}").problems(section -> section.text("name")))
                .startsWith("config/some.yaml:1:7: 'name' must be one line of at most 200 characters, without ${…}");
    }

    @Test
    void hides_one_written_under_a_misspelt_key() {
        assertThat(new Written("pasword: hunter2").problems(section -> {
                    section.optionalSecret("password");
                    section.rejectUnknownKeys();
                }))
                .isEqualTo("""
                        config/some.yaml:1:1: unknown key 'pasword', did you mean 'password'? [unknown-key]
                        pasword:…
                        ^""");
    }

    @Test
    void hides_one_beside_another_problem_and_in_a_syntax_fault() {
        assertThat(new Written("{password: hunter2, port: many}").problems(section -> section.integer("port", 1, 9)))
                .endsWith("\n{password: ********************\n                          ^");
        assertThat(new Written("password: \"hunter2").problems(section -> {}))
                .contains("yaml-syntax")
                .doesNotContain("hunter2");
    }
}
