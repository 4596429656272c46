/** Loads the module on a page of our own and starts the widget, or says what is wrong. */
import { STOPPED, tellStopped } from "./stopped.js";

// The build says which module belongs to this script and, on a site, what it must be (`src/publish/esbuild.rs`).
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
  const module = new URL(BUILD.module, import.meta.url);
  // By their whole names, which the build replaces.
  const integrity = BUILD.integrity;
  const instance = await load(integrity ? fetch(module, { integrity }) : module, base);
  await start(instance, base, { clicked, failed });
  root().removeEventListener("click", click, true);
} catch (error) {
  await failed(error);
}

/**
 * Says in the console and to the reader that the widget does not work, and why. What is drawn stays, since it reads
 * without a script; what only the widget can do does not look as if it could be done.
 * @param {unknown} error
 */
async function failed(error) {
  const { code, message } = await import("./failures.js").then(
    ({ diagnose }) => diagnose(error, base, { scripts: ["page.js"] }),
    () => ({ code: "network", message: "its files do not load." }),
  );
  console.error(`occupation-compare: ${message}`);
  for (const notice of document.querySelectorAll(".late")) notice.remove();
  /** @type {Record<string, string>} */
  const why = {
    unsupported: "this browser is too old for it.",
    disabled: "WebAssembly is switched off in this browser.",
    policy: "this site's policy refuses a part of it.",
    network: "a part of it did not come. Check the connection and load the page again.",
    mixed: "parts of it are of two versions. Load the page again.",
    stopped: STOPPED,
  };
  tellStopped(
    root(),
    why[code] ?? "a part of it is missing or broken. Load the page again, or tell whoever runs this site.",
  );
  document.documentElement.removeAttribute("data-asked");
}
