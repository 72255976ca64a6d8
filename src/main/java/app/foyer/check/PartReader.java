package app.foyer.check;

import app.foyer.check.Part.Block;
import app.foyer.check.Part.Leaf;
import app.foyer.check.Tag.Kind;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import app.foyer.problem.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts the tags of a template into their blocks. */
final class PartReader {
    private final SourceText source;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Part> whole = new ArrayList<>();

    /** A block that is not closed yet; one that continues another by "else if" is closed with it. */
    private static final class Open {
        final Tag tag;
        final boolean continues;
        final List<Part> body = new ArrayList<>();
        final List<Part> otherwise = new ArrayList<>();
        boolean isElse;

        Open(Tag tag, boolean continues) {
            this.tag = tag;
            this.continues = continues;
        }
    }

    private PartReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static List<Part> read(SourceText source, List<Tag> tags, Problems problems) {
        var reader = new PartReader(source, problems);
        tags.forEach(reader::add);
        reader.open.stream()
                .filter(left -> !left.continues)
                .forEach(left -> reader.problem(left.tag, "{{#" + left.tag.name() + "}} is never closed"));
        return List.copyOf(reader.whole);
    }

    private void add(Tag tag) {
        switch (tag.kind()) {
            case OPEN, INVERSE, LAYOUT -> open.push(new Open(tag, false));
            case ELSE -> otherwise(tag);
            case CLOSE -> close(tag);
            case COMMENT -> {}
            default -> here().add(new Leaf(tag));
        }
    }

    private void otherwise(Tag tag) {
        if (open.isEmpty() || open.peek().isElse) {
            problem(tag, "{{else}} belongs into a block that has none yet");
            return;
        }
        open.peek().isElse = true;
        if (!tag.name().isEmpty()) {
            open.push(
                    new Open(new Tag(Kind.OPEN, tag.start(), tag.end(), tag.name(), tag.nameAt(), tag.words()), true));
        }
    }

    private void close(Tag tag) {
        var first = open.stream().filter(block -> !block.continues).findFirst();
        if (first.isEmpty()) {
            problem(tag, "{{/" + tag.name() + "}} closes no block");
        } else if (!first.get().tag.name().equals(tag.name())) {
            problem(
                    tag,
                    "the open block is closed by {{/" + first.get().tag.name() + "}}, not by {{/"
                            + Wording.printable(tag.name()) + "}}");
            closeOne();
        } else {
            closeOne();
        }
    }

    private void closeOne() {
        boolean continues = true;
        while (continues) {
            var closed = open.pop();
            continues = closed.continues;
            here().add(new Block(closed.tag, List.copyOf(closed.body), List.copyOf(closed.otherwise)));
        }
    }

    private List<Part> here() {
        if (open.isEmpty()) {
            return whole;
        }
        return open.peek().isElse ? open.peek().otherwise : open.peek().body;
    }

    private void problem(Tag tag, String message) {
        problems.add(source.problem(source.atIndex(tag.start()), "template-syntax", message));
    }
}
