package app.foyer.check;

import java.util.List;

/** A piece of a template: a tag of its own, or a block with what is in it. */
sealed interface Part {
    record Leaf(Tag tag) implements Part {}

    record Block(Tag open, List<Part> body, List<Part> otherwise) implements Part {}
}
