// @ts-check
/** <more-menu> closes the details inside it by Escape, and when somebody turns to something else. */
export class MoreMenu extends HTMLElement {
  /** @param {Event} event */
  #elsewhere = (event) => {
    if (!(event.target instanceof Node && this.contains(event.target))) this.#close();
  };

  constructor() {
    super();
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#details?.open) return;
      this.#close();
      this.querySelector("summary")?.focus();
    });
  }

  connectedCallback() {
    document.addEventListener("click", this.#elsewhere);
    document.addEventListener("focusin", this.#elsewhere);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#elsewhere);
    document.removeEventListener("focusin", this.#elsewhere);
  }

  #close() {
    if (this.#details) this.#details.open = false;
  }

  get #details() {
    return this.querySelector("details");
  }
}
customElements.define("more-menu", MoreMenu);
