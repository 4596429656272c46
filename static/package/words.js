import { WORD_FILES } from "./word-files.js";

/**
 * The words of an occupation. A package holds the words of many in a file, since a bundler takes along only the
 * files that it sees named.
 * @param {string} slug which occupation
 * @returns {Promise<string>} the text of its words
 */
export async function fetchWords(slug) {
  const file =
    WORD_FILES[Array.from(slug).reduce((sum, letter) => sum + letter.codePointAt(0), 0) % WORD_FILES.length];
  if (!packed.has(file)) packed.set(file, fetchPacked(file));
  try {
    const words = await packed.get(file);
    if (Object.hasOwn(words, slug)) return words[slug];
  } catch (error) {
    // Forgotten, so that the reader can try again.
    packed.delete(file);
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
