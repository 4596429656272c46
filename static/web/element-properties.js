/** The properties of an element that say what its attributes say. */

import { asOf } from "./element-loading.js";

/** The vocabulary: each attribute with its default. Written by `UPDATE=1 cargo test --test options`. */
export const OPTIONS = {
  occupations: "",
  view: "full",
  pay: "yearly",
  show: "all",
  place: "us",
  prices: "local",
  average: "off",
  sections: "all",
  theme: "auto",
  lang: "en",
  "heading-level": "2",
  picker: "on",
};

/** The property of an attribute: `heading-level` → `headingLevel`. */
export const property = (/** @type {string} */ attribute) =>
  attribute.replace(/-(\w)/g, (/** @type {string} */ _, /** @type {string} */ letter) =>
    letter.toUpperCase(),
  );

/**
 * An element's properties by their names.
 * @param {HTMLElement} element
 * @returns {Record<string, unknown>}
 */
export const properties = (element) => /** @type {any} */ (element);

/** @param {HTMLElement} prototype */
export function defineProperties(prototype) {
  Object.defineProperty(prototype, "asOf", { configurable: true, get: asOf });
  for (const [attribute, usual] of Object.entries(OPTIONS)) {
    // `lang` is every element's own.
    if (attribute === "lang") continue;
    Object.defineProperty(prototype, property(attribute), {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute) ?? usual;
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, Array.isArray(value) ? value.join(",") : String(value));
      },
    });
  }
}

/**
 * Takes the properties that a framework set before the class was there.
 * @param {HTMLElement} element
 * @param {string[]} names
 */
export function takeEarly(element, names) {
  const own = properties(element);
  for (const name of names) {
    if (!Object.hasOwn(own, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

/** How React writes an attribute with a hyphen when it draws on a server. */
export const joined = (/** @type {string} */ attribute) => attribute.replace("-", "");

/** Of an option the widget reads no more characters. */
const MAX_OPTION_LENGTH = 600;

/**
 * What the attributes ask for.
 * @param {Element} element
 * @param {string[]} attributes
 * @param {string} group the occupations that the reader lists, which is no attribute
 */
export function queryOf(element, attributes, group) {
  const query = new URLSearchParams();
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute) ?? element.getAttribute(joined(attribute));
    if (value !== null) query.set(attribute, value.slice(0, MAX_OPTION_LENGTH));
  }
  if (group) query.set("group", group);
  return query.toString();
}

/**
 * What the reader changes, by the names of its attributes: these say it, and `comparison-change` tells it.
 * @param {URLSearchParams} asked what is on show
 */
export function reflected(asked) {
  const of = (/** @type {keyof typeof OPTIONS} */ name) => asked.get(name) ?? OPTIONS[name];
  return {
    occupations: of("occupations"),
    pay: of("pay"),
    show: of("show"),
    place: of("place"),
    prices: of("prices"),
    average: of("average"),
  };
}
