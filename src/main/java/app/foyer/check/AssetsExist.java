package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceLocation;
import app.foyer.problem.Wording;
import java.util.regex.Pattern;

/** What a page shows is there. */
final class AssetsExist implements RuleOfMeaning {
    private static final String LOGO = "theme/logo.svg";

    private static final Pattern OWN = Pattern.compile("\\{\\{portal\\.path}}/(theme/[A-Za-z0-9/._-]+)");

    @Override
    public String id() {
        return "asset-exists";
    }

    @Override
    public String why() {
        return "A picture that is not there leaves a gap on the page.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        var definition = whole.definition();
        for (var template : definition.ownTemplates()) {
            for (var element : template.elements()) {
                element.attributes().stream()
                        .filter(Addresses::has)
                        .forEach(attribute -> check(attribute, template, definition, problems));
            }
        }
        if (!exists(definition, LOGO)) {
            problems.add(new Problem(
                            SourceLocation.startOf(
                                    definition.folder().root().resolve(LOGO).toString()),
                            id(),
                            "the portal has no logo, so its pages show a gap where one belongs",
                            "")
                    .asWarning());
        }
    }

    private void check(Attribute attribute, Template template, Definition definition, Problems problems) {
        var file = OWN.matcher(template.source().text().substring(attribute.valueAt()));
        if (file.lookingAt() && !exists(definition, file.group(1))) {
            problems.add(template.problem(
                    attribute.valueAt(), id(), "the portal's folder has no file " + Wording.quote(file.group(1))));
        }
    }

    private static boolean exists(Definition definition, String path) {
        return definition.folder().files().contains(definition.folder().root().resolve(path));
    }
}
