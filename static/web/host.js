import { fileAddress } from "./base.js";
import { fetchWords } from "./words.js";

/** @import { Host } from "./widget.js" */

/**
 * What JavaScript does for the widget, on a page of our own and in the element.
 * @param {URL | undefined} base where the site's pages and files are, if that is known
 * @param {Partial<Host>} [own] functions to use instead
 * @returns {Host} what the WebAssembly module calls
 */
export function createHost(base, own = {}) {
  /** @type {Map<string, Promise<string>>} */
  const asked = new Map();
  /** @type {Promise<Uint8Array> | undefined} */
  let titles;
  return {
    words(slug) {
      // Asked for once; a failure is forgotten so that the reader can try again.
      let text = asked.get(slug);
      if (!text) {
        text = fetchWords(slug, base);
        text.catch(() => asked.delete(slug));
        asked.set(slug, text);
      }
      return text;
    },
    titles() {
      // Asked for once for all widgets of the host.
      titles ??= fetch(fileAddress("titles.bin", new URL("./titles.bin", import.meta.url))).then(
        async (response) => {
          if (!response.ok) throw new Error(`job titles: ${response.status}`);
          return new Uint8Array(await response.arrayBuffer());
        },
      );
      return titles;
    },
    async copy(text) {
      await navigator.clipboard.writeText(text);
    },
    save(name, type, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
    print() {
      window.print();
    },
    embed(query, theme, root = document.body) {
      if (base) import("./embed-dialog.js").then(({ open }) => open(base, query, theme, root));
    },
    drawn() {
      // A page out of sight draws no frames.
      return new Promise((/** @type {() => void} */ done) => {
        if (document.hidden) done();
        else requestAnimationFrame(() => setTimeout(done));
      });
    },
    refused: () => true,
    changed() {},
    moved() {},
    address(query) {
      // Where no page of ours is known, a link leads to the host's, and says at its end what is compared there.
      return base ? new URL(query, base).href : `${location.href.replace(/#.*/, "")}#${query}`;
    },
    ...own,
  };
}
