package app.foyer.transfer;

import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators.Sealed;
import app.foyer.otp.SharedSecret;
import app.foyer.secret.Sealer;
import app.foyer.transfer.ManyClients.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Secrets of apps: opened to be compared and written, and sealed for rows of their own. */
record Secrets(Sealer sealer, Supplier<UUID> ids) {

    SharedSecret open(Sealed sealed) {
        return new SharedSecret(sealer.open(sealed.secret(), Sealed.row(sealed.id())));
    }

    /** What must be paired so that each portal has the secret that is asked for; one secret is kept once. */
    List<Pairing> missing(Map<PortalId, SharedSecret> asked, Map<PortalId, Sealed> paired) {
        Map<String, UUID> authenticators = new HashMap<>();
        Map<PortalId, String> before = new HashMap<>();
        paired.forEach((portal, already) -> {
            String secret = open(already).base32();
            authenticators.put(secret, already.id());
            before.put(portal, secret);
        });
        Map<String, List<PortalId>> portals = new TreeMap<>();
        asked.forEach((portal, secret) -> {
            if (!secret.base32().equals(before.get(portal))) {
                portals.computeIfAbsent(secret.base32(), none -> new ArrayList<>())
                        .add(portal);
            }
        });
        return portals.entrySet().stream()
                .map(each ->
                        pairing(each.getKey(), Optional.ofNullable(authenticators.get(each.getKey())), each.getValue()))
                .toList();
    }

    private Pairing pairing(String secret, Optional<UUID> kept, List<PortalId> portals) {
        if (kept.isPresent()) {
            return new Pairing(kept.get(), Optional.empty(), portals);
        }
        UUID id = ids.get();
        return new Pairing(id, Optional.of(new Sealed(id, sealer.seal(secret, Sealed.row(id)))), portals);
    }
}
