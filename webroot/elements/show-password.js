// @ts-check
/** <show-password> adds a button that shows the password typed inside it, and says when caps lock is on. */
export class ShowPassword extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    if (!input || this.querySelector("button")) return;
    this.append(this.#toggle(input), this.#capsHint(input));
    // What is shown must not be kept by the browser as ordinary text.
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }

  /** @param {HTMLInputElement} input */
  #toggle(input) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "field-aid";
    const label = () => {
      const hidden = input.type === "password";
      button.textContent = hidden ? "Show" : "Hide";
      button.setAttribute("aria-label", hidden ? "Show password" : "Hide password");
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
      const words = event.getModifierState?.("CapsLock") ? "Caps lock is on." : "";
      if (hint.textContent !== words) hint.textContent = words;
    });
    return hint;
  }
}
customElements.define("show-password", ShowPassword);
