/**
 * The dialog that writes the code of an element and of an iframe for the comparison on show, with a preview.
 * It is fetched when the reader asks for it.
 */
import { elementCode, frameAddress, iframeCode } from "./codes.js";
import { field, openDialog, row, text } from "./dialog.js";
import { make } from "./parts.js";

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

/**
 * @param {URL} base where the files are
 * @param {string} query the comparison on show
 * @param {string} theme its colors
 * @param {Element | ShadowRoot} root what the dialog goes into
 * @param {() => void} copied what is done once code is copied
 */
export function open(base, query, theme, root, copied) {
  const asked = new URLSearchParams(query);
  asked.delete("group");
  /**
   * @param {string} label
   * @param {[string, string, ...unknown[]][]} choices each value with its text
   * @param {string} chosen
   */
  const choose = (label, choices, chosen) => {
    const options = choices.map(([value, text]) =>
      make("option", { value, selected: value === chosen }, text),
    );
    return make("select", { ariaLabel: label }, ...options);
  };
  const view = choose("View", VIEWS, asked.get("view") ?? "full");
  const colors = choose("Colors", THEMES, theme);
  const [element, iframe] = [
    text("Code for a page", "", copied),
    text("An iframe instead; where no script is allowed, leave out its last line", "", copied),
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
    preview.replaceChildren(
      make("iframe", { title: "Preview", src: frameAddress({ base, options }), tabIndex: -1 }),
    );
  };
  view.addEventListener("change", write);
  colors.addEventListener("change", write);

  write();
  openDialog(root, theme, TITLE, [
    row(view, colors),
    element.block,
    iframe.block,
    row(more),
    field("Preview"),
    preview,
  ]);
  view.focus();
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
