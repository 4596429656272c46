/** Makes the element known to the page, with what the page says about it. */

import { takeBase, say, NAME } from "./element-loading.js";

/** @param {CustomElementConstructor & { origin: string }} element */
export function register(element) {
  const used = /** @type {typeof element | undefined} */ (customElements.get(NAME));
  /** @type {HTMLScriptElement | null} */
  const script = document.querySelector(`script[data-base][src*="${NAME}"]`);
  takeBase(script?.dataset.base);
  if (!used) customElements.define(NAME, element);
  else say("warn", `this page has it from ${used.origin} already; ${element.origin} is not used.`);
}

/**
 * Gives an element to each block that stands for one, on pages whose editor keeps no other form.
 * @param {string[]} attributes
 */
export function takeOverBlocks(attributes) {
  const take = async () => {
    if (!document.querySelector(`.${NAME}[data-occupations]`)) return;
    const { takeOver } = await import("./plain-markup.js");
    takeOver(NAME, attributes);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", take);
  else take();
  // What puts another page, or more of it, in place tells so.
  for (const type of ["turbo:load", "turbo:frame-load", "htmx:load"]) document.addEventListener(type, take);
}
