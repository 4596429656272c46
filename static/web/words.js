/**
 * What is fetched of an occupation: files of its own, among the site's. The npm package has a module of its own
 * in this one's place (`static/package/words.js`).
 */

// The build says of which edition the files are, so that no cache has those of another (`src/publish/esbuild.rs`).
/* global BUILD */

/**
 * Its words and figures.
 * @param {string} slug which occupation
 * @param {URL | undefined} base where the site's files are
 * @returns {Promise<string>} the text of its file
 */
export async function fetchWords(slug, base) {
  const response = await fetched(`words/${encodeURIComponent(slug)}.txt`, base);
  return response.text();
}

/**
 * The list of areas, or an occupation's figures in them and over the years.
 * @param {string} name `areas` or the slug of the occupation
 * @param {URL | undefined} base where the site's files are
 * @returns {Promise<Uint8Array>} the bytes of the file
 */
export async function fetchPlaces(name, base) {
  const response = await fetched(`places/${encodeURIComponent(name)}.bin`, base);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {string} path
 * @param {URL | undefined} base
 * @throws {Error} it does not come; its `cause` is the address
 */
async function fetched(path, base) {
  // Where no page of ours is known, they may have been put beside the script.
  const cause = new URL(`${path}?${BUILD.edition}`, base ?? import.meta.url);
  const response = await fetch(cause).catch((error) => {
    throw new Error(`${path}: ${error.message}`, { cause });
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`, { cause });
  return response;
}
