/**
 * Starts the widget on a page of our own, where all state is in the address.
 *
 * On a site that `make site` wrote, the element is drawn already (`data-drawn` says by which build) and
 * `data-root` leads to the site's root. The drawing is taken over if this very build drew it for this very
 * address; else the widget is drawn afresh.
 */
import init, { mount, mountPage } from "./widget.js";
import { createHost } from "./host.js";

// `make site` writes here which module belongs to this script, and what it must be.
const MODULE = "./widget_bg.wasm";
const INTEGRITY = "";

const base = new URL(".", import.meta.url);
const root = document.getElementById("occupation-compare");
const { drawn, root: home = location.pathname } = root.dataset;
const hasPages = drawn !== undefined;

const host = createHost(base, {
  changed(query, occupations, pay, show, page) {
    const address = hasPages ? new URL(page, base).href : home + query;
    if (new URL(address, location.href).href !== location.href) history.pushState(null, "", address);
    title();
  },
  moved: () => scrollTo(0, 0),
  address: (query) => new URL(query, hasPages ? base : new URL(home, location.href)).href,
});

const module = new URL(MODULE, import.meta.url);
await init({ module_or_path: INTEGRITY ? fetch(module, { integrity: INTEGRITY }) : module });
const mounted = hasPages ? takeOver() : (root.replaceChildren(), mount(root, options(), "oc", home, host));
title();
// The part of the page that the address names has only now come.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();

addEventListener("popstate", () => {
  mounted.update(options());
  title();
});

/** Mounts the widget on what is drawn, or afresh; then shows what the query adds. */
function takeOver() {
  const words = [...document.querySelectorAll("script[data-words]")].flatMap((block) => [block.dataset.words, block.textContent]);
  const ofPage = page();
  const isDrawn = drawn === INTEGRITY && (ofPage !== "" || location.search === "");
  if (!isDrawn) root.replaceChildren();
  const widget = mountPage(root, isDrawn ? `heading-level=1&${ofPage}` : options(), home, host, words, isDrawn);
  if (isDrawn && location.search) widget.update(options());
  document.documentElement.removeAttribute("data-asked");
  return widget;
}

/** What the address asks for, with what holds for every page of our own. */
function options() {
  return `heading-level=1&${page()}&${location.search.slice(1)}`;
}

/** What a page of the site shows by its path; nothing at the site's root or on a page without a site. */
function page() {
  if (!hasPages || !location.href.startsWith(base.href)) return "";
  const [, kind, name] = location.pathname.slice(base.pathname.length).match(/^(\w+)\/([\w-]+)\/?$/) ?? [];
  if (kind === "compare") return `occupations=${name.replace("-vs-", ",")}`;
  if (kind === "occupations") return `occupations=${name}`;
  return kind === "groups" ? `group=${name}` : "";
}

/** Names the document after its heading, once the widget has drawn. */
function title() {
  requestAnimationFrame(() => {
    const heading = root.querySelector(".title");
    document.title = heading ? `${heading.textContent} · Occupation compare` : "Occupation compare";
    // What had the focus may be gone after going back.
    if (document.activeElement === document.body && scrollY > 0) heading?.focus({ preventScroll: true });
  });
}
