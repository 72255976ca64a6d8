// @ts-check
/** <resend-countdown seconds="42" counting="{caption} in {time}"> keeps its button off for that long, and says how long on the button. */
export class ResendCountdown extends HTMLElement {
  /** @type {number | undefined} */ #timer;

  connectedCallback() {
    const seconds = Number(this.getAttribute("seconds"));
    const button = this.querySelector("button");
    if (!button || !(seconds > 0)) return;
    const caption = button.textContent ?? "";
    const end = performance.now() + seconds * 1000;
    const tick = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      button.disabled = left > 0;
      button.textContent = left > 0 ? this.#counting(caption, left) : caption;
      if (left <= 0) this.#finish();
    };
    tick();
    this.#timer = window.setInterval(tick, 250);
  }

  /** @param {string} caption @param {number} left */
  #counting(caption, left) {
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const words = this.getAttribute("counting") ?? "{caption} {time}";
    return words.replace("{caption}", () => caption).replace("{time}", time);
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
  }

  #finish() {
    window.clearInterval(this.#timer);
    this.querySelector("[data-until]")?.remove();
  }
}
customElements.define("resend-countdown", ResendCountdown);
