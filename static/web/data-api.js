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
  const { data, titles = true } = named("init", options, ["data", "titles"], "{ titles: false }");
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

/** What `compare` takes for what it is not asked. */
const USUAL = { pay: "yearly", place: "us", prices: "local", average: "off" };

/**
 * One to four occupations, by slug, code, name or job title, side by side.
 * @param {readonly string[]} names
 * @param {{ pay?: string, place?: string, prices?: string, average?: string }} [options]
 * @returns {Comparison}
 */
export function compare(names, options) {
  const occupations = ready("compare");
  const all = listed("compare", names);
  const asked = named("compare", options, Object.keys(USUAL), '{ place: "texas" }');
  const { pay = USUAL.pay, place = USUAL.place, prices = USUAL.prices, average = USUAL.average } = asked;
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

/** The sentences that were written to the console; none is written twice. */
const said = new Set();

/**
 * The options that a function was given. A misspelt name is told in the console; the others hold.
 * @template {object} Options
 * @param {string} name the function that is called
 * @param {Options | undefined} options
 * @param {string[]} known the names of its options
 * @param {string} example
 * @returns {Partial<Options>}
 */
function named(name, options, known, example) {
  const given = options ?? {};
  if (typeof given !== "object" || Array.isArray(given))
    throw new TypeError(`${name}: give options by name, as in ${example}`);
  for (const other of Object.keys(given).filter((option) => !known.includes(option))) {
    const sentence = `${name}: “${other.slice(0, 60)}” is no option; there are ${known.join(", ")}.`;
    if (!said.has(sentence)) console.warn(sentence);
    said.add(sentence);
  }
  return given;
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
  const wrong = misgiven(data);
  if (wrong) {
    const fault = { list: "", row: null, slug: "", field: "", message: wrong };
    throw Object.assign(new TypeError(`useDataset: the data ${wrong}`), { faults: [fault], more: 0 });
  }
  await init({ titles: false });
  // Throws before anything has changed.
  const next = Occupations.custom(data);
  if (allTitles) next.addTitles(allTitles);
  current.free();
  current = own = next;
}

/**
 * Why a host's data is none whatever it holds, and what to give instead; nothing where it may be some.
 * @param {any} data
 */
function misgiven(data) {
  const kind = Object.prototype.toString.call(data).slice(8, -1);
  if (kind === "Promise" || typeof data?.then === "function") return "is a promise; await it first";
  if (kind === "Response") return "is an answer that is not read yet; give await response.json()";
  if (typeof data === "string" && /^\s*</.test(data))
    return "is a page, as servers send one for what is not there; look at its address, and give an object";
  if (typeof data === "string") return "is text; give what JSON.parse makes of it";
  if (/^(Blob|File|ArrayBuffer)$/.test(kind) || ArrayBuffer.isView(data))
    return "is a file that is not read yet; give what JSON.parse makes of its text";
  const isNone = data === null || typeof data !== "object" || /^(Array|Map|Set)$/.test(kind);
  return isNone ? "is no object; give one, as { sources: […], occupations: […] }" : undefined;
}

/** @param {string} name */
function ready(name) {
  if (!current) throw new Error(`${name}: call await init() first`);
  return current;
}
