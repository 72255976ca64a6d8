package app.foyer.email;

import com.google.common.net.InternetDomainName;

/**
 * Shows just enough of an address that its owner recognises it.
 *
 * <p>At most four characters of the local part, a fixed number of stars, and the domain's registry suffix: neither the
 * registrable name nor the length of anything is told.
 */
public final class EmailMask {
    private static final int SHOWN = 4;

    private EmailMask() {}

    /** The mask of a link, with one star: {@code test*.co.nz} (S9). */
    public static String inLink(String address) {
        return masked(address, "*");
    }

    /** The mask of the activity log, with five stars: {@code test*****.co.nz} (S23). */
    public static String inLog(String address) {
        return masked(address, "*****");
    }

    private static String masked(String address, String stars) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, Math.max(at, 0));
        return local.substring(0, shown(local)) + stars + suffix(address.substring(at + 1));
    }

    /** Never half of a surrogate pair. */
    private static int shown(String local) {
        return local.codePointCount(0, local.length()) <= SHOWN ? local.length() : local.offsetByCodePoints(0, SHOWN);
    }

    private static String suffix(String domain) {
        if (!InternetDomainName.isValid(domain)) {
            return "";
        }
        InternetDomainName suffix = InternetDomainName.from(domain).registrySuffix();
        return suffix == null ? "" : "." + suffix;
    }
}
