/** Prints an element's widget alone, and not the host's page around it. Fetched when the reader asks for that. */

/** How long the copy that is printed stays, in milliseconds, where the browser does not say that it is printed. */
const PATIENCE = 60_000;

/** @param {Element} base what is drawn */
export function print(base) {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position: fixed; inset: 0; width: 100%; height: 0; border: 0; visibility: hidden";
  document.body.append(frame);
  const page = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  const { document: copy } = page;
  const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (base.getRootNode());
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(
    adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join(""),
  );
  copy.adoptedStyleSheets = [sheet];
  copy.title = document.title;
  copy.body.style.fontFamily = getComputedStyle(base).fontFamily;
  copy.body.append(copy.importNode(base, true));
  page.addEventListener("afterprint", () => frame.remove());
  setTimeout(() => frame.remove(), PATIENCE);
  page.print();
}
