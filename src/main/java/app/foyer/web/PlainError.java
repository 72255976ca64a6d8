package app.foyer.web;

import app.foyer.text.Words;
import com.google.common.html.HtmlEscapers;

/** A page that needs no portal and no template, and so can always be shown. */
final class PlainError {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%5$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            <link rel="icon" href="/assets/favicon.svg">
            <link rel="stylesheet" href="/assets/styles/tokens.css">
            <link rel="stylesheet" href="/assets/styles/base.css">
            <link rel="stylesheet" href="/assets/styles/chrome.css">
            <link rel="stylesheet" href="/assets/styles/card.css">
            </head>
            <body>
            <div id="page" class="page-outside">
            <main class="outside">
            <section class="card">
            <h1>%1$s</h1>
            <p>%2$s %3$s</p>
            <p>%6$s</p>
            <p class="hint">%4$s</p>
            </section>
            </main>
            </div>
            </body>
            </html>
            """;

    private PlainError() {}

    static String page(int status, String requestId, Words words) {
        ErrorWords told = ErrorWords.of(status, words);
        return PAGE.formatted(
                escaped(told.title()),
                escaped(told.text()),
                escaped(told.advice()),
                escaped(words.say("error.plainReference", "reference", requestId)),
                words.tag(),
                escaped(words.say("error.findPortal")));
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
