/** What a page has around an iframe of ours, which its own page cannot see. */

/**
 * How light a color is, from 0 to 1; nothing where what is behind it shows more than it does.
 * @param {string} color as computed: `rgba(1, 2, 3, 0.5)`, `oklch(0.2 0.03 264)`, `color(srgb 0.1 0.1 0.1 / 0.5)`
 */
function lightness(color) {
  const [values, alpha = "1"] = color.slice(color.indexOf("(") + 1).split("/");
  const [a, b, c, fourth = alpha] = values.match(/(?<![a-z])[-+]?\d[\d.]*(e[-+]?\d+)?|\bnone\b/g) ?? [];
  const [x, y, z, shown] = [a, b, c, fourth].map((value) => parseFloat(value ?? "") || 0);
  if (c === undefined || shown < 0.5) return undefined;
  if (/^(ok)?l/.test(color)) return color.startsWith("ok") ? x : x / 100;
  return (0.299 * x + 0.587 * y + 0.114 * z) / (color.startsWith("rgb") ? 255 : 1);
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
  for (let at = around(iframe); at; at = around(at)) {
    const ground = lightness(getComputedStyle(at).backgroundColor);
    if (ground !== undefined) return { scheme, theme: ground < 0.5 ? "dark" : "light" };
  }
  return { scheme, theme: scheme };
}

/**
 * What an element is in, or in whose shadow.
 * @param {Element} element
 * @returns {Element | undefined}
 */
function around(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/**
 * Whether the iframe's page has just come, and asks.
 * @param {HTMLIFrameElement} iframe
 * @param {MessageEvent} message
 */
export const asks = (iframe, { source, data }) =>
  source === iframe.contentWindow && data?.type === "occupation-compare:host?";

/**
 * What each iframe's page was told last.
 * @type {WeakMap<HTMLIFrameElement, string>}
 */
const told = new WeakMap();

/**
 * Tells the iframe's page what is around it, if that is something else than before or its page asks.
 * @param {HTMLIFrameElement} iframe
 * @param {boolean} [isAsked]
 */
export function tell(iframe, isAsked) {
  const what = surroundings(iframe);
  const { scheme, theme } = what;
  if (!isAsked && told.get(iframe) === scheme + theme) return;
  told.set(iframe, scheme + theme);
  iframe.contentWindow?.postMessage({ type: "occupation-compare:host", ...what }, "*");
}

/**
 * Calls, at most once a frame, whenever the page's colors may have changed, until the signal ends that.
 * @param {() => void} call
 * @param {AbortSignal} [signal]
 */
export function follow(call, signal) {
  let isDue = false;
  function changed() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      call();
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal });
  // Where readers switch, pages say so in an attribute of one of these, and some change their color bit by bit.
  addEventListener("transitionend", changed, { signal });
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  signal?.addEventListener("abort", () => observer.disconnect());
}
