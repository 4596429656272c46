/**
 * The page that iframes show: one element that asks for what the address asks for. It tells the page around
 * it how high it is, at once and whenever that changes, and takes its colors unless the address names some.
 */
import "./occupation-compare.js";

const NAME = "occupation-compare";
const { observedAttributes } = /** @type {{ observedAttributes?: string[] }} */ (customElements.get(NAME));

const widget = document.createElement(NAME);
const asked = new URLSearchParams(location.search);
for (const [name, value] of asked) {
  if (observedAttributes?.includes(name)) widget.setAttribute(name, value);
}
widget.addEventListener("comparison-error", ({ detail }) => {
  widget.textContent = `The comparison cannot be shown: ${detail.message}`;
});
document.body.append(widget);

const isFramed = parent !== window;
let told = 0;

function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  told = height;
  if (isFramed) parent.postMessage({ type: "occupation-compare:height", height }, "*");
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
