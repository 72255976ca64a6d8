package app.foyer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem")
class ProblemTest {

    @Test
    void names_its_place_first_and_its_rule_last_and_puts_a_caret_under_the_place() {
        var problem = new Problem(new SourceLocation("foyer.yaml", 3, 9), "value-range", "too high", "  port: 99999");
        assertThat(problem.format()).isEqualTo("""
                        foyer.yaml:3:9: too high [value-range]
                          port: 99999
                                ^""");
    }

    @Test
    void keeps_tabs_before_the_caret() {
        var problem = new Problem(new SourceLocation("foyer.yaml", 1, 3), "rule", "wrong", "\ta\tb");
        assertThat(problem.format()).endsWith("\n\ta\tb\n\t ^");
    }

    @Test
    void puts_the_caret_behind_a_line_that_is_too_short() {
        var problem = new Problem(new SourceLocation("foyer.yaml", 1, 6), "rule", "wrong", "abc");
        assertThat(problem.format()).endsWith("\nabc\n     ^");
    }

    @Test
    void of_a_whole_file_shows_no_line() {
        var problems = new Problems();
        problems.addForFile("foyer.yaml", "file-missing", "the file does not exist");
        assertThat(problems.list())
                .extracting(Problem::format)
                .containsExactly("foyer.yaml:1:1: the file does not exist [file-missing]");
    }

    @Test
    void is_listed_once_and_in_the_order_of_the_file() {
        var early = new Problem(new SourceLocation("foyer.yaml", 2, 1), "rule", "wrong", "a");
        var late = new Problem(new SourceLocation("foyer.yaml", 10, 1), "rule", "wrong", "b");
        var problems = new Problems();
        problems.add(late);
        problems.add(early);
        problems.add(late);
        assertThat(problems.list()).containsExactly(early, late);
    }

    @Test
    void of_the_next_pass_waits_until_this_one_has_none() {
        var now = new Problem(new SourceLocation("foyer.yaml", 2, 1), "rule", "wrong", "a");
        var next = new Problem(new SourceLocation("foyer.yaml", 1, 1), "rule", "wrong", "b");
        var problems = new Problems();
        problems.addForNextPass(next);
        assertThat(problems.list()).containsExactly(next);
        problems.add(now.asWarning());
        assertThat(problems.list()).containsExactly(next, now.asWarning());
        problems.add(now);
        assertThat(problems.list()).doesNotContain(next).contains(now);
    }

    @Test
    void that_is_a_warning_says_so_and_lets_what_was_read_be_used() {
        var warning = new Problem(new SourceLocation("foyer.yaml", 2, 1), "rule", "hardly meant", "").asWarning();
        var problems = new Problems();
        problems.addForNextPass(warning);
        assertThat(problems.isSound()).isTrue();
        assertThat(problems.isEmpty()).isFalse();
        assertThat(warning.format()).isEqualTo("foyer.yaml:2:1: warning: hardly meant [rule]");
    }
}
