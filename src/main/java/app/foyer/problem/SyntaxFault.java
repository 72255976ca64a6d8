package app.foyer.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns what the YAML parser throws into a problem with the place that it really means. */
final class SyntaxFault {
    private static final String RULE = "yaml-syntax";

    private SyntaxFault() {}

    static Problem problem(SourceText source, JsonProcessingException fault) {
        if (fault.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            var mark = marked.getProblemMark();
            var what = marked.getContext() == null
                    ? marked.getProblem()
                    : marked.getContext() + ": " + marked.getProblem();
            return source.problem(source.at(mark.getLine() + 1, mark.getColumn() + 1), RULE, Wording.printable(what));
        }
        if (fault.getCause() instanceof ReaderException unreadable) {
            return source.problem(
                    source.atCharacter(unreadable.getPosition()), RULE, "this character may not stand in YAML");
        }
        var line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
        return source.problem(source.firstOnLine(line), RULE, "a key must be a plain word followed by a colon");
    }
}
