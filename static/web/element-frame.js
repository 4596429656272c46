/** The iframe that stands in for an element where the host's policy refuses WebAssembly. */

import { base } from "./base.js";

const embedPage = () => base() && new URL("embed.html", base());

/** Whether this is the page that iframes show, in which no other may be. */
export const isEmbedPage =
  embedPage()?.href.slice(0, -5) === (location.origin + location.pathname).replace(/(\.html|\/)$/, "");

export class Frame {
  /** @type {HTMLIFrameElement | undefined} */
  #iframe;
  /** What the host puts below it. */
  #action = document.createElement("slot");
  /**
   * What ends listening to it.
   * @type {AbortController | undefined}
   */
  #ends;

  get isShown() {
    return this.#iframe !== undefined;
  }

  /**
   * Shows the comparison, in place of what it showed. Resolves with whether the host allows it.
   * @param {ShadowRoot} root
   * @param {string} query
   */
  async show(root, query) {
    this.#ends?.abort();
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const instead = await import("./iframe-instead.js").catch(() => undefined);
    const page = embedPage();
    const iframe = instead && page && (await instead.frame(root, new URL(`?${query}`, page), signal));
    if (!iframe) return false;
    this.#iframe?.remove();
    this.#iframe = iframe;
    this.#action.name = "action";
    iframe.after(this.#action);
    return true;
  }

  end() {
    this.#ends?.abort();
    this.#iframe?.remove();
    this.#iframe = undefined;
    this.#action.remove();
  }
}
