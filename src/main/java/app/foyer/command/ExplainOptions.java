package app.foyer.command;

import java.util.Optional;

/**
 * What {@code ./foyer explain} was asked for.
 *
 * @param key the path of a key, or its last words
 * @param schema the kind of file whose JSON Schema is wanted
 * @param table the kind of file whose reference is wanted as Markdown
 */
public record ExplainOptions(Optional<String> key, Optional<String> schema, Optional<String> table) {}
