package app.foyer.command;

import java.util.Optional;

/**
 * What {@code ./foyer new-portal} was asked for; what is not said is asked, where somebody can answer.
 *
 * @param id the portal's folder, and the first part of its addresses
 * @param defaults that nothing is to be asked
 */
public record NewPortalOptions(
        String id,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> method,
        Optional<Boolean> emailCode,
        Optional<Boolean> emailDefault,
        boolean defaults) {}
