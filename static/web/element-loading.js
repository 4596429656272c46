/** What all elements of a page share: the widget's files, loaded once, and what is said in the console. */

import { base, fileAddress, home, isAsBuilt, setBasePath } from "./base.js";
import { listen } from "./hands.js";

/* global BUILD */
/** @import { Instance } from "./instance.js" */
/** @typedef {ReturnType<typeof import("./pool.js").createPool>} Pool */
/** @typedef {{ pool: Pool, css: string, useDataset: () => void, bring: (query: () => string) => Promise<void>, again: () => Promise<Files> }} Files */
/** @typedef {{ code: string, message: string }} Failure why it does not come */

/**
 * Whether what was thrown tells why.
 * @param {any} thrown
 * @returns {thrown is Failure}
 */
export const isFailure = (thrown) => typeof thrown?.code === "string";

export const NAME = "occupation-compare";

/** Resolves in a task of its own. What `host.js` has for that comes only with the other files. */
const nextTask = () => new Promise((done) => setTimeout(done));

/** The sentences that were written to the console; none is written twice. */
const said = new Set();
/** @type {Promise<Files> | undefined} */
let loading;
/** How often the files were asked for. */
let times = 0;
/**
 * What each pool is of.
 * @type {WeakMap<Pool, Files>}
 */
const filesOf = new WeakMap();
/**
 * What follows each pool whose module stopped.
 * @type {WeakMap<Pool, Promise<Files>>}
 */
const next = new WeakMap();
/** The data functions, once they are loaded, which may have a host's own occupations. */
export const shared = { data: /** @type {typeof import("./data-api.js") | undefined} */ (undefined) };

/** Of when most of the figures are; nobody says it of a host's own. */
export const asOf = () => (shared.data?.own ? undefined : Object.freeze(BUILD.asOf));

/** Loads the data functions, once. */
export async function loadData() {
  shared.data ??= await import("./data-api.js");
  shared.data.files.base = base;
  return shared.data;
}

/**
 * @param {"warn" | "error"} kind
 * @param {string} sentence
 */
export function say(kind, sentence) {
  if (!said.has(sentence)) console[kind](`<${NAME}>: ${sentence}`);
  said.add(sentence);
}

/**
 * Takes the folder of the files from the page's markup, unless they are asked for already.
 * @param {string | null | undefined} path
 */
export function takeBase(path) {
  if (!path || loading) return;
  try {
    setBasePath(path);
  } catch (error) {
    say("warn", `${error}.`);
  }
}

/** The files, if they are asked for. */
export const loaded = () => loading;

/**
 * Loads the files, once. Rejects with why they do not come, told apart; whoever asks next tries again.
 * @returns {Promise<Files>}
 */
export function load() {
  loading ??= files().catch(retried);
  return loading;
}

/**
 * Files of two versions were asked for past the cache when that was found out, so they are loaded once more.
 * @param {unknown} error why they did not come
 * @returns {Promise<Files>}
 */
async function retried(error) {
  loading = undefined;
  const failure = await why(error);
  if (failure.code !== "mixed" || times > 1) throw failure;
  return load();
}

/**
 * Loads them with what an element asks for. Rejects with why that does not come, told apart.
 * @param {() => string} query what it asks for then
 */
export function loadFor(query) {
  const isFirst = !loading;
  const files = load();
  // Its words and figures come at the same time as the module, unless they are a host's own.
  if (isFirst && !shared.data?.own)
    import("./host.js").then(({ askAhead }) => askAhead(query(), base())).catch(() => {});
  return files.then((files) => brought(files, query));
}

/**
 * @param {Files} files
 * @param {() => string} query
 * @returns {Promise<Files>}
 */
async function brought(files, query) {
  await files.bring(query).catch(async (error) => {
    throw await why(error);
  });
  // To draw is a task of its own, as starting the module was, so that neither keeps the page from answering for long.
  await nextTask();
  // The copy may have stopped meanwhile.
  return files.pool.isStopped() ? renewed(files.pool, query) : files;
}

