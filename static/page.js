/**
 * The widget on a page of our own, where all state is in the address.
 *
 * On a site that `make site` wrote, the element is drawn already (`data-drawn` says by which build) and
 * `data-root` leads to the site's root. The drawing is taken over if this very build drew it for this very
 * address; else the widget is drawn afresh.
 */
import { mount, mountPage } from "./widget.js";
import { createHost } from "./host.js";

const root = document.getElementById("occupation-compare");
const first = location.pathname;

/**
 * Starts the widget, once the module is ready.
 * @param {URL} base where the site's files are
 * @param {string} build what names this very build, as `data-drawn` does
 * @param {object} [functions] those of the host to use instead
 */
export function start(base, build, functions = {}) {
  const { drawn, root: home = first } = root.dataset;
  const site = drawn === undefined ? undefined : base;
  const own = site && page(site);
  const place = (path) => {
    // A site may have pages of more pairs than the widget knows of; this one it has.
    const rest = own && path.startsWith(`?${own}`) ? path.slice(own.length + 1) : undefined;
    if (rest === "" || rest?.startsWith("&")) return new URL(first + rest.replace("&", "?"), location.href).href;
    return new URL(site ? path : home + path, site ?? location.href).href;
  };
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
    for (const link of document.querySelectorAll('link:is([rel$="icon"], [rel="manifest"])')) link.href = link.href;
    // The first page has no comparison of its own, so that a query there is of something else.
    const isDrawn = drawn === build && (own !== "" || location.search === "");
    if (!isDrawn) root.replaceChildren();
    mounted = mountPage(root, isDrawn ? options(own, "") : options(own), home, host, words(), isDrawn);
    if (isDrawn && location.search) mounted.update(options(own));
  } else {
    root.replaceChildren();
    mounted = mount(root, options(), "oc", home, host);
  }
  document.documentElement.removeAttribute("data-asked");
  follow();
  // The part of the page that the address names may have come only now.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  addEventListener("popstate", () => {
    mounted.update(options(site && page(site)));
    follow(true);
  });
  performance.mark("occupation-compare: ready");
}

/** What the page and the query ask for, with what holds for every page of our own. */
function options(page = "", query = location.search.slice(1)) {
  return `heading-level=1&${page}&${query}`;
}

/** What a page of the site shows by its path; nothing at the site's root. */
function page(site) {
  if (!location.href.startsWith(site.href)) return "";
  const [, kind, name] = location.pathname.slice(site.pathname.length).match(/^(\w+)\/([\w-]+)\/?$/) ?? [];
  if (kind === "compare") return `occupations=${name.replace("-vs-", ",")}`;
  if (kind === "occupations") return `occupations=${name}`;
  return kind === "groups" ? `group=${name}` : "";
}

/** The words that the page came with: each slug with its words. */
function words() {
  const blocks = document.querySelectorAll("script[data-words]");
  return [...blocks].flatMap((block) => [block.dataset.words, block.textContent]);
}

/**
 * Brings the rest of the document in line with the widget, once it has drawn.
 * @param {boolean} [isBack] whether the reader went back or forward, where what had the focus may be gone
 */
function follow(isBack = false) {
  requestAnimationFrame(() => {
    const heading = root.querySelector(".title");
    const name = heading?.textContent.replace(/\s+/g, " ");
    document.title = name ? `${name} · Occupation compare` : "Occupation compare";
    document.querySelector(".crumbs")?.toggleAttribute("hidden", location.pathname !== first);
    if (isBack && document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
}
