/**
 * What is fetched of an occupation: files of its own, among the site's. The npm package has a module of its own
 * in this one's place (`static/package/words.js`).
 */

// The build says of which edition the files are, so that no cache has those of another, and which occupations have
// one (`src/publish/esbuild.rs`).
/* global BUILD */

/**
 * Its words and figures.
 * @param {string} slug which occupation
 * @param {URL | undefined} base where the site's files are
 * @returns {Promise<string>} the text of its file
 */
export async function fetchWords(slug, base) {
  const response = await fetched(nameOf(slug), base);
  return response.text();
}

/** @param {string} slug */
const nameOf = (slug) => `words/${encodeURIComponent(slug)}.txt`;

/**
 * Asks for them before anyone needs them, if it is an occupation.
 * @param {string} slug
 * @param {URL | undefined} base where the site's files are
 */
export function fetchAhead(slug, base) {
  if (!isOccupation(slug)) return;
  const file = address(nameOf(slug), base);
  // Where the module was sooner, it has asked itself.
  if (ahead.has(file.href)) return;
  const answer = fetch(file);
  ahead.set(file.href, answer);
  // Who asks next does so anew.
  answer.catch(() => ahead.delete(file.href));
}

/**
 * What was asked for ahead, by address, until someone takes it; nothing for what was asked for without.
 * @type {Map<string, Promise<Response> | undefined>}
 */
const ahead = new Map();

/**
 * Whether an occupation is called so, or, of one in 79 other slugs, may be.
 * @param {string} slug
 */
export function isOccupation(slug) {
  if (!/^[a-z\d-]+$/.test(slug)) return false;
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  let left = (hash >>> 16) ^ (hash & 0xffff);
  for (let at = 0; at < BUILD.slugs.length && left > 0; at += 2)
    left -= parseInt(BUILD.slugs.slice(at, at + 2), 36);
  return left === 0;
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
 * Where no page of ours is known, they may have been put beside the script.
 * @param {string} path
 * @param {URL | undefined} base
 */
const address = (path, base) => new URL(`${path}?${BUILD.edition}`, base ?? import.meta.url);

/**
 * @param {string} path
 * @param {URL | undefined} base
 * @throws {Error} it does not come; its `cause` is the address
 */
async function fetched(path, base) {
  const cause = address(path, base);
  const asked = ahead.get(cause.href);
  ahead.set(cause.href, undefined);
  const response = await (asked ?? fetch(cause)).catch((error) => {
    throw new Error(`${path}: ${error.message}`, { cause });
  });
  // Some servers have a page for whatever is not there.
  if (!response.ok || response.headers.get("content-type")?.startsWith("text/html"))
    throw new Error(`${path}: ${response.status}`, { cause });
  return response;
}
