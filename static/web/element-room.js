/** The room that an element has before its widget is there, and what it keeps from its host. */

/**
 * What holds before the widget's own sheet comes: room for each view, nothing of the host's type, and the width that
 * it would have of itself, which it takes where what is around it asks for that: on one line the two letters are far
 * apart. What is drawn but not on show yet takes no room, whatever the host says of its part; it is laid out meanwhile,
 * slice by slice, so that to show it is not a long task.
 */
const COMMON = `
  :host { display: block; min-inline-size: 0; } :host([hidden]) { display: none; }
  :host::before { content: "a b"; display: block; block-size: 0; overflow: hidden; visibility: hidden; word-spacing: 720px; }
  .room { display: block; min-height: 1600px; }
  .homeless .take li:last-child { display: none; }
  .room.table { min-height: 1200px; } .room.card { min-height: 386px; } .room.failed { min-height: 0; }
  [part=base] { all: initial; display: block; font-family: inherit; color-scheme: inherit; visibility: inherit; }
  [part=base][hidden] { display: none; }
  [part=base][hidden].ahead { display: block !important; overflow: clip !important; visibility: hidden !important;
    block-size: 0 !important; min-block-size: 0 !important; margin-block: 0 !important; border-block-width: 0 !important;
    padding-block: 0 !important; }
  @media print { .room { min-height: 0 !important; } }
  iframe[part=base] { width: 100%; min-width: min(280px, 85vw); border: 0; }
  iframe.coming { position: fixed; inset: 0 0 auto; opacity: 0; pointer-events: none; }
`;

/**
 * The sheet of each text, one for all elements of a document: another document takes none of it.
 * @type {WeakMap<Document, Map<string, CSSStyleSheet>>}
 */
const sheets = new WeakMap();

/**
 * @param {Document} document
 * @param {typeof globalThis} view its window
 * @param {string} css
 */
function sheetIn(document, view, css) {
  const made = sheets.get(document) ?? new Map();
  sheets.set(document, made);
  if (!made.has(css)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    made.set(css, sheet);
  }
  return made.get(css);
}

/**
 * Gives an element its sheets, anew in a document that it was moved to.
 * @param {ShadowRoot} root
 * @param {string} css the widget's, once that is there
 */
export function dress(root, css) {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  // One that shows nothing, as that of a template, takes none.
  if (!view) return;
  const texts = css ? [COMMON, css] : [COMMON];
  root.adoptedStyleSheets = texts.map((text) => sheetIn(ownerDocument, view, text));
}

/**
 * Makes room for the view that is to come.
 * @param {Element} room
 * @param {string | null} view
 */
export function reserve(room, view) {
  const name = view?.trim().toLowerCase() ?? "";
  room.className = ["table", "card"].includes(name) ? `room ${name}` : "room";
}

/** The keys that are down and were kept. */
const kept = new Set();

/**
 * Keeps to itself the keys that edit a field: a host whose commands are single keys sees only that they were pressed
 * on the element. What leaves the field, and what the field has no use for, is the host's as well.
 * @param {Event} event
 */
function keep(event) {
  const { type, key, ctrlKey, metaKey, altKey, defaultPrevented } = /** @type {KeyboardEvent} */ (event);
  const [field] = event.composedPath();
  const isEditing = field instanceof HTMLInputElement && field.type === "text";
  const isOthers = ctrlKey || metaKey || altKey || key === "Tab" || (key === "Escape" && !defaultPrevented);
  // What was kept going down is kept coming up.
  const isKept = type === "keydown" ? isEditing && !isOthers : kept.has(key) || (isEditing && !isOthers);
  if (type === "keydown" && isKept) kept.add(key);
  if (type === "keyup") kept.delete(key);
  if (isKept) event.stopPropagation();
}

/**
 * Keeps the keys that edit a field within a shadow root.
 * @param {ShadowRoot} root
 */
export function keepKeys(root) {
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep);
}

/** What no fallback holds, but the rest of a host's page may. */
const NO_FALLBACK = "occupation-compare, script, iframe, form, main, footer, h1, h2, :scope > p ~ p ~ p ~ p";

/** Whether an element, written without its end tag, has swallowed what follows it on the host's page. */
export const hasSwallowed = (/** @type {Element} */ element) =>
  [...element.querySelectorAll(NO_FALLBACK)].some((found) => !found.closest("occupation-compare > [slot]"));

/**
 * What is wrong with how the page holds an element, in sentences for its console.
 * @param {Element} element
 */
export function faults(element) {
  const found = [];
  if (hasSwallowed(element))
    found.push("a part of the page is within it: close it with </occupation-compare>, not with “/>”.");
  if (element.getBoundingClientRect().width < 40 && element.checkVisibility?.())
    found.push("the box that it stands in gives it no width: give one to the box, or to the element.");
  return found;
}
