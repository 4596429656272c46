/**
 * The page that iframes show: one element that asks for what the address asks for. It tells the page around
 * it how high it is.
 */
import "./occupation-compare.js";

const NAME = "occupation-compare";
const { observedAttributes } = /** @type {{ observedAttributes?: string[] }} */ (customElements.get(NAME));

const widget = document.createElement(NAME);
for (const [name, value] of new URLSearchParams(location.search)) {
  if (observedAttributes?.includes(name)) widget.setAttribute(name, value);
}
widget.addEventListener("comparison-error", ({ detail }) => {
  widget.textContent = `The comparison cannot be shown: ${detail.message}`;
});
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
