package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A query for activity")
class ActivityFilterTest {
    @ParameterizedTest
    @EnumSource
    void goes_by_the_index_that_has_all_events_of_its_type(ActivityType type) {
        var filter = ActivityFilter.of(new ActivityQuery(20, Optional.empty(), Optional.of(type)));
        for (ActivityEvent event : ActivityEvent.values()) {
            boolean listed = ActivityFilter.PAGES.contains("'" + event.id() + "'");
            assertThat(ActivityFilter.NO_PAGES.contains("'" + event.id() + "'")).isEqualTo(listed);
            assertThat(filter.events().contains(event.id()) && listed != filter.ofPages())
                    .as(event.id())
                    .isFalse();
        }
    }

    @Test
    void says_the_condition_of_an_index_word_for_word() throws Exception {
        var indexes = Files.readString(Path.of("src/main/resources/db/migration/V6__activity_in_two_indexes.sql"));
        assertThat(indexes)
                .contains("where " + ActivityFilter.NO_PAGES.replace("e.", ""))
                .contains("where " + ActivityFilter.PAGES.replace("e.", ""));
    }
}
