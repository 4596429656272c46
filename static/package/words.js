import { base, fileAddress } from "./base.js";
import { WORD_FILES } from "./word-files.js";

/**
 * The words of an occupation. A package holds the words of many in a file, since a bundler takes along only the
 * files that it sees named.
 * @param {string} slug which occupation
 * @returns {Promise<string>} the text of its words
 */
export async function fetchWords(slug) {
  const sum = Array.from(slug).reduce((sum, letter) => sum + letter.codePointAt(0), 0);
  const number = sum % WORD_FILES.length;
  const file = fileAddress(`words/${number}.json`, WORD_FILES[number]);
  if (!packed.has(number)) packed.set(number, fetchPacked(file));
  try {
    const words = await packed.get(number);
    if (Object.hasOwn(words, slug)) return words[slug];
  } catch (error) {
    // Forgotten, so that the reader can try again.
    packed.delete(number);
    throw error;
  }
  throw new Error(`words of ${slug}: not in this package`);
}

/**
 * The list of areas, or an occupation's figures in them and over the years: a file each in the package's folder, of which
 * a bundler takes none along, so that whoever bundles says where that folder is.
 * @param {string} name `areas` or the slug of the occupation
 * @returns {Promise<Uint8Array>} the bytes of the file
 */
export async function fetchPlaces(name) {
  if (!base()) throw new Error(`places of ${name}: say by setBasePath where the folder of the package is`);
  const response = await fetch(new URL(`places/${encodeURIComponent(name)}.bin`, base()));
  if (!response.ok) throw new Error(`places of ${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchPacked(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

const packed = new Map();
