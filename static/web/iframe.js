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
import { asks, follow, tell } from "./surroundings.js";

const frames = () => [...document.querySelectorAll("iframe")].filter(isOurs);

addEventListener("message", (event) => {
  for (const iframe of frames()) {
    if (fit(iframe, event)) return;
    if (asks(iframe, event)) return tell(iframe, true);
  }
});
follow(() => frames().forEach((iframe) => tell(iframe)));

// Those that were there before this script have told their height to nobody.
for (const iframe of frames()) {
  iframe.contentWindow?.postMessage({ type: "occupation-compare:height?" }, "*");
  tell(iframe);
}
