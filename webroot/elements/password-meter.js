// @ts-check
/**
 * <password-meter at-least="15" short="{count} …" repeats="…" enough="…" long="…"> says of the password typed inside it
 * what would help: length, and nothing about kinds of characters. What it says decides nothing; the server does.
 */
export class PasswordMeter extends HTMLElement {
  static #good = 20;
  static #pause = 800;
  static #fewest = 5;
  /** @type {number | undefined} */ #timer;

  connectedCallback() {
    const input = this.querySelector("input");
    if (!input || this.querySelector("progress")) return;
    const bar = document.createElement("progress");
    bar.max = Math.max(PasswordMeter.#good, this.#atLeast);
    bar.value = 0;
    const shown = this.#line("meter-words");
    for (const part of [bar, shown]) part.setAttribute("aria-hidden", "true");
    const spoken = this.#line("unseen");
    spoken.setAttribute("role", "status");
    this.append(bar, shown, spoken);
    input.addEventListener("input", () => this.#measure(input.value, bar, shown, spoken));
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
  }

  /** Spoken is what is left to say when the typing pauses, and not every letter. @param {string} typed @param {HTMLProgressElement} bar @param {HTMLElement} shown @param {HTMLElement} spoken */
  #measure(typed, bar, shown, spoken) {
    const letters = [...typed.normalize("NFC")];
    bar.value = Math.min(letters.length, bar.max);
    this.toggleAttribute("data-enough", letters.length >= this.#atLeast);
    shown.textContent = letters.length ? this.#words(letters) : "";
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (spoken.textContent = shown.textContent), PasswordMeter.#pause);
  }

  /** @param {string[]} letters */
  #words(letters) {
    const missing = this.#atLeast - letters.length;
    if (missing > 0) return this.#word("short").replace("{count}", String(missing));
    if (new Set(letters).size < PasswordMeter.#fewest) return this.#word("repeats");
    return this.#word(letters.length < PasswordMeter.#good ? "enough" : "long");
  }

  /** @param {string} name */
  #word(name) {
    return this.getAttribute(name) ?? "";
  }

  get #atLeast() {
    return Number(this.getAttribute("at-least"));
  }

  /** @param {string} name */
  #line(name) {
    const line = document.createElement("p");
    line.className = name;
    return line;
  }
}
customElements.define("password-meter", PasswordMeter);
