/**
 * The words of an occupation: a file each, among the site's. The npm package has a module of its own in this
 * one's place (`static/package/words.js`).
 * @param {string} slug which occupation
 * @param {URL | undefined} base where the site's files are
 * @returns {Promise<string>} the text of its words
 */
export async function fetchWords(slug, base) {
  const response = await fetch(new URL(`words/${encodeURIComponent(slug)}.txt`, base));
  if (!response.ok) throw new Error(`words of ${slug}: ${response.status}`);
  return response.text();
}
