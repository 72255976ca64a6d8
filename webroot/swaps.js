// @ts-check
// What a full page load would do by itself: move the focus, show an error page, say when the network is gone,
// and forget the link before when another one is followed.

/** Takes the focus to what the new page is about: a mistake to correct, a field to fill in, or its heading. */
function focusPage() {
  const about = document.querySelector("#page [data-focus], #page [aria-invalid=true]")
    ?? document.querySelector("#page [autofocus]")
    ?? document.querySelector("#page main h1");
  if (about instanceof HTMLElement) about.focus({ preventScroll: about.matches("h1") });
}

/** Says what the page has words for, or nothing. @param {"failed" | "unreachable"} [what] */
function say(what) {
  const line = document.getElementById("flash");
  if (line) line.textContent = (what && line.dataset[what]) ?? "";
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target instanceof Element && event.target.id === "page") focusPage();
});
document.addEventListener("htmx:historyRestore", focusPage);

/** @type {XMLHttpRequest | undefined} */
let followed;
document.addEventListener("htmx:beforeRequest", (event) => {
  const { target, requestConfig, xhr } = /** @type {CustomEvent} */ (event).detail;
  if (target.id !== "page" || requestConfig.verb !== "get") return;
  followed?.abort();
  followed = xhr;
});

// An error page of ours is a page; what a proxy in between may answer is not.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  if (detail.isError && detail.target?.id === "page" && detail.serverResponse?.includes('<div id="page"')) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});
document.addEventListener("htmx:beforeRequest", () => say());
document.addEventListener("htmx:responseError", () => say("failed"));
document.addEventListener("htmx:sendError", () => say("unreachable"));
