/** What the element's script exports: the data functions, and a function that puts a widget into a page. */
import { NAME, say } from "./element-loading.js";

/** @import { HostData, InitOptions, Options, Pay, Prices } from "./occupation-compare.js" */

/**
 * The class that the page uses, which may be that of another copy of this script.
 * @typedef {object} Used
 * @property {typeof import("./data-api.js") | undefined} data
 * @property {() => Promise<typeof import("./data-api.js")>} loadData
 * @property {(given: HostData) => Promise<void>} useDataset
 * @property {(path: string | URL) => void} setBasePath
 * @property {string[]} properties
 */
const used = () => /** @type {Used} */ (/** @type {unknown} */ (customElements.get(NAME)));

/**
 * The data functions of the copy that the page uses.
 * @param {string} name the one that is called
 */
function ready(name) {
  const { data } = used();
  if (!data) throw new Error(`${name}: call await init() first`);
  return data;
}

/**
 * Loads what the functions below need; elements and `mount` need no call.
 * @param {InitOptions} [options]
 */
export default async function init(options) {
  await (await used().loadData()).default(options);
}

/**
 * One to four occupations, by slug, code, name or job title, side by side.
 * @param {readonly string[]} names
 * @param {{ pay?: Pay, place?: string, prices?: Prices, average?: "on" | "off" }} [options]
 */
export const compare = (names, options) => ready("compare").compare(names, options);

/**
 * Loads what `compare` needs to look at these occupations in a place.
 * @param {readonly string[]} names
 */
export const loadPlaces = (names) => ready("loadPlaces").loadPlaces(names);

/**
 * The occupations that answer what someone typed, the best first.
 * @param {string} query
 * @param {number} [limit]
 */
export const search = (query, limit) => ready("search").search(query, limit);

/** All occupations. */
export const occupations = () => ready("occupations").occupations();

/**
 * Takes a host's own occupations for the functions and all elements, or rejects with all that is wrong.
 * @param {HostData} given
 */
export const useDataset = (given) => used().useDataset(given);

/**
 * Says where the files of this version lie, in place of those beside this script: before the first element starts.
 * @param {string | URL} path
 */
export const setBasePath = (path) => used().setBasePath(path);

/**
 * Puts a widget into an element.
 * @param {Element} element where it goes, behind what is there
 * @param {Options} [options] the element's properties by their names
 * @returns {{update(options: Options): void, unmount(): void}}
 */
export function mount(element, options) {
  if (typeof element?.append !== "function")
    throw new TypeError("mount: give an element, as document.querySelector finds it");
  const widget = document.createElement(NAME);
  const known = used().properties;
  const update = (/** @type {Options | undefined} */ changes) => {
    if (typeof (changes ?? {}) !== "object" || Array.isArray(changes))
      throw new TypeError('mount: give options by name, as in { occupations: ["actors", "dancers"] }');
    for (const [name, value] of Object.entries(changes ?? {})) {
      if (known.includes(name)) Object.assign(widget, { [name]: value });
      else say("warn", `“${name.slice(0, 60)}” is no option; there are ${known.join(", ")}.`);
    }
  };
  update(options);
  element.append(widget);
  return { update, unmount: () => widget.remove() };
}
