/**
 * The data functions for a page's own script. `await init()` fetches their module, `data_bg.wasm`, which pages
 * that only show the widget never do; after that all but `useDataset` answer at once.
 */

import { fetchPlaces } from "./words.js";

/**
 * @import { Comparison, Found, HostData, InitOptions, Occupation } from "./occupation-compare.js"
 */

/**
 * What `useDataset` took: its `bytes()` and `words(slug)` are for the widgets. Nothing before.
 * @type {import("./data.js").Occupations | undefined}
 */
export let own;

/** Where the files are, if the page said so, which the element knows; else they are beside this script. */
export const files = { base: () => /** @type {URL | undefined} */ (undefined) };

/** @type {Promise<void> | undefined} */
let loading;
/** @type {typeof import("./data.js").Occupations} */
let Occupations;
/** @type {import("./data.js").Occupations} */
let current;
/** @type {Uint8Array | undefined} */
let allTitles;

/**
 * Loads what the functions need.
 * @param {InitOptions} [options] `data`: the bytes or the address of `data_bg.wasm`, where fetch cannot have it beside
 *   this script, as in Node.js; `titles`: the bytes of `titles.bin`, or `false` to leave that file out: then
 *   `search` knows the job titles that people type most, and not all
 */
export default async function init(options) {
  const { data, titles = true } = options ?? {};
  loading ??= load(data);
  try {
    await loading;
  } catch (error) {
    // Forgotten, so that the next call can try again.
    loading = undefined;
    throw error;
  }
  if (!titles || (allTitles && titles === true)) return;
  const bytes = titles === true ? await fetchTitles() : bytesOf(titles);
  current.addTitles(bytes);
  allTitles = bytes;
}

/** @param {InitOptions["data"]} data */
async function load(data) {
  const module = await import("./data.js");
  const beside = address("data_bg.wasm", new URL("./data_bg.wasm", import.meta.url));
  await module.default({ module_or_path: data ?? beside });
  ({ Occupations } = module);
  current = new Occupations();
}

/** @param {BufferSource} source */
function bytesOf(source) {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/**
 * @param {string} name
 * @param {URL} own where a bundler has put it, or else beside this script
 */
function address(name, own) {
  const base = files.base();
  return base ? new URL(name, base) : own;
}

async function fetchTitles() {
  const response = await fetch(address("titles.bin", new URL("./titles.bin", import.meta.url)));
  if (!response.ok) throw new Error(`job titles: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * One to four occupations, by slug, code, name or job title, side by side.
 * @param {readonly string[]} names
 * @param {{ pay?: string, place?: string, prices?: string, average?: string }} [options]
 * @returns {Comparison}
 */
export function compare(names, options) {
  const { pay = "yearly", place = "us", prices = "local", average = "off" } = options ?? {};
  const occupations = ready("compare");
  const all = listed("compare", names);
  return occupations.compare(all, String(pay), String(place), String(prices), String(average));
}

/**
 * Loads what `compare` needs of these occupations to look at them in a place: a small file each.
 * @param {readonly string[]} names
 */
export async function loadPlaces(names) {
  const occupations = ready("loadPlaces");
  const lacking = occupations.missingPlaces(listed("loadPlaces", names));
  const all = await Promise.all(lacking.map((file) => fetchPlaces(file, files.base())));
  // The list of areas comes first, which the others are read with.
  for (const [at, file] of lacking.entries()) occupations.addPlaces(file, all[at]);
}

/**
 * @param {string} name the function that is called
 * @param {unknown} names
 * @returns {string[]}
 */
function listed(name, names) {
  if (!Array.isArray(names) || !names.every((one) => typeof one === "string")) {
    throw new TypeError(`${name}: give a list of slugs or codes, as in ["registered-nurses", "15-1252"]`);
  }
  return names;
}

/**
 * The occupations that answer what someone typed, the best first.
 * @param {string} query
 * @returns {Found[]}
 */
export function search(query, limit = 8) {
  if (typeof query !== "string") throw new TypeError("search: give text");
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError("search: the limit is a whole number from 1 on");
  return ready("search").search(query, Math.min(limit, 10_000));
}

/**
 * All occupations.
 * @returns {Occupation[]}
 */
export function occupations() {
  return ready("occupations").list();
}

/**
 * Takes a host's own occupations in place of those of this build. Accepts all of the data or throws an error
 * whose `faults` tell what is wrong by row and field.
 * @param {HostData} data
 */
export async function useDataset(data) {
  await init({ titles: false });
  // Throws before anything has changed.
  const next = Occupations.custom(data);
  if (allTitles) next.addTitles(allTitles);
  current.free();
  current = own = next;
}

/** @param {string} name */
function ready(name) {
  if (!current) throw new Error(`${name}: call await init() first`);
  return current;
}
