/**
 * The dialog that writes the code of an element and of an iframe for the comparison on show, with a preview.
 * It is fetched when the reader asks for it.
 */
import { elementCode, frameAddress, iframeCode } from "./codes.js";

const STYLE = `
  .oc-embed { box-sizing: border-box; width: min(720px, calc(100vw - 32px)); max-height: calc(100dvh - 32px); margin: auto; border: 0; border-radius: 12px; padding: 0; overflow: auto; }
  .oc-embed::backdrop { background: rgb(0 0 0 / .5); }
  .oc-embed form { padding: 20px; }
  .oc-embed h2 { flex: 1; margin: 0; font-size: calc(22 * var(--unit)); }
  .oc-embed .field { display: block; margin: 0 0 6px; font-weight: 600; }
  .oc-embed textarea { display: block; width: 100%; margin: 0 0 8px; padding: 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; font: 13px/1.5 ui-monospace, monospace; resize: vertical; }
  .oc-embed .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-bottom: 16px; }
  .oc-embed select { min-height: 44px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--bg); color: inherit; font: inherit; padding: 8px; }
  .oc-embed iframe { display: block; width: 100%; height: 420px; border: 1px solid var(--line); border-radius: 6px; }
`;

/**
 * Each view with its label.
 * @type {[string, string][]}
 */
const VIEWS = [
  ["card", "Card"],
  ["table", "Table"],
  ["full", "Everything"],
];

/**
 * Each theme with its label.
 * @type {[string, string][]}
 */
const THEMES = [
  ["auto", "As the page"],
  ["light", "Light"],
  ["dark", "Dark"],
];

/** How the reader says it. */
const TITLE = "Embed this comparison";

/** The sheet of a document or shadow root that has one already. */
const sheets = new WeakSet();

/**
 * @param {URL} base where the files are
 * @param {string} query the comparison on show
 * @param {string} theme its colors
 * @param {Element | ShadowRoot} root what the dialog goes into
 */
export function open(base, query, theme, root) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  if (!sheets.has(scope)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
    sheets.add(scope);
  }
  const asked = new URLSearchParams(query);
  asked.delete("group");
  /**
   * @param {string} label
   * @param {[string, string, ...unknown[]][]} choices each value with its text
   * @param {string} chosen
   */
  const choose = (label, choices, chosen) => {
    const select = make("select", { ariaLabel: label });
    select.append(
      ...choices.map(([value, text]) =>
        make("option", { value, textContent: text, selected: value === chosen }),
      ),
    );
    return select;
  };
  const view = choose("View", VIEWS, asked.get("view") ?? "full");
  const colors = choose("Colors", THEMES, theme);
  const [element, iframe] = [
    code("Code for a page"),
    code("An iframe instead; where no script is allowed, leave out its last line"),
  ];
  const preview = make("div", {});
  const more = make("a", {
    textContent: "For WordPress, React and other kinds of pages",
    target: "_blank",
    rel: "noopener",
  });
  const write = () => {
    const options = new URLSearchParams(asked);
    set(options, "view", view.value, "full");
    set(options, "theme", colors.value, "auto");
    element.area.value = elementCode({ base, options });
    iframe.area.value = iframeCode({ base, options });
    // Another address in the same iframe would be a step back in the page's history.
    more.href = new URL(`build/?${options}`, base).href;
    preview.replaceChildren(make("iframe", { title: "Preview", src: frameAddress({ base, options }) }));
  };
  view.addEventListener("change", write);
  colors.addEventListener("change", write);

  const dialog = make("dialog", { className: `oc-embed oc oc-${theme}` });
  const form = make("form", { method: "dialog" });
  const heading = make("h2", { textContent: TITLE });
  const close = make("button", { className: "button", textContent: "Close" });
  view.autofocus = true;
  form.append(
    row(heading, close),
    row(view, colors),
    element.block,
    iframe.block,
    row(more),
    field("Preview"),
    preview,
  );
  dialog.setAttribute("aria-label", TITLE);
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  write();
  root.append(dialog);
  dialog.showModal();
}

/**
 * A text to copy, with the button that copies it.
 * @param {string} label
 */
function code(label) {
  const area = make("textarea", { readOnly: true, rows: 5, ariaLabel: label, spellcheck: false });
  const copy = make("button", { type: "button", className: "button", textContent: "Copy" });
  const told = make("span", { role: "status" });
  copy.addEventListener("click", async () => {
    area.select();
    told.textContent = await navigator.clipboard.writeText(area.value).then(
      () => "Copied.",
      () => "The browser did not allow it: copy what is selected.",
    );
  });
  area.addEventListener("focus", () => area.select());
  const block = make("div", {});
  block.append(field(label), area, row(copy, told));
  return { area, block };
}

/** @param {string} text */
function field(text) {
  return make("span", { className: "field", textContent: text, ariaHidden: "true" });
}

/** @param {Node[]} parts */
function row(...parts) {
  const block = make("div", { className: "row" });
  block.append(...parts);
  return block;
}

/**
 * Leaves out what is the default.
 * @param {URLSearchParams} options
 * @param {string} name
 * @param {string} value
 * @param {string} usual the default
 */
function set(options, name, value, usual) {
  if (value === usual) options.delete(name);
  else options.set(name, value);
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} properties
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, properties) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  return element;
}
