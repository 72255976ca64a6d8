package app.foyer.view;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import java.util.List;
import java.util.Set;

/** The few helpers that a template may use, for Handlebars to know their names. What they do, {@link Piece}s do. */
final class AllowedHelpers extends DefaultHelperRegistry {
    private static final Set<String> NAMES = Set.of(
            "date", "each", "eq", "if", "mask", "moment", "money", "plural", "strong", "t", "tel", "unless", "with");

    /** As authors write them. */
    static List<String> names() {
        return NAMES.stream().sorted().toList();
    }

    /** A helper of another name is refused by {@link TemplateReader}, with its place. */
    @Override
    public <C> Helper<C> helper(String name) {
        return NAMES.contains(name) || name.equals(HelperRegistry.HELPER_MISSING)
                ? (value, options) -> {
                    throw new IllegalStateException("nothing is drawn by Handlebars itself");
                }
                : null;
    }

    /** Refused there, too. */
    @Override
    public Decorator decorator(String name) {
        return (template, options) -> {};
    }
}
