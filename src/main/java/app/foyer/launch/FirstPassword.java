package app.foyer.launch;

import app.foyer.account.Password;
import app.foyer.account.PasswordFlaw;
import app.foyer.account.PasswordRules;
import app.foyer.account.PasswordRules.Judgement;
import app.foyer.command.Console;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for a new password at the terminal, twice, until it is one that may be taken.
 *
 * @param ask shows a question and answers what was typed, which is not shown; nothing when nobody is there to answer
 */
record FirstPassword(Function<String, Optional<String>> ask, PasswordRules rules) {

    /** Asks at the terminal. Without one nobody answers: a password is not read from what a script pipes in. */
    @SuppressWarnings("SystemConsoleNull")
    static FirstPassword atTerminal(PasswordRules rules) {
        var terminal = System.console();
        return new FirstPassword(
                question -> terminal == null
                        ? Optional.empty()
                        : Optional.ofNullable(terminal.readPassword("%s", question))
                                .map(String::new),
                rules);
    }

    Optional<Password> of(PasswordRules.Owner owner, Console console) {
        Optional<String> typed = ask.apply("New password (it is not shown): ");
        while (typed.isPresent()) {
            Optional<Password> good = judged(typed.get(), owner, console);
            if (good.isPresent()) {
                Optional<String> again = ask.apply("Once more: ");
                if (again.isEmpty() || again.equals(typed)) {
                    return again.flatMap(same -> good);
                }
                console.complain("The two are not the same.");
            }
            typed = ask.apply("New password (it is not shown): ");
        }
        return Optional.empty();
    }

    private Optional<Password> judged(String typed, PasswordRules.Owner owner, Console console) {
        return rules.judge(typed, owner).match(new Judgement.Cases<>() {
            @Override
            public Optional<Password> good(Password password) {
                return Optional.of(password);
            }

            @Override
            public Optional<Password> flawed(PasswordFlaw flaw) {
                console.complain(sentence(flaw));
                return Optional.empty();
            }
        });
    }

    private String sentence(PasswordFlaw flaw) {
        return switch (flaw) {
            case TOO_SHORT -> "Too short: at least " + rules.minLength() + " characters are needed.";
            case TOO_LONG -> "Too long.";
            case COMMON ->
                "That is among the first passwords that are guessed. Try three words that do not belong together.";
            case ABOUT_CLIENT -> "That is made of the name or the address, which others know.";
            case UNCHANGED -> "That is the password as it is now.";
        };
    }
}
