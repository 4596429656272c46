import { unpack } from "./pack.js";
import { PLACE_FILES, WORD_FILES } from "./packed-files.js";

/**
 * The words of an occupation. A package holds the words of many in a file, since a bundler takes along only the
 * files that it sees named.
 * @param {string} slug which occupation
 * @param {URL} [base] where the package's files are, if that was said
 * @returns {Promise<string>} the text of its words
 */
export async function fetchWords(slug, base) {
  const words = await packed(fileOf("words", "json", slug, WORD_FILES, base), (response) => response.json());
  if (Object.hasOwn(words, slug)) return words[slug];
  throw new Error(`words of ${slug}: not in this package`);
}

/**
 * Asks for them before anyone needs them, if it looks like a slug: each is in some file.
 * @param {string} slug
 */
export function fetchAhead(slug, base) {
  if (isOccupation(slug)) fetchWords(slug, base).catch(() => {});
}

/** Whether an occupation may be called so. */
export const isOccupation = (slug) => /^[a-z][a-z-]*$/.test(slug);

/**
 * The list of areas, or an occupation's figures in them and over the years, held in the same way.
 * @param {string} name `areas` or the slug of the occupation
 * @returns {Promise<Uint8Array>} the bytes of the file
 */
export async function fetchPlaces(name, base) {
  const read = async (response) => unpack(new Uint8Array(await response.arrayBuffer()));
  const bytes = (await packed(fileOf("places", "bin", name, PLACE_FILES, base), read)).get(name);
  if (bytes) return bytes;
  throw new Error(`places of ${name}: not in this package`);
}

/** In which of the files a name is. */
function fileOf(folder, kind, name, files, base) {
  const number = Array.from(name).reduce((sum, letter) => sum + letter.codePointAt(0), 0) % files.length;
  return base ? new URL(`${folder}/${number}.${kind}`, base) : files[number];
}

/** What a file holds, fetched once; a failure is forgotten, so that the reader can try again. */
function packed(file, read) {
  let held = fetched.get(file);
  if (!held) {
    held = open(file).then((response) => {
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return read(response);
    });
    held.catch(() => fetched.delete(file));
    fetched.set(file, held);
  }
  return held;
}

const fetched = new Map();

/**
 * Fetches a file, or reads it where fetch reads none, as in Node.js: no bundler follows this to a module of that. Some,
 * such as Turbopack, write addresses without a host.
 */
async function open(file) {
  const { href, protocol } = new URL(file, globalThis.location?.href);
  const disk = protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return disk ? new Response(await disk.readFile(new URL(href))) : fetch(file);
}
