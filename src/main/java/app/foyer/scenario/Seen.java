package app.foyer.scenario;

import app.foyer.scenario.Visit.Answer;
import app.foyer.scenario.Visit.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client has before them, held against what was expected. */
record Seen(Engine engine, Engine.Person client, Visit visit, Answer last, Page page) {
    private static final int LONGEST_QUOTE = 300;

    /** The first thing that is not as expected, in words. */
    Optional<String> missing(Expectation expected) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> step(expected),
                        () -> method(expected),
                        () -> refused(expected),
                        () -> lacking("message", expected.says().stream().toList(), this::message),
                        () -> links(expected),
                        () -> lacking("page", expected.page(), this::pageText),
                        () -> holding("page", expected.pageHides(), this::pageText),
                        () -> lacking("newest mail", expected.mail(), this::newestMail),
                        () -> noMail(expected),
                        () -> lacking("activity", expected.activity(), this::activity))
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<String> step(Expectation expected) {
        return different("step", expected.step().map(StepKind::id), last.step());
    }

    private Optional<String> method(Expectation expected) {
        return different("method", expected.method(), last.body().getString("method", ""));
    }

    private Optional<String> refused(Expectation expected) {
        return different("problem", expected.refused(), last.problem());
    }

    private Optional<String> different(String what, Optional<String> expected, String found) {
        return expected.filter(wanted -> !wanted.equals(found))
                .map(wanted -> "the " + what + " is not '" + wanted + "', it is "
                        + (found.isEmpty()
                                ? "none (status " + last.status() + " " + last.problem() + ")"
                                : "'" + found + "'"));
    }

    private Optional<String> links(Expectation expected) {
        List<String> ids = Links.ids(last);
        return expected.offers().stream()
                .filter(link -> !ids.contains(link))
                .map(link -> "the message has no link '" + link + "', it has " + ids)
                .findFirst()
                .or(() -> expected.hides().stream()
                        .filter(ids::contains)
                        .map(link -> "the message has the link '" + link + "'")
                        .findFirst());
    }

    private static Optional<String> lacking(String where, List<String> words, Supplier<String> text) {
        return words.stream()
                .filter(each -> !text.get().contains(each))
                .map(each -> "the " + where + " does not say '" + each + "', it says: " + quote(text.get()))
                .findFirst();
    }

    private static Optional<String> holding(String where, List<String> words, Supplier<String> text) {
        return words.stream()
                .filter(each -> text.get().contains(each))
                .map(each -> "the " + where + " says '" + each + "'")
                .findFirst();
    }

    private Optional<String> noMail(Expectation expected) {
        return expected.noMail() && !newestMail().isEmpty()
                ? Optional.of("a mail came: " + quote(newestMail()))
                : Optional.empty();
    }

    private String message() {
        JsonObject body = last.body();
        return Stream.of(
                        body.getString("title", ""),
                        body.getJsonObject("message", new JsonObject()).getString("text", ""),
                        body.getJsonObject("offer", new JsonObject()).getString("text", ""),
                        body.getString("detail", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private String pageText() {
        return PlainText.of(page.html());
    }

    private String newestMail() {
        return client.email()
                .flatMap(address -> engine.mailsTo(address).stream().findFirst())
                .map(mail -> mail.subject() + " " + PlainText.oneSpaced(mail.text()))
                .orElse("");
    }

    private String activity() {
        return visit
                .call("GET", "/activity?limit=50", new JsonObject())
                .body()
                .getJsonArray("items", new JsonArray())
                .stream()
                .map(JsonObject.class::cast)
                .map(item -> String.join(
                        " ", item.getString("type"), item.getString("details", ""), item.getString("event")))
                .collect(Collectors.joining("; "));
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
