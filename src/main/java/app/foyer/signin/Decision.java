package app.foyer.signin;

/**
 * What one client must and may do at one portal now, each with its reason.
 *
 * @param first what is asked for after the password
 * @param appCode a code of the paired app
 * @param pairing the QR step, before anything else is proven
 * @param emailCode a code by e-mail
 * @param emailDefault making e-mail the default
 * @param emergencyCode a code that staff told by phone; whether there is one plays no part
 */
record Decision(
        First first,
        Standing appCode,
        Standing pairing,
        Standing emailCode,
        Standing emailDefault,
        Standing emergencyCode) {
    /** Where the way goes on after the password. */
    enum First {
        NOTHING,
        APP_CODE,
        SETUP,
        EMAIL_CODE,
        NO_WAY_IN
    }

    /** Why there is no way in; only to be asked then. */
    Reason whyNot() {
        return emailCode.reason();
    }
}
