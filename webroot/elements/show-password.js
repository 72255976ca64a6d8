// @ts-check
/** <show-password show="…" hide="…" show-long="…" hide-long="…" caps-lock="…"> adds a button that shows the password typed inside it, and says when caps lock is on. */
export class ShowPassword extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    if (!input || this.querySelector("button")) return;
    this.append(this.#toggle(input), this.#capsHint(input));
    // What is shown must not be kept by the browser as ordinary text.
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }

  /** @param {string} name */
  #word(name) {
    return this.getAttribute(name) ?? "";
  }

  /** @param {HTMLInputElement} input */
  #toggle(input) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "field-aid";
    const label = () => {
      const hidden = input.type === "password";
      button.textContent = this.#word(hidden ? "show" : "hide");
      button.setAttribute("aria-label", this.#word(hidden ? "show-long" : "hide-long"));
    };
    button.addEventListener("click", () => {
      input.type = input.type === "password" ? "text" : "password";
      label();
    });
    label();
    return button;
  }

  /** @param {HTMLInputElement} input */
  #capsHint(input) {
    const hint = document.createElement("p");
    hint.className = "hint";
    hint.setAttribute("role", "status");
    input.addEventListener("keyup", (event) => {
      const words = event.getModifierState?.("CapsLock") ? this.#word("caps-lock") : "";
      if (hint.textContent !== words) hint.textContent = words;
    });
    return hint;
  }
}
customElements.define("show-password", ShowPassword);
