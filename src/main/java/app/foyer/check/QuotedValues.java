package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problems;

/** Without quotes a space in a value would begin another attribute. */
final class QuotedValues implements Rule {
    @Override
    public String id() {
        return "quoted-value";
    }

    @Override
    public String why() {
        return "Without quotes, a space in a value that a client typed would begin another attribute.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {

            for (var element : template.elements()) {
                element.attributes().stream()
                        .filter(QuotedValues::isOpen)
                        .forEach(
                                attribute -> problems.add(
                                        template.problem(
                                                attribute.at(),
                                                id(),
                                                "inside an element, a tag of the template stands in the value of an attribute, in quotes, or around whole attributes")));
            }
        }
    }

    private static boolean isOpen(Attribute attribute) {
        return hasTag(attribute.name()) || (!attribute.isQuoted() && hasTag(attribute.value()));
    }

    private static boolean hasTag(String text) {
        return text.indexOf(Markup.VALUE) >= 0 || text.indexOf(Markup.GAP) >= 0;
    }
}