/**
 * @param {unknown} error
 * @returns {Promise<Failure>}
 */
async function why(error) {
  const unreachable = { code: "network", message: `the files beside ${import.meta.url} do not load.` };
  const { diagnose } = await import("./failures.js").catch(() => ({ diagnose: () => unreachable }));
  return diagnose(error, base(), fetched());
}

/** What is fetched rather than imported. */
const fetched = () => ({
  sheet: fileAddress("occupation-compare.css", new URL(BUILD.sheet, import.meta.url)),
  module: fileAddress("widget_bg.wasm", new URL("./widget_bg.wasm", import.meta.url)),
  search: fileAddress("widget_search.wasm", new URL("./widget_search.wasm", import.meta.url)),
});

/** @returns {Promise<Files>} */
async function files() {
  const from = fetched();
  times += 1;
  // A browser may remember that a script did not come, or an old one; but in a bundle there is none of this name.
  const again = times > 1 && isAsBuilt ? `?${times}` : "";
  const one = (/** @type {string} */ name) =>
    import(/* webpackIgnore: true */ /* @vite-ignore */ name + again);
  const scripts = Promise.all(
    again
      ? [one("./widget.js"), one("./instance.js"), one("./chunks.js"), one("./host.js"), one("./pool.js")]
      : [
          import("./widget.js"),
          import("./instance.js"),
          import("./chunks.js"),
          import("./host.js"),
          import("./pool.js"),
        ],
  );
  // Whoever waits for them learns of it.
  scripts.catch(() => {});
  // To ask for them takes a slow phone 30 ms: the rest is asked for in a task of its own.
  await nextTask();
  const file = answer(from.module);
  const [css, sent, [{ create }, { start }, { modules }, { createHost }, { createPool }]] = await Promise.all(
    [answer(from.sheet).then((response) => response.text()), file, scripts],
  );
  const ask = (/** @type {"module" | "search"} */ name, /** @type {RequestCache} */ cache) =>
    name === "module" && cache !== "reload" ? file : answer(from[name], cache);
  const instance = await start(create, (/** @type {RequestCache} */ cache) => modules(ask, cache));
  if (!sent.headers.get("content-type")?.startsWith("application/wasm"))
    say(
      "warn",
      "its server should send widget_bg.wasm as application/wasm; many compress only what they know.",
    );
  const host = createHost(base(), {}, home());
  const words = async (/** @type {string} */ slug) => shared.data?.own?.words(slug) ?? host.words(slug);
  /**
   * @param {Instance} module
   * @returns {Files}
   */
  function around(module) {
    const pool = createPool(module, { ...host, words }, listen, home()?.href);
    function useDataset() {
      if (!shared.data?.own) return;
      module.useDataset(shared.data.own.bytes());
      pool.renew();
    }
    useDataset();
    const files = {
      pool,
      useDataset,
      bring: (/** @type {() => string} */ query) => module.bring(query, { ...host, words }),
      css,
      again: async () => around(await module.again()),
    };
    filesOf.set(pool, files);
    return files;
  }
  return around(instance);
}

/**
 * The files with another copy of the module: one for all whose copy stopped, one alone where only a drawing is broken.
 * @param {Pool} pool what was used until now
 * @param {() => string} query what is to be on show
 * @returns {Promise<Files>}
 */
export const renewed = async (pool, query) => brought(await another(pool), query);

/** @param {Pool} pool */
async function another(pool) {
  const { again } = /** @type {Files} */ (filesOf.get(pool));
  if (!pool.isStopped()) return again();
  let files = next.get(pool);
  if (!files) {
    files = again().catch(retried);
    next.set(pool, files);
    if ((await loading)?.pool === pool) loading = files;
  }
  return files;
}

/**
 * @param {URL} file
 * @param {RequestCache} [cache]
 */
async function answer(file, cache) {
  const response = await fetch(file, { cache });
  // Some servers have a page for whatever is not there.
  if (!response.ok || response.headers.get("content-type")?.startsWith("text/html"))
    throw new Error(`${response.url}: ${response.status}`);
  return response;
}
