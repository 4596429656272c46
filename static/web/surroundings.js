/** What a page has around an iframe of ours, which its own page cannot see. */

/**
 * How light a color is, from 0 to 1; nothing where what is behind it shows more than it does.
 * @param {string} color as computed: `rgba(1, 2, 3, 0.5)`, `oklch(0.2 0.03 264)`, `color(srgb 0.1 0.1 0.1 / 0.5)`
 */
function lightness(color) {
  const [a, b, c, alpha = 1] = (color.match(/(?<![\w.-])\d[\d.]*/g) ?? []).map(Number);
  if (c === undefined || alpha < 0.5) return undefined;
  if (/^(ok)?l/.test(color)) return color.startsWith("ok") ? a : a / 100;
  return (0.299 * a + 0.587 * b + 0.114 * c) / (color.startsWith("rgb") ? 255 : 1);
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
 * Tells the iframe's page what is around it.
 * @param {HTMLIFrameElement} iframe
 */
export function tell(iframe) {
  iframe.contentWindow?.postMessage({ type: "occupation-compare:host", ...surroundings(iframe) }, "*");
}
