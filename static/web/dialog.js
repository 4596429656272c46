/** Dialogs with texts to take along. Fetched when the reader asks for one. */

import { copyText, make } from "./parts.js";

const STYLE = `
  .oc-embed { box-sizing: border-box; width: min(720px, calc(100vw - 32px)); max-height: calc(100dvh - 32px); margin: auto; border: 0; border-radius: 12px; padding: 20px; overflow: auto; }
  .oc-embed::backdrop { background: rgb(0 0 0 / .5); }
  .oc-embed h2 { flex: 1; margin: 0; font-size: var(--type-heading); }
  .oc-embed .field { display: block; margin: 0 0 6px; font-weight: var(--type-bold); }
  .oc-embed textarea { display: block; width: 100%; margin: 0 0 8px; padding: 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; font: 13px/1.5 ui-monospace, monospace; resize: vertical; }
  .oc-embed .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-bottom: 16px; }
  .oc-embed select { min-height: 44px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--bg); color: inherit; font: inherit; padding: 8px; }
  .oc-embed iframe { display: block; width: 100%; height: 440px; border: 1px solid var(--line); border-radius: 6px; }
  @media print { .oc-embed { display: none; } }
`;

/** The documents and shadow roots that have the sheet already. */
const sheets = new WeakSet();

/**
 * Opens a dialog.
 * @param {Element | ShadowRoot} root what it goes into
 * @param {string} theme its colors
 * @param {string} title
 * @param {Node[]} parts what is in it
 */
export function openDialog(root, theme, title, parts) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  if (!sheets.has(scope)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
    sheets.add(scope);
  }
  const dialog = make("dialog", { className: `oc-embed oc oc-${theme}` });
  // A form that closes it is refused in some frames.
  const close = make("button", { type: "button", className: "button", textContent: "Close" });
  close.addEventListener("click", () => dialog.close());
  dialog.setAttribute("aria-label", title);
  dialog.append(row(make("h2", { textContent: title }), close), ...parts);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  root.append(dialog);
  dialog.showModal();
}

/**
 * Shows a text that could not be taken along by itself, selected.
 * @param {Element | ShadowRoot} root what the dialog goes into
 * @param {string} title why
 * @param {string} value
 */
export function openText(root, title, value) {
  const { area, block } = text("To copy by hand", value);
  openDialog(root, "auto", title, [block]);
  area.focus();
  area.select();
}

/**
 * A text to copy, with the button that copies it.
 * @param {string} label
 * @param {string} [value]
 * @param {() => void} [copied] what is done once it is copied
 */
export function text(label, value = "", copied = () => {}) {
  const area = make("textarea", { readOnly: true, rows: 5, ariaLabel: label, spellcheck: false, value });
  const copy = make("button", {
    type: "button",
    className: "button",
    textContent: "Copy",
    ariaDescription: label,
  });
  const told = make("span", { role: "status" });
  copy.addEventListener("click", async () => {
    if (await copyText(area, told)) copied();
  });
  area.addEventListener("focus", () => area.select());
  return { area, block: make("div", {}, field(label), area, row(copy, told)) };
}

/** @param {string} label */
export function field(label) {
  return make("span", { className: "field", textContent: label, ariaHidden: "true" });
}

/** @param {Node[]} parts */
export function row(...parts) {
  return make("div", { className: "row" }, ...parts);
}
