package app.foyer.portal;

import app.foyer.portal.SqlParts.Kind;
import app.foyer.portal.SqlParts.Part;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the SQL of an author into a statement with numbered values, and tells what may not be in it. */
final class QueryCompiler {
    /**
     * What reaches outside the rows: the server's own functions, settings, large objects, and functions that run a text as
     * SQL.
     */
    private static final Pattern REFUSED =
            Pattern.compile("(?i)pg_.*|set_config|current_setting|lo_.*|dblink.*|.*_to_xml.*|u&");

    private final List<String> parameters;
    private final SourceText source;
    private final Problems problems;

    QueryCompiler(List<String> parameters, SourceText source, Problems problems) {
        this.parameters = Stream.concat(Stream.of(PortalQuery.ACCOUNT), parameters.stream())
                .toList();
        this.source = source;
        this.problems = problems;
    }

    /** The statement; it counts only when no problem was added. */
    QueryText compile() {
        var text = withoutLastSemicolon(source.text());
        var parts = SqlParts.of(text);
        begins(parts);
        parts.forEach(this::check);
        return numbered(text, parts);
    }

    private void begins(List<Part> parts) {
        var first = parts.stream().findFirst();
        if (first.filter(part -> part.text().matches("(?i)select|with")).isEmpty()) {
            problem(first.map(Part::at).orElse(0), "query-reads", "a query begins with 'select' or 'with'");
        }
    }

    private void check(Part part) {
        switch (part.kind()) {
            case SEMICOLON ->
                problem(part.at(), "query-one-statement", "a query is one statement, a second would begin here");
            case NUMBERED -> problem(part.at(), "query-parameter", "write ':name' instead of '" + part.text() + "'");
            case NAME -> {
                if (REFUSED.matcher(part.name()).matches()) {
                    problem(part.at(), "query-reads", "'" + part.name() + "' is not for queries: they read rows only");
                }
            }
            case PARAMETER -> {
                if (!parameters.contains(named(part))) {
                    problem(
                            part.at(),
                            "query-parameter",
                            "'" + part.text() + "' is not declared, expected one of "
                                    + parameters.stream()
                                            .map(name -> ":" + name)
                                            .toList()
                                    + " or a new one under 'parameters' in portal.yaml");
                }
            }
        }
    }

    private static String named(Part parameter) {
        return parameter.text().substring(1);
    }

    private QueryText numbered(String text, List<Part> parts) {
        var statement = new StringBuilder();
        var placeholders = new ArrayList<String>();
        var origins = new TreeMap<Integer, Integer>();
        var reached = 0;
        for (var part : parts) {
            if (part.kind() == Kind.PARAMETER) {
                origins.put(statement.length(), reached);
                statement.append(text, reached, part.at());
                origins.put(statement.length(), part.at());
                statement.append('$').append(number(named(part), placeholders)).append("::text");
                reached = part.end();
            }
        }
        origins.put(statement.length(), reached);
        statement.append(text, reached, text.length());
        return new QueryText(source, statement.toString(), List.copyOf(placeholders), origins);
    }

    private static int number(String parameter, List<String> placeholders) {
        if (!placeholders.contains(parameter)) {
            placeholders.add(parameter);
        }
        return placeholders.indexOf(parameter) + 1;
    }

    /** Out of habit, many end a statement by it. */
    private static String withoutLastSemicolon(String text) {
        var end = text.stripTrailing();
        return end.endsWith(";") ? end.substring(0, end.length() - 1) : text;
    }

    private void problem(int at, String rule, String message) {
        problems.add(source.problem(source.atIndex(at), rule, message));
    }
}
