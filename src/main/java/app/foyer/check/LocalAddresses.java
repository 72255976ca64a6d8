package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problems;

/** Portals on one host share an origin, so a path may not lead into another one. */
final class LocalAddresses implements Rule {
    @Override
    public String id() {
        return "no-remote-url, path-stays-inside";
    }

    @Override
    public String why() {
        return "Nothing is loaded from other hosts, and no path leads into another portal, with which this one may share a host.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            var addresses = new Addresses(definition.id(), template.isMail());
            for (var element : template.elements()) {
                element.attributes().stream()
                        .filter(Addresses::has)
                        .forEach(attribute -> check(attribute, template, addresses, problems));
            }
        }
    }

    private static void check(Attribute attribute, Template template, Addresses addresses, Problems problems) {
        for (var address : Addresses.of(attribute)) {
            addresses
                    .fault(address, first(attribute, template))
                    .ifPresent(fault ->
                            problems.add(template.problem(attribute.valueAt(), fault.rule(), fault.message())));
        }
    }

    private static String first(Attribute attribute, Template template) {
        return attribute.value().startsWith(String.valueOf(Markup.VALUE))
                ? template.tagAt(attribute.valueAt()).name()
                : "";
    }
}
