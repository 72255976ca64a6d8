// @ts-check
/**
 * <multi-factor-options why-method="…" why-option="…"> keeps two boxes enabled just while they may be ticked. What a
 * method permits is the server's word, in data-options; here it is only followed while somebody chooses.
 */
export class MultiFactorOptions extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.#follow());
  }

  #follow() {
    const method = this.querySelector("input[type=radio]:checked");
    const permitted = method?.hasAttribute("data-options") ?? false;
    const code = this.#set("code", permitted, this.getAttribute("why-method"));
    const why = permitted ? this.getAttribute("why-option") : this.getAttribute("why-method");
    this.#set("default", permitted && code, why);
  }

  /** Enables or disables a box; answers whether it is ticked. @param {string} name @param {boolean} enabled @param {string | null} why */
  #set(name, enabled, why) {
    const box = this.querySelector(`[data-box=${name}]`);
    if (!box) return false;
    for (const input of box.querySelectorAll("input")) input.disabled = !enabled;
    const reason = box.querySelector(".tick-why");
    if (reason) reason.textContent = enabled ? "" : why;
    return box.querySelector("input[type=checkbox]")?.matches(":checked") ?? false;
  }
}
customElements.define("multi-factor-options", MultiFactorOptions);
