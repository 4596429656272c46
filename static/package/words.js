/**
 * The words file of an occupation. A package holds the words of many in a file, since a bundler takes along
 * only the files that it sees named.
 */
async function fetchWords(slug) {
  const file = WORDS[Array.from(slug).reduce((sum, letter) => sum + letter.codePointAt(0), 0) % WORDS.length];
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
