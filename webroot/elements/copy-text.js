// @ts-check
/** <copy-text copy="Copy the key" copied="Copied"> adds a button that copies the text inside it, where the browser lets it. */
export class CopyText extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    const text = this.textContent?.trim() ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.textContent = this.getAttribute("copy");
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = this.getAttribute("copied");
      window.setTimeout(() => (button.textContent = this.getAttribute("copy")), 2000);
    });
    this.append(button);
  }
}
customElements.define("copy-text", CopyText);
