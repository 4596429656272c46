/**
 * The page that makes an embed: choose occupations and options, see it, copy the code for one's own kind of page.
 * All of it is in the page's address, so that it can be sent on. `options.json` is the widget's own table.
 */
import init, { occupations, search } from "./data-api.js";
import { HEIGHTS, TARGETS, frameAddress } from "./codes.js";
import "./iframe.js";
import { copyText, make } from "./parts.js";

/** @typedef {{ name: string, values: string[], default: string, doc: string }} Option */

const MAX_COMPARED = 4;
const MAX_FOUND = 6;
const base = new URL(".", import.meta.url);
/** What is made where the address asks for nothing. */
const EXAMPLE = "occupations=registered-nurses,software-developers&view=card";

/** @type {Record<string, string>} */
const LABELS = {
  view: "View",
  pay: "Pay",
  show: "Rows",
  theme: "Colors",
  "heading-level": "Level of the heading",
  picker: "Readers may choose",
  place: "Place",
  prices: "Prices",
  average: "All occupations beside",
  sections: "Sections",
};

/**
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} kind
 */
function part(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`${id}: not in the page`);
  return element;
}
const field = part("name", HTMLInputElement);
const found = part("found", HTMLUListElement);
const target = part("target", HTMLSelectElement);
const code = part("code", HTMLTextAreaElement);
const [told, copied] = [part("told", HTMLElement), part("copied", HTMLElement)];

/** @type {Option[]} */
const table = await fetch(new URL("options.json", base)).then((response) => response.json());
const asked = new URLSearchParams(location.search || EXAMPLE);
let chosen = (asked.get("occupations") ?? "").split(",").filter(Boolean).slice(0, MAX_COMPARED);
/** @type {Map<string, string>} */
let names = new Map();
/** The functions, once someone needs them. */
const ready = init().then(() => {
  names = new Map(occupations().map(({ slug, name }) => [slug, capitalized(name)]));
});

/** @param {string} text */
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const fields = table
  .filter(({ name, values }) => name !== "occupations" && values.length !== 1)
  .map(({ name, values, default: usual, doc }) => {
    const properties = { id: `option-${name}`, name, title: doc };
    const now = asked.get(name) ?? usual;
    const choice = (/** @type {string} */ value) =>
      make("option", { value, selected: value === now }, capitalized(value));
    const control = values.length
      ? make("select", properties, ...values.map(choice))
      : make("input", { ...properties, value: now, spellcheck: false });
    control.addEventListener("change", write);
    const label = make("label", { htmlFor: control.id }, LABELS[name] ?? doc);
    part("options", HTMLElement).append(make("div", {}, label, control));
    return { control, usual };
  });
target.append(...TARGETS.map(([value, text]) => make("option", { value }, text)));
target.value = TARGETS.some(([id]) => `#${id}` === location.hash) ? location.hash.slice(1) : TARGETS[0][0];
target.addEventListener("change", write);

/** What is asked for; what is usual is left out. */
function options() {
  const now = new URLSearchParams({ occupations: chosen.join(",") });
  for (const { control, usual } of fields) {
    const value = control.value.trim();
    if (value && value !== usual) now.set(control.name, value);
  }
  return now;
}

let shown = "";
/** Brings everything in line with what is chosen. */
function write() {
  const embed = { base, options: options() };
  const [, , note, write] = TARGETS.find(([id]) => id === target.value) ?? TARGETS[0];
  part("note", HTMLElement).textContent = note;
  code.value = write(embed);
  code.style.height = "auto";
  code.style.height = `${code.scrollHeight + 4}px`;
  copied.textContent = "";
  history.replaceState(null, "", `?${embed.options}#${target.value}`);
  const src = frameAddress(embed);
  if (src === shown) return;
  shown = src;
  const stage = part("stage", HTMLElement);
  const [last] = stage.children;
  const height = last instanceof HTMLElement ? last.style.height : `${HEIGHTS.card}px`;
  const frame = make("iframe", { title: "Preview of the comparison" });
  // With an address of its own from the start it is no step in the history.
  frame.src = src;
  frame.style.height = height;
  stage.replaceChildren(frame);
}

function list() {
  part("chosen", HTMLOListElement).replaceChildren(
    ...chosen.map((slug, at) => {
      const name = names.get(slug) ?? capitalized(slug.replaceAll("-", " "));
      const button = make("button", { type: "button", ariaLabel: `Remove ${name}` }, "×");
      button.addEventListener("click", () => {
        chosen = chosen.filter((_, other) => other !== at);
        told.textContent = `${name} is out.`;
        update();
        field.focus();
      });
      return make("li", {}, name, button);
    }),
  );
  field.disabled = chosen.length === MAX_COMPARED;
  field.placeholder = field.disabled ? "Four are the most" : "A name, a job title or a code";
}

function update() {
  list();
  write();
}

/** @type {{ slug: string, name: string, matched: string | null }[]} */
let answers = [];
let active = -1;

function close() {
  found.hidden = true;
  active = -1;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

/** @param {number} at */
function mark(at) {
  active = at;
  [...found.children].forEach((row, place) => row.setAttribute("aria-selected", String(place === at)));
  if (at < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", `found-${at}`);
}

/** @param {string} slug */
function choose(slug) {
  chosen = [...chosen, slug];
  field.value = "";
  told.textContent = `${names.get(slug) ?? slug} is in.`;
  close();
  update();
}

async function look() {
  const text = field.value.trim();
  if (!text) return close();
  await ready;
  if (text !== field.value.trim()) return;
  answers = search(text, MAX_FOUND).filter(({ slug }) => !chosen.includes(slug));
  told.textContent = answers.length ? "" : "No occupation of that name. Try another word for it.";
  found.replaceChildren(
    ...answers.map(({ slug, matched }, at) => {
      const row = make("li", { id: `found-${at}`, role: "option" }, names.get(slug) ?? slug);
      if (matched) row.append(make("small", {}, ` · ${matched}`));
      // Before the field loses the focus.
      row.addEventListener("mousedown", (event) => event.preventDefault());
      row.addEventListener("click", () => choose(slug));
      return row;
    }),
  );
  found.hidden = answers.length === 0;
  field.setAttribute("aria-expanded", String(!found.hidden));
  mark(answers.length ? 0 : -1);
}

field.addEventListener("input", look);
field.addEventListener("blur", close);
field.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !found.hidden) {
    mark((active + step + answers.length) % answers.length);
    event.preventDefault();
  } else if (event.key === "Escape") close();
  else if (event.key === "Enter") {
    event.preventDefault();
    if (active >= 0 && !found.hidden) choose(answers[active].slug);
  }
});
part("form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
part("copy", HTMLButtonElement).addEventListener("click", () => copyText(code, copied));

update();
await ready;
list();
