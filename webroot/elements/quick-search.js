// @ts-check
/** <quick-search> brings "/" to the search field inside it, and the arrow keys from there to what was found and back. */
export class QuickSearch extends HTMLElement {
  /** @param {KeyboardEvent} event */
  #fromAnywhere = (event) => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || QuickSearch.#typesInto(event.target)) return;
    event.preventDefault();
    this.#field?.focus();
    this.#field?.select();
  };

  constructor() {
    super();
    this.addEventListener("keydown", (event) => this.#move(event));
  }

  connectedCallback() {
    document.addEventListener("keydown", this.#fromAnywhere);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#fromAnywhere);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const found = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-result]")]);
    if (!step || found.length === 0) return;
    const next = found.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step;
    event.preventDefault();
    (next < 0 ? this.#field : found[Math.min(next, found.length - 1)])?.focus();
  }

  /** @returns {HTMLInputElement | null} */
  get #field() {
    return this.querySelector("input[type=search]");
  }

  /** @param {EventTarget | null} target */
  static #typesInto(target) {
    return target instanceof HTMLElement && target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]") !== null;
  }
}
customElements.define("quick-search", QuickSearch);
