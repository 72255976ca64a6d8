package app.foyer.signin;

import app.foyer.preference.PreferredMethod;
import java.util.Optional;

/**
 * What each way of reaching a client is worth now, at one portal.
 *
 * @param appPaired an app was paired by a right code
 * @param appSpent the paired app had too many wrong codes in a row
 * @param hasEmail an address is known
 * @param emailSpent e-mailed codes were wrong too many times in a row
 * @param emailNew the address was changed less than a day ago
 * @param choseEmail the client's stored default, whether or not it has an effect
 * @param preferred what staff prefer for the client, whether or not it has an effect; never what has ended
 */
public record Channels(
        boolean appPaired,
        boolean appSpent,
        boolean hasEmail,
        boolean emailSpent,
        boolean emailNew,
        boolean choseEmail,
        Optional<PreferredMethod> preferred) {}
