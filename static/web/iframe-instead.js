/**
 * What the element shows where its host's policy refuses the module but allows frames: the same comparison
 * in an iframe, which is under the policy of its own page. Fetched only then.
 */
import { fit } from "./fit.js";
import { asks, follow, tell } from "./surroundings.js";

/** How long the iframe's page may take, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Puts an iframe into the shadow root and gives it the height that it tells, until the signal ends that.
 * @param {ShadowRoot} root where it goes
 * @param {URL} src what it shows
 * @param {AbortSignal} signal ends it
 * @returns {Promise<HTMLIFrameElement | undefined>} the iframe, if the host allows it
 */
export async function frame(root, src, signal) {
  const iframe = document.createElement("iframe");
  iframe.setAttribute("part", "base");
  iframe.className = "coming";
  iframe.title = "Comparison of occupations";
  iframe.src = src.href;
  const isShown = await new Promise((done) => {
    const timer = setTimeout(done, PATIENCE, false);
    const settle = (/** @type {boolean} */ is) => {
      clearTimeout(timer);
      done(is);
    };
    signal.addEventListener("abort", () => settle(false));
    const hear = (/** @type {MessageEvent} */ event) =>
      asks(iframe, event) ? tell(iframe, true) : fit(iframe, event) && settle(true);
    addEventListener("message", hear, { signal });
    follow(() => tell(iframe), signal);
    const refused = (/** @type {SecurityPolicyViolationEvent} */ { blockedURI }) =>
      [src.href, src.origin].includes(blockedURI) && settle(false);
    document.addEventListener("securitypolicyviolation", refused, { signal });
    root.append(iframe);
  });
  if (!isShown || signal.aborted) {
    iframe.remove();
    return undefined;
  }
  iframe.className = "";
  return iframe;
}
