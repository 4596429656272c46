/** Loads the module on a page of our own and starts the widget, or says what is wrong. */
import { tellStopped, whyNot } from "./stopped.js";

// The build says which file of the module belongs to this script and, on a site, what its chunks must be
// (`src/publish/esbuild.rs`).
/* global BUILD */

const base = new URL(".", import.meta.url);
const root = () => /** @type {HTMLElement} */ (document.getElementById("occupation-compare"));
/** @type {Element[]} */
const clicked = [];
const click = (/** @type {Event} */ { target }) => {
  const button = /** @type {Element} */ (target).closest("button");
  if (button) clicked.push(button);
};
root().addEventListener("click", click, true);
try {
  const { load, start } = await import("./page.js");
  const instance = await load(
    (file, cache) => fetch(address(file === "module" ? BUILD.module : BUILD.search), { cache }),
    BUILD.moduleHashes.split(" "),
    base,
  );
  await start(instance, base, { clicked, failed });
  root().removeEventListener("click", click, true);
} catch (error) {
  await failed(error);
}

/** @param {string} name */
function address(name) {
  return new URL(name, import.meta.url);
}

/**
 * Says in the console and to the reader that the widget does not work, and why. What is drawn stays, since it reads
 * without a script; what only the widget can do does not look as if it could be done.
 * @param {unknown} error
 */
async function failed(error) {
  const { code, message } = await import("./failures.js").then(
    ({ diagnose }) =>
      diagnose(error, base, {
        scripts: ["page.js"],
        module: address(BUILD.module),
      }),
    () => ({ code: "network", message: "its files do not load." }),
  );
  console.error(`occupation-compare: ${message}`);
  for (const notice of document.querySelectorAll(".late")) notice.remove();
  tellStopped(root(), whyNot(code));
  document.documentElement.removeAttribute("data-asked");
}
