/** What a host's script calls, beside the element: functions that need no element on the page. */

import { NAME } from "./element-loading.js";

/**
 * @import { HostData, InitOptions, Pay } from "./occupation-compare.js"
 * @typedef {typeof import("./data-api.js")} Data
 * @typedef {{
 *   origin: string,
 *   data?: Data,
 *   loadData(): Promise<Data>,
 *   useDataset(given: HostData): Promise<void>,
 * }} Element what copies of the script ask the element's class for
 */

/**
 * The class that the page uses: that of this script, or of another copy which came first.
 * @returns {Element}
 */
export const used = () => /** @type {any} */ (customElements.get(NAME));

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
 * One to four occupations, by slug or code, side by side.
 * @param {readonly string[]} names
 * @param {{ pay?: Pay }} [options]
 */
export const compare = (names, options) => ready("compare").compare(names, options);

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
