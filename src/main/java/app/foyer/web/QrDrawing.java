package app.foyer.web;

import app.foyer.view.Html;

/** Draws QR codes for pages. */
@FunctionalInterface
interface QrDrawing {
    /**
     * The drawing of one.
     *
     * @param words for those who cannot see it
     */
    Html svg(String content, String words);
}
