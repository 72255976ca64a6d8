package app.foyer.portal;

import app.foyer.problem.Form;
import app.foyer.problem.Section;
import java.util.Optional;

/**
 * What a portal asks for after the password, as the author and the admin set it.
 *
 * <p>Whether an option has an effect for somebody is decided at sign-in: a value without effect stays as it is here.
 *
 * @param issuer the name under which an authenticator app lists the portal
 * @param allowEmailCode a client who cannot use the app may have the code e-mailed
 * @param allowEmailDefault a client may choose that for always
 */
public record MultiFactorSettings(
        MultiFactorMethod method, String issuer, boolean allowEmailCode, boolean allowEmailDefault) {

    /** What holds where neither file says anything. */
    static MultiFactorSettings standard(String portalName) {
        return new MultiFactorSettings(MultiFactorMethod.AUTHENTICATOR_APP, portalName.replace(":", ""), false, false);
    }

    /** The settings of one file laid over those of the file below it, key by key. */
    MultiFactorSettings overlaidBy(Section multiFactor) {
        var settings = new MultiFactorSettings(
                multiFactor.choice("method", MultiFactorMethod.class, method),
                multiFactor.optional("issuer", issuerForm()).orElse(issuer),
                multiFactor.bool("allowEmailCode", allowEmailCode),
                multiFactor.bool("allowEmailDefault", allowEmailDefault));
        multiFactor.rejectUnknownKeys();
        if (multiFactor.has("method") && settings.method == MultiFactorMethod.SMS_CODE) {
            multiFactor.problem("method", "not-available", "'sms-code' is not available yet");
        }
        return settings;
    }

    /** A colon separates issuer and account in what an app reads from the QR code. */
    private static Form<String> issuerForm() {
        return new Form<>(
                "value-type",
                "one line of text without a colon",
                written -> Optional.of(written)
                        .filter(text -> !text.contains(":"))
                        .flatMap(Form.text().parse()));
    }
}
