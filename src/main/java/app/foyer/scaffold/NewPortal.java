package app.foyer.scaffold;

import app.foyer.identity.PortalId;
import app.foyer.portal.MultiFactorMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the author of a new portal said.
 *
 * @param emailCode whether a client who cannot use the app may have the code e-mailed
 * @param emailDefault whether a client may choose that for always
 */
public record NewPortal(
        PortalId id, String name, String phone, MultiFactorMethod method, boolean emailCode, boolean emailDefault) {
    /** Kept for fiction, so that nobody is called by a portal that nobody finished. */
    private static final String NO_ONES_PHONE = "0800 555 019";

    /** What is written when nothing is said: the app, with codes by e-mail for those who lost it. */
    public static NewPortal standard(PortalId id) {
        String name = Arrays.stream(id.value().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return new NewPortal(id, name, NO_ONES_PHONE, MultiFactorMethod.AUTHENTICATOR_APP, true, true);
    }

    public NewPortal withName(String other) {
        return new NewPortal(id, other, phone, method, emailCode, emailDefault);
    }

    public NewPortal withPhone(String other) {
        return new NewPortal(id, name, other, method, emailCode, emailDefault);
    }

    public NewPortal withMethod(MultiFactorMethod other) {
        boolean app = other == MultiFactorMethod.AUTHENTICATOR_APP;
        return new NewPortal(id, name, phone, other, emailCode && app, emailDefault && app);
    }

    /** The default needs the code: without it both are off. */
    public NewPortal withEmail(boolean code, boolean asDefault) {
        return new NewPortal(id, name, phone, method, code, code && asDefault);
    }

    /** Only beside an app are codes by e-mail a question; elsewhere the two options would have no effect. */
    public boolean hasEmailOptions() {
        return method == MultiFactorMethod.AUTHENTICATOR_APP;
    }
}
