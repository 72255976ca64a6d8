package app.foyer.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** What a posted form carries; a field that is there twice is refused rather than guessed at. */
record FormFields(MultiMap values) {
    private static final String TOKEN = "form";
    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    static FormFields of(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", 2)[0].trim().equals(CONTENT_TYPE)) {
            throw new Refusal(HttpProblem.ofStatus(415));
        }
        return new FormFields(context.request().formAttributes());
    }

    /** A field's text, empty when the field is missing. */
    String text(String name) {
        List<String> all = values.getAll(name);
        if (all.size() > 1) {
            throw new Refusal(HttpProblem.malformed("'" + name + "' must be given once."));
        }
        return all.isEmpty() ? "" : all.get(0);
    }

    String token() {
        return text(TOKEN);
    }
}
