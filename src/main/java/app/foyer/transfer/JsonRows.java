package app.foyer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of JSON lines: one object a line, its keys those of the columns. A key left out says nothing, null that there is none. */
final class JsonRows implements Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Reader in;
    private final Columns columns;
    private final int longest;
    private int line;

    JsonRows(Reader in, Columns columns, int longest) {
        this.in = in;
        this.columns = columns;
        this.longest = longest;
    }

    @Override
    public Optional<Next> next() throws IOException {
        Optional<String> text = nextLine();
        while (text.isPresent() && text.get().isBlank()) {
            text = nextLine();
        }
        return text.map(this::read);
    }

    private Optional<String> nextLine() throws IOException {
        StringBuilder text = new StringBuilder();
        line++;
        int character = in.read();
        if (character < 0) {
            return Optional.empty();
        }
        while (character >= 0 && character != '\n') {
            if (text.length() == longest) {
                throw new UnreadableException(List.of(new RowProblem(
                        line,
                        "the line has no end within " + longest + " characters; the file is not read from here on")));
            }
            if (line > 1 || text.length() > 0 || character != BYTE_ORDER_MARK) {
                text.append((char) character);
            }
            character = in.read();
        }
        return Optional.of(text.toString());
    }

    /** What Jackson has to say repeats what it read, so it is not asked. */
    private Next read(String text) {
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            return Next.problem(line, "the line is no JSON, or has a key twice; expected one object a line");
        }
        if (!object.isObject()) {
            return Next.problem(line, "the line is no JSON object; expected one object a line");
        }
        return read(object);
    }

    private Next read(JsonNode object) {
        Map<String, Said<String>> said = new HashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            Optional<String> flaw = columns.flaw(property.getKey());
            if (flaw.isPresent()) {
                problems.add(new RowProblem(line, flaw.get()));
            } else if (property.getValue().isContainerNode()) {
                problems.add(new RowProblem(
                        line, "'" + property.getKey() + "' is neither a text nor true, false or null, as expected"));
            } else {
                said.put(property.getKey(), said(property.getValue()));
            }
        }
        return problems.isEmpty() ? Next.of(new Cells(line, said)) : new Next(Optional.empty(), List.copyOf(problems));
    }

    private static Said<String> said(JsonNode value) {
        if (value.isNull()) {
            return Said.none();
        }
        String text = value.asText();
        return text.isBlank() ? Said.nothing() : Said.of(text);
    }
}
