package app.foyer.account;

import app.foyer.identity.AccountId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be: long enough, and none of those that are guessed first. Which kinds of characters it is of
 * does not matter (NIST SP 800-63B-4, 3.1.1.2). Pure.
 *
 * @param minLength in characters as Unicode counts them, after composing
 */
public record PasswordRules(int minLength) {
    /** Where a second step is asked for besides. */
    public static final PasswordRules WITH_SECOND_STEP = new PasswordRules(8);

    /** Where the password is all that is asked for. */
    public static final PasswordRules ALONE = new PasswordRules(15);

    /**
     * Whose password it is to be, and where.
     *
     * @param portalName what the portal is called
     */
    public record Owner(Account account, String portalName) {
        AccountId id() {
            return account.id();
        }

        /** What somebody who guesses may know. */
        private Stream<String> known() {
            Stream<String> email = account.email().map(Owner::localPart).stream();
            return Stream.of(
                            Stream.of(account.clientId(), account.name(), portalName),
                            account.webUserId().stream(),
                            email)
                    .flatMap(words -> words);
        }

        private static String localPart(String address) {
            return address.substring(0, Math.max(0, address.lastIndexOf('@')));
        }
    }

    /** What judging a password answers. */
    public sealed interface Judgement {
        record Good(Password password) implements Judgement {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.good(password);
            }
        }

        record Flawed(PasswordFlaw flaw) implements Judgement {
            @Override
            public <R> R match(Cases<R> cases) {
                return cases.flawed(flaw);
            }
        }

        <R> R match(Cases<R> cases);

        /** A new judgement must not compile until every reader handles it. */
        interface Cases<R> {
            R good(Password password);

            R flawed(PasswordFlaw flaw);
        }
    }

    /** Judges what somebody typed. Whether it is the one they have now, only the stored hash can tell. */
    public Judgement judge(String typed, Owner owner) {
        Optional<Password> password = Password.parse(typed);
        if (password.isEmpty()) {
            return new Judgement.Flawed(typed.isEmpty() ? PasswordFlaw.TOO_SHORT : PasswordFlaw.TOO_LONG);
        }
        String text = password.get().text();
        if (text.codePointCount(0, text.length()) < minLength) {
            return new Judgement.Flawed(PasswordFlaw.TOO_SHORT);
        }
        GuessedForms forms = GuessedForms.of(text);
        if (forms.any(CommonPasswords.shipped()::contains)) {
            return new Judgement.Flawed(PasswordFlaw.COMMON);
        }
        return forms.any(new KnownWords(owner.known())::makeUp)
                ? new Judgement.Flawed(PasswordFlaw.ABOUT_CLIENT)
                : new Judgement.Good(password.get());
    }
}
