/**
 * The dialog that writes the code of an element and of an iframe for the comparison on show, with a preview.
 * It is fetched when the reader asks for it.
 */
import { field, make, openDialog, row, text } from "./dialog.js";

/**
 * Each view with its label and the height that it needs.
 * @type {[string, string, number][]}
 */
const VIEWS = [
  ["card", "Card", 420],
  ["table", "Table", 1400],
  ["full", "Everything", 4000],
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

/**
 * @param {URL} base where the files are
 * @param {string} query the comparison on show
 * @param {string} theme its colors
 * @param {Element | ShadowRoot} root what the dialog goes into
 */
export function open(base, query, theme, root) {
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
    text("Code for a page"),
    text("An iframe instead; where no script is allowed, leave out its last line"),
  ];
  const preview = make("div", {});
  const write = () => {
    const options = new URLSearchParams(asked);
    const [, , height] = VIEWS.find(([value]) => value === view.value) ?? VIEWS[0];
    set(options, "view", view.value, "full");
    set(options, "theme", colors.value, "auto");
    element.area.value = elementCode(base, options);
    iframe.area.value = iframeCode(base, options, height);
    // Another address in the same iframe would be a step back in the page's history.
    preview.replaceChildren(make("iframe", { title: "Preview", src: address(base, options) }));
  };
  view.addEventListener("change", write);
  colors.addEventListener("change", write);

  view.autofocus = true;
  write();
  openDialog(root, theme, TITLE, [row(view, colors), element.block, iframe.block, field("Preview"), preview]);
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
 * @param {URL} base
 * @param {URLSearchParams} options
 */
function elementCode(base, options) {
  const attributes = [...options].map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");
  const href = escaped(new URL(`?${readable(options)}`, base).href);
  return `<script type="module" src="${escaped(new URL("occupation-compare.js", base).href)}"></script>
<occupation-compare ${attributes}>
  <a href="${href}">Compare these occupations</a>
</occupation-compare>`;
}

/**
 * The border is an attribute, since some pages refuse styles.
 * @param {URL} base
 * @param {URLSearchParams} options
 * @param {number} height in pixels
 */
function iframeCode(base, options, height) {
  return `<iframe src="${escaped(address(base, options))}" title="Comparison of occupations" width="100%" height="${height}" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>
<script type="module" src="${escaped(new URL("iframe.js", base).href)}"></script>`;
}

/**
 * @param {URL} base
 * @param {URLSearchParams} options
 */
function address(base, options) {
  return new URL(`embed.html?${readable(options)}`, base).href;
}

/**
 * The query with its commas as they are.
 * @param {URLSearchParams} options
 */
function readable(options) {
  return options.toString().replaceAll("%2C", ",");
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
