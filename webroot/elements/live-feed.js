// @ts-check
/** Whether a form is on its way: its answer says where to go, also when it was the one to sign out. */
let sending = false;
document.addEventListener("htmx:beforeRequest", (event) => {
  sending = /** @type {CustomEvent} */ (event).detail.requestConfig.verb === "post";
});
document.addEventListener("htmx:sendError", () => (sending = false));
document.addEventListener("htmx:responseError", () => (sending = false));

/** <live-feed announced="New: {entry}"> makes room for entries that arrive while the page is open, and announces them politely. */
export class LiveFeed extends HTMLElement {
  connectedCallback() {
    this.addEventListener("htmx:sseBeforeMessage", (event) => this.#dropIfShown(/** @type {CustomEvent} */ (event)));
    this.addEventListener("htmx:sseMessage", () => this.#announce());
    this.addEventListener("htmx:sseClose", (event) => this.#leaveIfEnded(/** @type {CustomEvent} */ (event)));
  }

  /** After a reconnection the server may send again what is on the page. @param {CustomEvent} event */
  #dropIfShown(event) {
    const id = event.detail.lastEventId;
    if (id && document.getElementById(`entry-${id}`)) event.preventDefault();
  }

  /** The session is over, perhaps in another tab: loading the address again says so, and hides what is private. @param {CustomEvent} event */
  #leaveIfEnded(event) {
    if (event.detail.type === "message" && !sending) window.location.reload();
  }

  #announce() {
    document.querySelector("[data-live-heading]")?.removeAttribute("hidden");
    document.querySelector("[data-empty]")?.setAttribute("hidden", "");
    const newest = document.querySelector("[data-live] tr");
    const status = this.querySelector("[role=status]");
    if (newest instanceof HTMLElement && status) {
      const words = this.getAttribute("announced") ?? "{entry}";
      status.textContent = words.replace("{entry}", () => LiveFeed.#spoken(newest));
    };
  }

  /** What stands in lines and cells of its own, with a pause after each. @param {HTMLElement} row */
  static #spoken(row) {
    return row.innerText.split(/\s*[\n\t]\s*/).filter(Boolean).join(", ");
  }
}
customElements.define("live-feed", LiveFeed);
