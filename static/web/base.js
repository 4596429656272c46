/**
 * Where the files are that the widget fetches, and where its links lead.
 *
 * They lie beside this script, unless a bundler gave them other names: then it knows where each is, but no link
 * can lead to a page of ours until the host says where that is.
 */

/**
 * The folder that the host named.
 * @type {URL | undefined}
 */
let given;

const SCRIPT = String(import.meta.url);
// A bundler sees the module's name in this line, and gives it another.
const MODULE = new URL("./widget_bg.wasm", import.meta.url).href;
// The build says in which script this is (`src/publish/finish.rs`).
/* global BUILD */
/** Whether all files have the names that the build gave them: no bundler gave them others. */
export const isAsBuilt =
  /^https?:/.test(SCRIPT) &&
  new URL(SCRIPT).pathname.endsWith(`/${BUILD.script}`) &&
  MODULE === `${new URL(".", SCRIPT)}widget_bg.wasm`;
const beside = isAsBuilt ? new URL(".", SCRIPT) : undefined;

/**
 * Takes a folder that holds the files of this version, in place of those beside this script.
 * @param {string | URL} path its address, relative to the page's
 * @throws {TypeError} it is no address of the web
 */
export function setBasePath(path) {
  const text = typeof path === "string" || path instanceof URL ? String(path) : "";
  if (!text || !URL.canParse(text, document.baseURI))
    throw new TypeError(`base: give the address of a folder, not ${JSON.stringify(path)}`);
  const url = new URL(text, document.baseURI);
  if (!/^https?:$/.test(url.protocol))
    throw new TypeError(`base: ${url} does not begin with https:// or http://`);
  url.pathname = url.pathname.replace(/\/?$/, "/");
  url.search = url.hash = "";
  given = url;
}

/** The folder where pages and files lie, if it is known: links lead there, and nothing else is asked there. */
export const base = () => given ?? beside;

/**
 * Where links lead, if a page of ours is known: not where the host has its own page instead of ours, which would lead
 * its readers in a circle.
 */
export function home() {
  const folder = base();
  // What has no address of its own, as a frame with its text given, is no page of ours.
  const isHosts =
    folder &&
    URL.canParse(".", location.href) &&
    new URL(".", location.href).href === folder.href &&
    /\/(index\.html?)?$/.test(location.pathname);
  return isHosts ? undefined : folder;
}

/**
 * The address of a file.
 * @param {string} name
 * @param {URL} own where a bundler has put it, or else beside this script
 */
export const fileAddress = (name, own) => (given ? new URL(name, given) : own);
