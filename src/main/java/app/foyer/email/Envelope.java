package app.foyer.email;

import app.foyer.secret.SealedText;
import app.foyer.secret.Sealer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/** To whom a mail goes and the code or the link in it: what the outbox keeps sealed and wipes when the mail is done. */
record Envelope(String to, Optional<String> code) {

    SealedText seal(Sealer sealer, UUID mail) {
        JsonObject json = new JsonObject().put("to", to);
        code.ifPresent(digits -> json.put("code", digits));
        return sealer.seal(json.encode(), row(mail));
    }

    static Envelope open(Sealer sealer, UUID mail, SealedText sealed) {
        JsonObject json = new JsonObject(sealer.open(sealed, row(mail)));
        return new Envelope(json.getString("to"), Optional.ofNullable(json.getString("code")));
    }

    private static String row(UUID mail) {
        return "mail:" + mail;
    }

    @Override
    public String toString() {
        return "Envelope[hidden]";
    }
}
