/**
 * For a page with iframes of `embed.html`: gives each the height of what is in it, and does nothing else.
 *
 *   <iframe src="…/embed.html?occupations=…" title="…" loading="lazy"></iframe>
 *   <script type="module" src="…/iframe.js"></script>
 *
 * It listens only to iframes of the `embed.html` beside it, and only to a number.
 */
// As text: a bundler would take the page along without its files.
const EMBED = new URL("embed.html", String(import.meta.url));
/** The heights that it gives, in pixels. */
const [MIN_HEIGHT, MAX_HEIGHT] = [100, 30_000];

/**
 * Sets the iframe's height if the message is from its page, of ours, and a height.
 * @param {HTMLIFrameElement} iframe
 * @param {MessageEvent} message
 * @returns {boolean} whether it did
 */
export function fit(iframe, { source, origin, data }) {
  const isOurs =
    source !== null &&
    source === iframe.contentWindow &&
    origin === EMBED.origin &&
    iframe.src.startsWith(EMBED.href);
  if (!isOurs || data?.type !== "occupation-compare:height" || !Number.isFinite(data.height)) return false;
  iframe.style.height = `${Math.ceil(Math.min(Math.max(data.height, MIN_HEIGHT), MAX_HEIGHT))}px`;
  return true;
}

addEventListener("message", (event) => {
  for (const iframe of document.querySelectorAll("iframe")) if (fit(iframe, event)) return;
});

// Those that were there before this script have told their height to nobody.
for (const iframe of document.querySelectorAll("iframe")) {
  if (iframe.src.startsWith(EMBED.href))
    iframe.contentWindow?.postMessage({ type: "occupation-compare:height?" }, "*");
}
