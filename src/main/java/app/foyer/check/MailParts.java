package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.List;

/** A mail says the same in its subject, as text and as HTML. */
final class MailParts implements Rule {
    private static final List<String> PARTS = List.of("subject", "text", "html");

    @Override
    public String id() {
        return "mail-has-three-parts";
    }

    @Override
    public String why() {
        return "A mail says the same three times: in its subject, as text and as HTML.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        var own = definition.templates().own();
        own.values().stream()
                .filter(Template::isMail)
                .map(template -> template.name().replaceFirst("/[^/]*$", ""))
                .distinct()
                .forEach(folder -> {
                    var missing = PARTS.stream()
                            .filter(part -> !own.containsKey(folder + "/" + part))
                            .toList();
                    if (!missing.isEmpty()) {
                        problems.addForFile(
                                definition.folder().root().resolve(folder).toString(),
                                id(),
                                "a mail has subject.hbs, text.hbs and html.hbs, here is no "
                                        + String.join(".hbs and no ", missing) + ".hbs");
                    }
                });
    }
}
