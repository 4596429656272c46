/** Starts the widget on a page of our own, where all state is in the address. */
import init, { mount } from "./widget.js";
import { createHost } from "./host.js";

const base = new URL(".", import.meta.url);
const root = document.getElementById("occupation-compare");
const home = location.pathname;

const host = createHost(base, {
  changed(query) {
    if (query !== location.search) history.pushState(null, "", home + query);
    title();
  },
  moved: () => scrollTo(0, 0),
  address: (query) => new URL(home + query, location.href).href,
});

await init({ module_or_path: new URL("./widget_bg.wasm", import.meta.url) });
root.replaceChildren();
const mounted = mount(root, options(), "oc", home, host);
title();
// The part of the page that the address names has only now come.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();

addEventListener("popstate", () => {
  mounted.update(options());
  title();
});

/** The query with what holds for every page of our own. */
function options() {
  return `heading-level=1&${location.search.slice(1)}`;
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
