package app.foyer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table as CSV")
class CsvTest {
    private static final int LONGEST = 1_000;
    private static final String ALPHABET = "a1 ,;\"'=+-@\t\r\n\0é日";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=1+1", "+64 21 1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "'=1"})
    void has_no_cell_that_a_spreadsheet_would_run(String text) throws IOException {
        assertThat(read(written(List.of(List.of(text, "b")))).get(0).cells().get(0))
                .isEqualTo("'" + text);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"O'Brien", "'t Hooft", "a=b", "1-2", "name@example.co.nz", ""})
    void leaves_other_cells_alone(String text) throws IOException {
        assertThat(read(written(List.of(List.of("b", text)))).get(0).cells().get(1))
                .isEqualTo(text);
        assertThat(Formula.unguarded(text)).isEqualTo(text);
    }

    @Test
    void is_read_as_it_was_written_whatever_is_in_it() throws IOException {
        Random random = new Random(7);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 2_000; row++) {
            rows.add(List.of("x" + row, any(random), any(random)));
        }
        List<List<String>> again = read(written(rows)).stream()
                .map(row -> row.cells().stream().map(Formula::unguarded).toList())
                .toList();
        assertThat(again).isEqualTo(rows);
    }

    @Test
    void tells_the_line_on_which_each_row_begins() throws IOException {
        List<CsvReader.Row> rows = read("\uFEFFa,b\r\n\"1\r\n2\",x\r\n\r\n3,\"y\n\n\"\n4,z");
        assertThat(rows)
                .extracting(CsvReader.Row::line, CsvReader.Row::cells)
                .containsExactly(
                        tuple(1, List.of("a", "b")),
                        tuple(2, List.of("1\r\n2", "x")),
                        tuple(5, List.of("3", "y\n\n")),
                        tuple(8, List.of("4", "z")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a,b\n1,\"2", "a,b\n1,\"2\"x\n"})
    void ends_where_a_quote_is_wrong(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        BrokenCsvException.class,
                        broken -> assertThat(broken.line()).isEqualTo(2));
    }

    @Test
    void is_not_taken_into_memory_when_a_quote_is_never_closed() {
        AtomicLong handedOut = new AtomicLong();
        Reader endless = new Reader() {
            @Override
            public int read(char[] into, int from, int length) {
                Arrays.fill(into, from, from + length, 'x');
                if (handedOut.get() == 0) {
                    into[from] = '"';
                }
                handedOut.addAndGet(length);
                return length;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new CsvReader(endless, LONGEST).next())
                .isInstanceOf(BrokenCsvException.class)
                .hasMessageContaining("1000 characters");
        assertThat(handedOut.get()).isLessThan(100_000);
    }

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String written(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text);
        for (List<String> row : rows) {
            writer.row(row);
        }
        return text.toString();
    }

    private static List<CsvReader.Row> read(String text) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(text), LONGEST);
        List<CsvReader.Row> rows = new ArrayList<>();
        for (Optional<CsvReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
