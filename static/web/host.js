import { fetchAhead, fetchPlaces, fetchWords, isOccupation } from "./words.js";

/** @import { Host } from "./widget.js" */

/** So many milliseconds without a frame, and there may be none: an iframe far out of sight draws none, nor does a hidden page. */
const NO_FRAME = 100;

/**
 * Resolves once what was drawn is on the screen, or could be.
 * @returns {Promise<void>}
 */
export function nextFrame() {
  if (document.hidden) return nextTask();
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, NO_FRAME);
  });
}

/**
 * Resolves in a task of its own, and as soon on a page in the background, where timers wait for seconds.
 * @returns {Promise<void>}
 */
export function nextTask() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
}

/**
 * Resolves when more may be drawn: of what nobody sees yet a frame would show nothing.
 * @param {boolean} [isSeen]
 */
export const drawn = (isSeen = true) => (isSeen ? nextFrame() : nextTask());

/**
 * Asks for what the module will ask for once it is there, so that both come at the same time. Names that are no slug
 * are left to it.
 * @param {string} query what is to be compared
 * @param {URL | undefined} base where the site's files are
 */
export function askAhead(query, base) {
  const names = new URLSearchParams(query).getAll("occupations").join().split(",");
  for (const name of names.slice(0, 4)) fetchAhead(name.split("@")[0].trim(), base);
}

/**
 * What JavaScript does for the widget, on a page of our own and in the element.
 * @param {URL | undefined} base where the site's pages and files are, if that is known
 * @param {Partial<Host>} [own] functions to use instead
 * @param {URL | undefined} [pages] where links lead, if not there
 * @returns {Host} what the WebAssembly module calls
 */
export function createHost(base, own = {}, pages = base) {
  // Asked for once; a failure is forgotten so that the reader can try again.
  const words = once((slug) => fetchWords(slug, base));
  const places = once((name) => fetchPlaces(name, base));
  /** @type {Promise<Uint8Array> | undefined} */
  let titles;
  /**
   * What ends watching the one element that each widget watches, which may have gone without ever coming near.
   * @type {WeakMap<Element, () => void>}
   */
  const watched = new WeakMap();
  return {
    words,
    hasFile: isOccupation,
    areas: () => places("areas"),
    local: places,
    near(element) {
      const root = element.closest(".oc") ?? element;
      watched.get(root)?.();
      return new Promise((/** @type {(value: void) => void} */ done, fail) => {
        const observer = new IntersectionObserver(
          (entries) => {
            if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
            observer.disconnect();
            done();
          },
          { rootMargin: "800px" },
        );
        observer.observe(element);
        watched.set(root, () => {
          observer.disconnect();
          fail(new Error("something else is watched"));
        });
      });
    },
    titles() {
      // Asked for once for all widgets of the host; a failure is forgotten as well.
      titles ??= fetch(base ? new URL("titles.bin", base) : new URL("./titles.bin", import.meta.url)).then(
        async (response) => {
          if (!response.ok) throw new Error(`job titles: ${response.status}`);
          return new Uint8Array(await response.arrayBuffer());
        },
      );
      titles.catch(() => {
        titles = undefined;
      });
      return titles;
    },
    async copy(text, root = document.body) {
      try {
        await navigator.clipboard.writeText(text);
      } catch (error) {
        showText(root, "The browser did not allow to copy", text);
        throw error;
      }
    },
    save(name, type, text, root = document.body) {
      if (allows("allow-downloads") === false) {
        showText(root, "No file can be saved here", text);
        return false;
      }
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      // Nobody can tell whether a frame of another site may save files.
      if (allows("allow-downloads") === undefined)
        showText(root, "If no file came, it is not allowed here", text);
      return true;
    },
    print(base) {
      const place = /** @type {Document | ShadowRoot | undefined} */ (base?.getRootNode());
      if (allows("allow-modals") === false) {
        showText(place ?? document.body, "Nothing can be printed here: open this address", this.address(""));
        return false;
      }
      if (base) import("./print.js").then(({ print }) => print(base), window.print);
      else window.print();
      return true;
    },
    embed(query, theme, root = document.body, copied = () => {}) {
      // What no address leads to nobody can embed.
      if (!pages) return;
      import("./embed-dialog.js").then(
        ({ open }) => open(pages, query, theme, root, copied),
        () => showText(root, "The code to embed it did not load: this is the address", this.address(query)),
      );
    },
    drawn,
    refused: () => true,
    changed() {},
    moved() {},
    address(query) {
      // Where no page of ours is known, a link leads to the host's, and says at its end what is compared there.
      return pages ? new URL(query, pages).href : `${location.href.replace(/#.*/, "")}#${query}`;
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

/**
 * Whether the frame that this page is in allows something that a sandbox forbids; nothing if that cannot be known.
 * @param {string} what
 */
function allows(what) {
  const frame = window.frameElement;
  if (frame?.hasAttribute("sandbox")) return /** @type {HTMLIFrameElement} */ (frame).sandbox.contains(what);
  return frame || (window === top && origin !== "null") ? true : undefined;
}

/**
 * Shows a text for the reader to copy.
 * @param {Element | Document | ShadowRoot} root
 * @param {string} why
 * @param {string} text
 */
function showText(root, why, text) {
  const into = root instanceof Document ? root.body : root;
  // Without the dialog what the widget says of it has to do.
  import("./dialog.js").then(
    ({ openText }) => openText(into, why, text),
    () => {},
  );
}
