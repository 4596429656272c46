/** Where the widget does not work any more: what stands says so, and does not look as if it could be used. */

/** Why, if it stopped and could not be started anew. */
export const STOPPED = "it stopped. What stands here is from before; load the page again.";

/** Why, by what `failures.js` found. */
const WHY = new Map([
  ["unsupported", "this browser is too old for it."],
  ["disabled", "WebAssembly is switched off in this browser."],
  ["policy", "this site's policy refuses a part of it."],
  ["network", "a part of it did not come. Check the connection and load the page again."],
  ["mixed", "parts of it are of two versions. Load the page again."],
  ["stopped", STOPPED],
]);

/** @param {string} code */
export const whyNot = (code) =>
  WHY.get(code) ?? "a part of it is missing or broken. Load the page again, or tell whoever runs this site.";

/**
 * @param {Element} drawn what is drawn
 * @param {string} why
 */
export function tellStopped(drawn, why) {
  const notice = document.createElement("p");
  notice.className = "notice failed";
  notice.setAttribute("role", "alert");
  const is = drawn.querySelector(".title")
    ? "Choosing occupations does not work here now"
    : "The comparison cannot be shown here now";
  notice.textContent = `${is}: ${why}`;
  // Within what is drawn it has the widget's style.
  (drawn.querySelector(".oc") ?? drawn).prepend(notice);
  // Nothing more comes that it keeps room for.
  for (const main of drawn.querySelectorAll(".main")) main.removeAttribute("style");
  /** @type {NodeListOf<HTMLButtonElement>} */
  const controls = drawn.querySelectorAll("button, input, select");
  for (const control of controls) control.disabled = true;
}
