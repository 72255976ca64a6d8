package app.foyer.portal;

import app.foyer.problem.Form;
import app.foyer.problem.Problems;
import app.foyer.problem.Section;
import app.foyer.problem.Shape;
import app.foyer.problem.SourceText;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the queries of a manifest's pages, and their SQL. */
final class QueryReader {
    private static final String FOLDER = "queries";
    private static final String ENDING = ".sql";
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MOST_ROWS = 200;
    private static final int USUAL_ROWS = 50;

    /** As SQL and templates both can write it. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** What templates know under these names already. */
    private static final Set<String> TAKEN = Set.of(
            "activity",
            "client",
            "content",
            "details",
            "frame",
            "language",
            "languages",
            "live",
            "main",
            "menu",
            "page",
            "portal",
            "profile",
            "security",
            "values");

    private final Path folder;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    QueryReader(Path portal, Problems problems) {
        this.folder = portal.resolve(FOLDER);
        this.problems = problems;
    }

    /** The queries of one page. */
    List<PortalQuery> read(Section page) {
        var queries = new ArrayList<PortalQuery>();
        for (var section : page.sections(FOLDER)) {
            var name = section.required("name", name()).orElse("");
            var parameters = section.list("parameters", name());
            var columns = section.list("columns", name());
            var rows = section.integer("rows", 1, MOST_ROWS, USUAL_ROWS);
            var paged = section.bool("paged", false);
            section.rejectUnknownKeys();
            if (section.isSound()) {
                check(section, name, parameters, queries);
                text(section, name, parameters)
                        .ifPresent(text -> queries.add(new PortalQuery(name, parameters, columns, rows, paged, text)));
            }
            used.add(name);
        }
        return List.copyOf(queries);
    }

    private static void check(Section section, String name, List<String> parameters, List<PortalQuery> earlier) {
        if (TAKEN.contains(name)) {
            section.problem("name", "query-name", "templates know something else as '" + name + "'");
        }
        if (earlier.stream().anyMatch(query -> query.name().equals(name))) {
            section.problem("name", "query-name", "the page has a query of this name already");
        }
        if (parameters.contains(PortalQuery.ACCOUNT) || parameters.contains("page")) {
            section.problem(
                    "parameters",
                    "query-parameter",
                    "'account' and 'page' are the engine's to give, choose other names");
        }
        if (!section.has("columns")) {
            section.problem("name", "query-columns", "list under 'columns' what the template may show");
        }
    }

    private Optional<QueryText> text(Section section, String name, List<String> parameters) {
        var file = folder.resolve(name + ENDING);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            section.problem("name", "query-present", "there is no file " + FOLDER + "/" + name + ENDING);
            return Optional.of(QueryText.none(file));
        }
        var text = SourceText.read(file, MAX_BYTES, problems)
                .map(source -> new QueryCompiler(parameters, source, problems).compile());
        text.ifPresent(compiled -> parameters.stream()
                .filter(parameter -> !compiled.placeholders().contains(parameter))
                .forEach(parameter -> section.problem(
                        "parameters",
                        "query-parameter",
                        FOLDER + "/" + name + ENDING + " does not use ':" + parameter + "'")));
        return text;
    }

    /** What lies in the folder and belongs to no page; asked when all pages are read. */
    void tellUnused(List<Path> files) {
        files.stream()
                .filter(file -> file.startsWith(folder))
                .filter(file ->
                        !used.contains(folder.relativize(file).toString().replaceFirst("\\.sql$", "")))
                .forEach(file -> problems.addForFile(
                        file.toString(), "query-used", "no page has such a query under '" + FOLDER + "'"));
    }

    private static Form<String> name() {
        return new Form<>(
                "value-type",
                "lower-case letters, digits and underscores, beginning with a letter, at most 40",
                new Shape.Text(NAME.pattern()),
                written -> Optional.of(written).filter(NAME.asMatchPredicate()));
    }
}
