// @ts-check
/** <copy-text> adds a button that copies the text inside it, where the browser lets it. */
export class CopyText extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    const text = this.textContent?.trim() ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.textContent = "Copy the key";
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      window.setTimeout(() => (button.textContent = "Copy the key"), 2000);
    });
    this.append(button);
  }
}
customElements.define("copy-text", CopyText);
