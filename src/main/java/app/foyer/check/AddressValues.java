package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Escaping does not help where a browser expects an address. */
final class AddressValues implements RuleOfDrawing {
    @Override
    public String id() {
        return "address-value";
    }

    @Override
    public String why() {
        return "Where a browser expects an address, only values may stand that the engine made as one: escaping does not help there.";
    }

    @Override
    public void check(Drawn drawn, Problems problems) {
        // By which template it is, not by what it says: its value is the drawn tree.
        var sites = new IdentityHashMap<Template, Map<Integer, Attribute>>();
        Walk.through(drawn, new Walk.Listener() {
            @Override
            public void tag(Template template, Tag tag, Scope scope) {
                var attribute = sites.computeIfAbsent(template, AddressValues::beginnings)
                        .get(tag.start());
                if (attribute != null && tag.is(Tag.Kind.VALUE)) {
                    boolean isNone = tag.isCall()
                            || scope.find(tag.name())
                                    .filter(value -> !value.isAddressAlways())
                                    .isPresent();
                    if (isNone) {
                        problems.add(template.problem(
                                tag.start(),
                                id(),
                                Wording.quote(tag.name())
                                        + " is no address that the engine makes, so it cannot begin '"
                                        + attribute.lowerName() + "'"));
                    }
                }
            }
        });
    }

    /** The attributes whose address begins with a value, by the place of that. The engine's own are trusted. */
    private static Map<Integer, Attribute> beginnings(Template template) {
        var found = new HashMap<Integer, Attribute>();
        if (!template.isOfEngine()) {
            template.attributes().stream()
                    .filter(Addresses::has)
                    .filter(attribute -> attribute.value().strip().startsWith(String.valueOf(Markup.VALUE)))
                    .forEach(attribute ->
                            found.put(attribute.valueAt() + attribute.value().indexOf(Markup.VALUE), attribute));
        }
        return found;
    }
}
