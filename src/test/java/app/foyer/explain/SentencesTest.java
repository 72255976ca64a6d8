package app.foyer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is said of a key")
class SentencesTest {
    @ParameterizedTest
    @EnumSource
    void is_said_of_every_key_that_is_read_and_of_no_other(Document document) {
        var read = document.entries().stream()
                .flatMap(Entry::all)
                .map(Entry::path)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Sentences.of(document.id()).paths())
                .as("the keys in src/main/resources/explain/%s.properties", document.id())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @EnumSource
    void is_a_whole_sentence(Document document) {
        assertThat(document.entries().stream().flatMap(Entry::all))
                .allSatisfy(entry -> assertThat(entry.sentence()).matches("(?s)\\p{Lu}.*[.?]"));
    }

    @Test
    void is_found_by_the_whole_path_or_by_its_last_words() {
        assertThat(Explanation.of("limits.emailCode.life"))
                .isEqualTo(Explanation.of("emailCode.life"))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("config/foyer.yaml", "It must be a duration from 1m to 10m", "Left out, it is 5m."));
    }

    @Test
    void is_told_for_every_file_that_has_the_key() {
        assertThat(Explanation.of("allowEmailDefault"))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("portals/<id>/portal.yaml", "Left out, it is false.")
                        .contains("config/portals/<id>.yaml", "Left out, portal.yaml decides."));
    }

    @Test
    void is_nothing_for_a_key_that_no_file_has() {
        assertThat(Explanation.of("mail.life")).isEmpty();
        assertThat(Explanation.of("ife")).isEmpty();
    }

    @Test
    void begins_with_what_kinds_of_files_there_are() {
        assertThat(Explanation.overview()).contains("config/foyer.yaml", "limits", "portals/<id>/portal.yaml", "pages");
    }
}
