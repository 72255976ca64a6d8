package app.foyer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table as a file")
class CsvPartsTest {
    private static final List<String> HEAD = List.of("name", "note");

    @Test
    void begins_with_its_head_and_is_empty_after_its_last_rows() {
        Answer.File file = file(
                List.of(List.of(List.of("Zoë", "a, b"), List.of("Bob", "say \"hi\"")), List.of(List.of("Cy", ""))));
        assertThat(file.name()).isEqualTo("clients.csv");
        assertThat(file.type()).isEqualTo("text/csv; charset=utf-8");
        assertThat(next(file)).hasValue("name,note\r\nZoë,\"a, b\"\r\nBob,\"say \"\"hi\"\"\"\r\n");
        assertThat(next(file)).hasValue("Cy,\r\n");
        assertThat(next(file)).isEmpty();
        assertThat(next(file)).isEmpty();
    }

    @Test
    void has_its_head_even_without_rows() {
        Answer.File file = file(List.of());
        assertThat(next(file)).hasValue("name,note\r\n");
        assertThat(next(file)).isEmpty();
    }

    @Test
    void has_no_cell_that_a_spreadsheet_would_run() {
        Answer.File file = file(List.of(List.of(List.of("=cmd|' /C calc'!A0", "+1"), List.of("-2", "@SUM(A1)"))));
        assertThat(next(file)).hasValue("name,note\r\n'=cmd|' /C calc'!A0,'+1\r\n'-2,'@SUM(A1)\r\n");
    }

    @Test
    void fails_where_its_rows_do() {
        Answer.File file = CsvParts.file("a.csv", HEAD, () -> Future.failedFuture("the database is gone"));
        assertThatThrownBy(() -> next(file)).hasMessage("the database is gone");
    }

    private static Answer.File file(List<List<List<String>>> pages) {
        Queue<List<List<String>>> left = new ArrayDeque<>(pages);
        return CsvParts.file(
                "clients.csv",
                HEAD,
                () -> Future.succeededFuture(Optional.ofNullable(left.poll()).orElse(List.of())));
    }

    private static Optional<String> next(Answer.File file) {
        Future<Optional<Buffer>> part = file.parts().next();
        return part.await().map(bytes -> bytes.toString(StandardCharsets.UTF_8));
    }
}
