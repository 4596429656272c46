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
import { asks, tell } from "./surroundings.js";

const frames = () => [...document.querySelectorAll("iframe")].filter(isOurs);

const tellAll = () => frames().forEach(tell);

addEventListener("message", (event) => {
  for (const iframe of frames()) {
    if (fit(iframe, event)) return;
    if (asks(iframe, event)) return tell(iframe);
  }
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tellAll);
// Where readers switch, pages say so in an attribute of one of these, and some change their color bit by bit.
addEventListener("transitionend", tellAll);
const observer = new MutationObserver(tellAll);
for (const element of [document.documentElement, document.body]) {
  if (element) observer.observe(element, { attributes: true });
}

// Those that were there before this script have told their height to nobody.
for (const iframe of frames()) {
  iframe.contentWindow?.postMessage({ type: "occupation-compare:height?" }, "*");
  tell(iframe);
}
