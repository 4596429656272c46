/** Starts the widget on a page of our own, where all state is in the address. */
import init, { mount } from "./widget.js";
import { createHost } from "./host.js";

const base = new URL(".", import.meta.url);
const root = document.getElementById("occupation-compare");
const home = location.pathname;

let mounted;
const host = createHost(base, {
  changed(query) {
    if (query !== location.search) history.pushState(null, "", home + query);
    title();
  },
  address: (query) => new URL(home + query, location.href).href,
});

// The words of the named occupations come at the same time as the module.
const named = new URLSearchParams(location.search).get("occupations") ?? "";
for (const slug of named.split(",").slice(0, 4)) {
  if (/^[a-z][a-z0-9-]*$/.test(slug)) host.words(slug).catch(() => {});
}

await init({ module_or_path: new URL("./widget_bg.wasm", import.meta.url) });
root.replaceChildren();
mounted = mount(root, `heading-level=1&${location.search.slice(1)}`, "oc", home, host);
title();
addEventListener("popstate", () => {
  mounted.update(`heading-level=1&${location.search.slice(1)}`);
  title();
});

function title() {
  // The heading is there once the widget has drawn.
  requestAnimationFrame(() => {
    const heading = root.querySelector(".title")?.textContent;
    document.title = heading ? `${heading} · Occupation compare` : "Occupation compare";
  });
}
