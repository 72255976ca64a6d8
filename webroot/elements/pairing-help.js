// @ts-check
/** <pairing-help> puts first what helps on this device: on a phone the key, since it cannot scan its own screen. */
export class PairingHelp extends HTMLElement {
  connectedCallback() {
    if (!window.matchMedia("(max-width: 40rem)").matches) return;
    this.querySelector(".pairing-qr")?.removeAttribute("open");
    this.querySelector(".pairing-key")?.setAttribute("open", "");
  }
}
customElements.define("pairing-help", PairingHelp);
