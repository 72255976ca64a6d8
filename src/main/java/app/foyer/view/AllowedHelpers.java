package app.foyer.view;

import static java.util.Map.entry;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import com.github.jknack.handlebars.helper.EachHelper;
import com.github.jknack.handlebars.helper.IfHelper;
import com.github.jknack.handlebars.helper.UnlessHelper;
import com.github.jknack.handlebars.helper.WithHelper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The few helpers that a template may use. A misspelt name anywhere stops the drawing instead of printing nothing. */
final class AllowedHelpers extends DefaultHelperRegistry {
    private static final Map<String, Helper<Object>> HELPERS = Map.ofEntries(
            entry(IfHelper.NAME, strict(IfHelper.INSTANCE)),
            entry(UnlessHelper.NAME, strict(UnlessHelper.INSTANCE)),
            entry(EachHelper.NAME, strict(EachHelper.INSTANCE)),
            entry(WithHelper.NAME, strict(WithHelper.INSTANCE)),
            entry("eq", strict(ConditionalHelpers.eq)),
            entry(SpokenText.NAME, new SpokenText()),
            entry("tel", strict(Links::telephone)),
            entry("moment", strict(Links::moment)),
            entry("strong", strict(Links::strong)),
            entry(HelperRegistry.HELPER_MISSING, missing()));

    /** As authors write them. */
    static List<String> names() {
        return HELPERS.keySet().stream()
                .filter(name -> !name.equals(HelperRegistry.HELPER_MISSING))
                .sorted()
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked") // Handlebars asks for helpers by the type of a value that it does not know either.
    public <C> Helper<C> helper(String name) {
        return (Helper<C>) HELPERS.get(name);
    }

    @Override
    public Decorator decorator(String name) {
        throw new IllegalArgumentException("templates have no decorators, not even '" + name + "'");
    }

    private static Helper<Object> strict(Helper<Object> helper) {
        return (value, options) -> {
            if (value == null || Arrays.asList(options.params).contains(null)) {
                throw new IllegalArgumentException("missing variable in {{" + options.helperName + "}}");
            }
            return helper.apply(value, options);
        };
    }

    private static Helper<Object> missing() {
        return (value, options) -> {
            throw new IllegalArgumentException("missing variable or helper '" + options.helperName + "'");
        };
    }
}
