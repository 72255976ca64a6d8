package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.regex.Pattern;

/** A theme loads nothing from elsewhere. */
final class LocalStyles implements Rule {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:url|src|image|image-set|cross-fade|element)\\(\\s*[\"']?([^\"')]*)");

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*\\.[a-z0-9]+|#[a-z0-9-]+");

    @Override
    public String id() {
        return "no-remote-url";
    }

    @Override
    public String why() {
        return "A picture from another host would tell that host who visits the portal.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var style : definition.styles()) {
            for (var declaration : style.declarations()) {
                var address = ADDRESS.matcher(declaration.value());
                while (address.find()) {
                    if (!LOCAL.matcher(address.group(1)).matches()) {
                        style.problem(
                                declaration.valueAt() + address.start(1),
                                id(),
                                "a theme loads its own files only, named from its folder, such as url(ground.webp)",
                                problems);
                    }
                }
            }
        }
    }
}
