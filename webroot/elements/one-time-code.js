// @ts-check
/** <one-time-code digits="6"> sends the form of the real <input> inside it as soon as the code is complete, once. */
export class OneTimeCode extends HTMLElement {
  #sent = false;

  constructor() {
    super();
    this.addEventListener("input", (event) => this.#sendWhenComplete(/** @type {HTMLInputElement} */ (event.target)));
  }

  /** @param {HTMLInputElement} input */
  #sendWhenComplete(input) {
    const digits = input.value.replace(/[\s\u2011-]/g, "");
    if (this.#sent || digits.length !== this.#digits || /\D/.test(digits)) return;
    this.#sent = true;
    input.form?.requestSubmit();
  }

  get #digits() {
    return Number(this.getAttribute("digits") ?? 6);
  }
}
customElements.define("one-time-code", OneTimeCode);
