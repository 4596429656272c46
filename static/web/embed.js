/**
 * The page that iframes show: one element that asks for what the address asks for. It tells the page around
 * it how high it is, at once and whenever that changes, and takes its colors unless the address names some.
 */
import "./occupation-compare.js";

const NAME = "occupation-compare";
const { observedAttributes } = /** @type {{ observedAttributes?: string[] }} */ (customElements.get(NAME));

/** The options that take several values. */
const LISTS = ["occupations", "sections"];

const widget = document.createElement(NAME);
/** @type {Map<string, string>} */
const asked = new Map();
for (const [key, value] of new URLSearchParams(location.search)) {
  // As forms and frameworks write the names of lists, each name of them by itself.
  const name = key.toLowerCase().replace(/\[\]$/, "");
  if (!observedAttributes?.includes(name)) continue;
  const before = LISTS.includes(name) ? asked.get(name) : undefined;
  asked.set(name, before ? `${before},${value}` : value);
}
for (const [name, value] of asked) widget.setAttribute(name, value);
widget.addEventListener("comparison-error", ({ detail }) => {
  widget.textContent = `The comparison cannot be shown: ${detail.message}`;
});
// Whoever reads it without a script, or before one, is told so until there is something to see.
for (const notice of document.querySelectorAll(".late"))
  for (const what of ["ready", "error"]) widget.addEventListener(`comparison-${what}`, () => notice.remove());
document.body.append(widget);

const isFramed = parent !== window;
let told = 0;

function tell() {
  told = Math.ceil(document.body.getBoundingClientRect().height);
  if (isFramed) parent.postMessage({ type: "occupation-compare:height", height: told }, "*");
}

new ResizeObserver(tell).observe(document.body);
// A frame that is clipped to nothing draws no frames, and so observes nothing.
widget.addEventListener("comparison-ready", tell);
const changed = new MutationObserver(() => {
  if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tell();
});
if (widget.shadowRoot) changed.observe(widget.shadowRoot, { childList: true, subtree: true });

addEventListener("message", ({ source, data }) => {
  if (!isFramed || source !== parent) return;
  if (data?.type === "occupation-compare:height?") tell();
  if (data?.type === "occupation-compare:host") follow(data);
});
if (isFramed) parent.postMessage({ type: "occupation-compare:host?" }, "*");

/**
 * Looks as the page around it does.
 * @param {{ scheme?: unknown, theme?: unknown }} host
 */
function follow({ scheme, theme }) {
  const isTheme = (/** @type {unknown} */ value) => value === "light" || value === "dark";
  if (isTheme(scheme)) document.documentElement.style.colorScheme = String(scheme);
  if (isTheme(theme) && !isTheme(asked.get("theme"))) widget.setAttribute("theme", String(theme));
}
