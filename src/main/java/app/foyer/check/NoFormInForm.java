package app.foyer.check;

import app.foyer.problem.Problems;

/** The engine draws the form around a portal's own sign-in form. */
final class NoFormInForm implements Rule {
    @Override
    public String id() {
        return "no-form-in-form";
    }

    @Override
    public String why() {
        return "The engine draws the form around the sign-in form; HTML knows no form in a form.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        var form = definition.templates().own().get("sign-in");
        if (form != null) {
            form.elements().stream()
                    .filter(element -> element.lowerName().equals("form"))
                    .forEach(element -> problems.add(form.problem(
                            element.at(), id(), "the engine draws the form around this one, leave <form> out")));
        }
    }
}
