/**
 * What is fetched of an occupation: files of its own, among the site's. The npm package has a module of its own
 * in this one's place (`static/package/words.js`).
 */

/**
 * Its words.
 * @param {string} slug which occupation
 * @param {URL | undefined} base where the site's files are
 * @returns {Promise<string>} the text of its words
 */
export async function fetchWords(slug, base) {
  const response = await fetch(new URL(`words/${encodeURIComponent(slug)}.txt`, base));
  if (!response.ok) throw new Error(`words of ${slug}: ${response.status}`);
  return response.text();
}

/**
 * The list of areas, or an occupation's figures in them and over the years.
 * @param {string} name `areas` or the slug of the occupation
 * @param {URL | undefined} base where the site's files are
 * @returns {Promise<Uint8Array>} the bytes of the file
 */
export async function fetchPlaces(name, base) {
  const response = await fetch(new URL(`places/${encodeURIComponent(name)}.bin`, base));
  if (!response.ok) throw new Error(`places of ${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
