package app.foyer.launch;

import app.foyer.command.NewPortalOptions;
import app.foyer.identity.PortalId;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.problem.Form;
import app.foyer.scaffold.NewPortal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the author of a new portal for what the command line did not say.
 *
 * <p>Answers are held against the very rules that the checker will apply, so a wrong one is asked again at once.
 */
final class Questions {
    private final Function<String, Optional<String>> ask;

    /**
     * Asks by this function.
     *
     * @param ask shows a question and answers the line that was typed; nothing when nobody is there to answer
     */
    Questions(Function<String, Optional<String>> ask) {
        this.ask = ask;
    }

    /** Asks at the terminal. Without one nobody answers: older JVMs have no console then, newer ones read an end. */
    @SuppressWarnings("SystemConsoleNull")
    static Questions atTerminal() {
        var terminal = System.console();
        return new Questions(question ->
                terminal == null ? Optional.empty() : Optional.ofNullable(terminal.readLine("%s", question)));
    }

    NewPortal about(PortalId id, NewPortalOptions said) {
        NewPortal portal = NewPortal.standard(id);
        portal = portal.withName(answer("What do clients call it?", said.name(), portal.name(), Form.text(), said));
        portal = portal.withPhone(
                answer("Whom do they call who cannot get in?", said.phone(), portal.phone(), Form.text(), said));
        portal = portal.withMethod(method(portal, said));
        if (!portal.hasEmailOptions()) {
            return portal;
        }
        boolean code = yes("May clients without their app get the code by e-mail?", said.emailCode(), said);
        boolean always = code && yes("May they choose that for always?", said.emailDefault(), said);
        return portal.withEmail(code, always);
    }

    private MultiFactorMethod method(NewPortal portal, NewPortalOptions said) {
        Form<MultiFactorMethod> form = Form.choice(MultiFactorMethod.class);
        String written = answer(
                "What is asked for after the password (authenticator-app, email-code, none)?",
                said.method(),
                portal.method().id(),
                form,
                said);
        return form.parse().apply(written).orElse(portal.method());
    }

    private boolean yes(String question, Optional<Boolean> said, NewPortalOptions all) {
        return answer(question, said.map(yes -> yes ? "yes" : "no"), "yes", yesOrNo(), all)
                .equals("yes");
    }

    /** What was said on the command line stays as it is: the checker judges it with everything else. */
    private String answer(
            String question, Optional<String> said, String otherwise, Form<?> form, NewPortalOptions all) {
        if (said.isPresent() || all.defaults()) {
            return said.orElse(otherwise);
        }
        Optional<String> typed = ask.apply(question + " [" + otherwise + "] ").map(String::strip);
        while (typed.isPresent()
                && !typed.get().isEmpty()
                && form.parse().apply(typed.get()).isEmpty()) {
            typed = ask.apply("It must be " + form.expected() + ". " + question + " [" + otherwise + "] ")
                    .map(String::strip);
        }
        return typed.filter(line -> !line.isEmpty()).orElse(otherwise);
    }

    private static Form<String> yesOrNo() {
        return new Form<>(
                "value-type",
                "yes or no",
                written -> Optional.of(written).filter(line -> line.equals("yes") || line.equals("no")));
    }
}
