package app.foyer.desk;

import app.foyer.proof.EmergencyCode;
import java.time.Instant;

/**
 * A code that is shown this once, to be read out to the client.
 *
 * @param portal its name
 */
record ToldByPhone(String portal, EmergencyCode code, Instant until) {}
