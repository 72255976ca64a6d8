package app.foyer.web;

import com.google.common.html.HtmlEscapers;

/** A page that needs no portal and no template, and so can always be shown. */
final class PlainError {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
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
            <p>You’ll find the address of your portal in our letters and emails.</p>
            <p class="hint">Reference %4$s</p>
            </section>
            </main>
            </div>
            </body>
            </html>
            """;

    private PlainError() {}

    static String page(ErrorWords words, String requestId) {
        return PAGE.formatted(
                words.title(),
                words.text(),
                words.advice(),
                HtmlEscapers.htmlEscaper().escape(requestId));
    }
}
