/**
 * For a page with iframes of `embed.html`: gives each the height of what is in it, tells each how light the page
 * is around it, and does nothing else.
 *
 *   <iframe src="…/embed.html?occupations=…" title="…" loading="lazy"></iframe>
 *   <script src="…/iframe.js" async></script>
 *
 * It listens only to iframes of a page of that name, each for itself, and only to a number. It is built as a script
 * that needs no leave of its server, and works as a module all the same.
 */
import { fit, isOurs } from "./fit.js";

const frames = () => [...document.querySelectorAll("iframe")].filter(isOurs);

/** @param {string} color as computed */
function isClear(color) {
  return color === "transparent" || /[,/] *0\)$/.test(color);
}

/**
 * The colors that the page has around the iframe: those of the nearest ground that is painted, else of its scheme.
 * `scheme` is the color scheme of the iframe itself: where its page has another, browsers paint a ground behind it.
 * @param {HTMLIFrameElement} iframe
 */
function surroundings(iframe) {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const asked = getComputedStyle(iframe).colorScheme;
  const scheme = asked.includes("dark") && (isDark || !asked.includes("light")) ? "dark" : "light";
  for (let at = /** @type {Element | null} */ (iframe.parentElement); at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    const painted = backgroundColor.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/);
    if (!painted || isClear(backgroundColor)) continue;
    const [red, green, blue] = painted.slice(1).map(Number);
    return { scheme, theme: 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light" };
  }
  return { scheme, theme: scheme };
}

/** @param {HTMLIFrameElement} iframe */
function tell(iframe) {
  iframe.contentWindow?.postMessage({ type: "occupation-compare:host", ...surroundings(iframe) }, "*");
}
const tellAll = () => frames().forEach(tell);

addEventListener("message", (event) => {
  for (const iframe of frames()) {
    if (fit(iframe, event)) return;
    // Its page has just come, and asks.
    if (event.source === iframe.contentWindow && event.data?.type === "occupation-compare:host?")
      return tell(iframe);
  }
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tellAll);
// Where readers switch, pages say so in an attribute of one of these.
const observer = new MutationObserver(tellAll);
for (const element of [document.documentElement, document.body]) {
  if (element) observer.observe(element, { attributeFilter: ["class", "style", "data-theme", "data-mode"] });
}

// Those that were there before this script have told their height to nobody.
for (const iframe of frames()) {
  iframe.contentWindow?.postMessage({ type: "occupation-compare:height?" }, "*");
  tell(iframe);
}
