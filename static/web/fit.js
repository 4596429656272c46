/** The heights that an iframe is given, in pixels. */
const [MIN_HEIGHT, MAX_HEIGHT] = [100, 30_000];

/** How the addresses of the page that iframes show end. */
const PAGE = /\/embed(\.html|\/)$/;

/**
 * Whether the iframe shows the page of ours, whoever serves it.
 * @param {HTMLIFrameElement} iframe
 */
export const isOurs = (iframe) => URL.canParse(iframe.src) && PAGE.test(new URL(iframe.src).pathname);

/**
 * Sets the iframe's height if the message is from its page, of ours, and a height.
 * @param {HTMLIFrameElement} iframe
 * @param {MessageEvent} message
 * @returns {boolean} whether it did
 */
export function fit(iframe, { source, origin, data }) {
  const isFromIt =
    source !== null &&
    source === iframe.contentWindow &&
    isOurs(iframe) &&
    // Of a sandbox that is no origin of its own, its page is known by its window alone.
    [new URL(iframe.src).origin, iframe.sandbox.length && "null"].includes(origin);
  if (!isFromIt || data?.type !== "occupation-compare:height" || !Number.isFinite(data.height)) return false;
  iframe.style.height = `${Math.ceil(Math.min(Math.max(data.height, MIN_HEIGHT), MAX_HEIGHT))}px`;
  return true;
}
