/**
 * The page that iframes show: one element that asks for what the address asks for. It tells the page around
 * it how high it is.
 */
import "./occupation-compare.js";

const NAME = "occupation-compare";
const { observedAttributes } = /** @type {{ observedAttributes?: string[] }} */ (customElements.get(NAME));

const widget = document.createElement(NAME);
/** @type {Map<string, string>} */
const asked = new Map();
for (const [key, value] of new URLSearchParams(location.search)) {
  // As forms and frameworks write the names of lists, each name of them by itself.
  const name = key.toLowerCase().replace(/\[\]$/, "");
  if (!observedAttributes?.includes(name)) continue;
  const before = name === "occupations" ? asked.get(name) : undefined;
  asked.set(name, before ? `${before},${value}` : value);
}
for (const [name, value] of asked) widget.setAttribute(name, value);
widget.addEventListener("comparison-error", ({ detail }) => {
  widget.textContent = `The comparison cannot be shown: ${detail.message}`;
});
// Whoever reads it without a script, or before one, is told so until there is something to see.
const late = document.querySelector(".late");
for (const what of ["ready", "error"]) widget.addEventListener(`comparison-${what}`, () => late?.remove());
document.body.append(widget);

function tell() {
  const { height } = document.body.getBoundingClientRect();
  if (parent !== window)
    parent.postMessage({ type: "occupation-compare:height", height: Math.ceil(height) }, "*");
}

new ResizeObserver(tell).observe(document.body);
addEventListener("message", ({ source, data }) => {
  if (source === parent && data?.type === "occupation-compare:height?") tell();
});
