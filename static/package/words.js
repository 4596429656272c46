import { fileAddress } from "./base.js";
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

async function fetchPacked(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

const packed = new Map();
