/**
 * Starts the widget in the single file, which holds everything that other pages fetch. `make site` puts
 * this behind `widget.js` and `host.js` in one script, since a page from a disk can import nothing.
 */
import __wbg_init, { mount } from "./widget.js";
import { createHost } from "./host.js";

/** The bytes of a block of the page. */
async function block(name) {
  const packed = Uint8Array.from(atob(document.getElementById(`oc-${name}`).textContent), (letter) => letter.codePointAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const root = document.getElementById("occupation-compare");
let words;

const host = createHost(new URL(".", location.href), {
  async words(slug) {
    words ??= block("words").then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    const text = (await words)[slug];
    if (text === undefined) throw new Error(`words of ${slug}: not in this file`);
    return text;
  },
  titles: () => block("titles"),
  changed(query) {
    try {
      if (query !== location.search) history.pushState(null, "", location.pathname + query);
    } catch {
      // Some browsers keep the address of a file as it is; the page works without.
    }
    title();
  },
  moved: () => scrollTo(0, 0),
  address: (query) => new URL(location.pathname + query, location.href).href,
});

await __wbg_init({ module_or_path: block("module") });
root.replaceChildren();
const mounted = mount(root, options(), "oc", location.pathname, host);
title();

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
  });
}
