package app.foyer.settings;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One save of a portal's settings.
 *
 * @param desk the portal at which the form was used
 * @param before what the save found: by whatever means it had come there
 * @param reason in the editor's own words, where some were given
 */
public record SettingsSave(
        UUID id,
        PortalId portal,
        Instant at,
        AccountId account,
        PortalId desk,
        Caller caller,
        Snapshot before,
        Snapshot after,
        Optional<String> reason) {}
