import { fetchPlaces, fetchWords } from "./words.js";

/** @import { Host } from "./widget.js" */

/**
 * What JavaScript does for the widget, on a page of our own and in the element.
 * @param {URL} base where the site's files are
 * @param {Partial<Host>} [own] functions to use instead
 * @returns {Host} what the WebAssembly module calls
 */
export function createHost(base, own = {}) {
  // Asked for once; a failure is forgotten so that the reader can try again.
  const words = once((slug) => fetchWords(slug, base));
  const places = once((name) => fetchPlaces(name, base));
  /** @type {Promise<Uint8Array> | undefined} */
  let titles;
  return {
    words,
    areas: () => places("areas"),
    local: places,
    near(element) {
      return new Promise((/** @type {() => void} */ done) => {
        const observer = new IntersectionObserver(
          (entries) => {
            if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
            observer.disconnect();
            done();
          },
          { rootMargin: "800px" },
        );
        observer.observe(element);
      });
    },
    titles() {
      // Asked for once for all widgets of the host.
      titles ??= fetch(new URL("./titles.bin", import.meta.url)).then(async (response) => {
        if (!response.ok) throw new Error(`job titles: ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      });
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
      import("./embed-dialog.js").then(({ open }) => open(base, query, theme, root));
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
      return new URL(query, base).href;
    },
    ...own,
  };
}

/**
 * A function that does its work once for each name, and again only where it failed.
 * @template Result
 * @param {(name: string) => Promise<Result>} work
 */
function once(work) {
  /** @type {Map<string, Promise<Result>>} */
  const done = new Map();
  return (/** @type {string} */ name) => {
    let result = done.get(name);
    if (!result) {
      result = work(name);
      result.catch(() => done.delete(name));
      done.set(name, result);
    }
    return result;
  };
}
