/**
 * The widget on a page of our own, where all state is in the address.
 *
 * On a site that `make site` wrote, the element is drawn already (`data-drawn` says by which build) and
 * `data-root` leads to the site's root. The drawing is taken over if this very build drew it for this very
 * address; else the widget is drawn afresh.
 */
import init, { mount, mountPage } from "./widget.js";
import { createHost } from "./host.js";

export { init };

const root = /** @type {HTMLElement} */ (document.getElementById("occupation-compare"));
const first = location.pathname;

/**
 * Starts the widget, once the module is ready.
 * @param {URL} base where the site's files are
 * @param {string} build what names this very build, as `data-drawn` does
 * @param {Partial<import("./widget.js").Host>} [functions] those of the host to use instead
 */
export function start(base, build, functions = {}) {
  const { drawn, root: home = first } = root.dataset;
  const site = drawn === undefined ? undefined : base;
  const place = (/** @type {string} */ path) =>
    new URL(site ? path : home + path, site ?? location.href).href;
  const host = createHost(base, {
    changed(query, page) {
      const address = place(site ? page : query);
      // Some browsers keep the address of a file from a disk as it is; the page works without.
      try {
        if (address !== location.href) history.pushState(null, "", address);
      } catch {}
      follow();
    },
    moved: () => scrollTo(0, 0),
    address: place,
    ...functions,
  });

  let mounted;
  if (site) {
    // Browsers ask for these again when the address changes, from which they are relative.
    /** @type {NodeListOf<HTMLLinkElement>} */
    const links = document.querySelectorAll('link:is([rel$="icon"], [rel="manifest"])');
    for (const link of links) link.href = link.href;
    // The first page has no comparison of its own, so that a query there is of something else.
    const isDrawn = drawn === build && (page(site) !== "" || location.search === "");
    if (!isDrawn) root.replaceChildren();
    const isWhole = root.dataset.pairs === "all";
    mounted = mountPage(
      root,
      isDrawn ? options(site, "") : options(site),
      home,
      host,
      words(),
      isWhole,
      isDrawn,
    );
    if (isDrawn && location.search) mounted.update(options(site));
  } else {
    root.replaceChildren();
    mounted = mount(root, options(site), "oc", home, host);
  }
  document.documentElement.removeAttribute("data-asked");
  follow();
  // The part of the page that the address names may have come only now.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  addEventListener("popstate", () => {
    mounted.update(options(site));
    follow(true);
  });
  performance.mark("occupation-compare: ready");
}

/**
 * What the page and the query ask for, with what holds for every page of our own.
 * @param {URL | undefined} site
 */
function options(site, query = location.search.slice(1)) {
  return `${site ? page(site) : ""}?heading-level=1&${query}`;
}

/**
 * The page of the site, by its path from the site's root; nothing at the root.
 * @param {URL} site
 */
function page(site) {
  const path = location.href.startsWith(site.href) ? location.pathname.slice(site.pathname.length) : "";
  return path.replace(/(^|\/)index\.html$/, "$1");
}

/** The words that the page came with: each slug with its words. */
function words() {
  /** @type {NodeListOf<HTMLScriptElement>} */
  const blocks = document.querySelectorAll("script[data-words]");
  return [...blocks].flatMap((block) => [block.dataset.words, block.textContent]);
}

/**
 * Brings the rest of the document in line with the widget, once it has drawn.
 * @param {boolean} [isBack] whether the reader went back or forward, where what had the focus may be gone
 */
function follow(isBack = false) {
  requestAnimationFrame(() => {
    /** @type {HTMLElement | null} */
    const heading = root.querySelector(".title");
    const name = heading?.textContent.replace(/\s+/g, " ");
    document.title = name ? `${name} · Occupation compare` : "Occupation compare";
    document.querySelector(".crumbs")?.toggleAttribute("hidden", location.pathname !== first);
    if (isBack && document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
}
