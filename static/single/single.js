/**
 * Starts the widget in the single file, which holds everything that other pages fetch. `make site` bundles this
 * with what it imports, since a page from a disk can import nothing.
 */
import { unpack } from "./pack.js";
import { load, start } from "./page.js";
import { STOPPED, tellStopped } from "./stopped.js";

/** The bytes of a block of the page. */
async function block(name) {
  const packed = Uint8Array.from(atob(document.getElementById(`oc-${name}`).textContent), (letter) =>
    letter.codePointAt(0),
  );
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

let allWords;
let allPlaces;

/** The list of areas, or the figures of an occupation in states and over the years. */
async function places(name) {
  allPlaces ??= block("places").then(unpack);
  const file = (await allPlaces).get(name);
  if (!file) throw new Error(`places of ${name}: not in this file`);
  return file;
}

const functions = {
  async words(slug) {
    allWords ??= block("words").then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    const text = (await allWords)[slug];
    if (text === undefined) throw new Error(`words of ${slug}: not in this file`);
    return text;
  },
  // They are all in this page.
  hasFile: () => true,
  titles: () => block("titles"),
  areas: () => places("areas"),
  local: places,
};

/** Says why there is no comparison. */
function failed(error) {
  console.error(`occupation-compare: ${error}`);
  const root = document.getElementById("occupation-compare");
  if (root.querySelector(".title")) return tellStopped(root, STOPPED);
  root.textContent =
    typeof WebAssembly === "object"
      ? "This browser cannot show the comparison: it is too old, or the file is damaged."
      : "This browser cannot show the comparison: WebAssembly is switched off.";
}

try {
  const instance = await load(async (file) => new Response(await block(file)));
  await start(instance, new URL(".", location.href), { functions, failed });
} catch (error) {
  failed(error);
}
