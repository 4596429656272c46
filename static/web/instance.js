/**
 * A running copy of the widget's module. Every call into it, also those that the browser makes for an event or a
 * promise, goes through here: one that fails stops the copy for good, since what it holds may be half changed.
 */
import { createWatch } from "./watch.js";

/**
 * How often the module may be started anew within so many milliseconds before it is left alone, where one that stopped
 * counts as ten.
 */
const [MAX_STARTS, STOP, WITHIN] = [30, 10, 10_000];

/**
 * In how many milliseconds after the chunk before it the last of the file is read, unless somebody asks for it: to read
 * it would hold up what is drawn meanwhile.
 */
const SOON = 1000;

/** @import { Chunk } from "./chunks.js" */
/** @import { Edge, Host, Mounted, Widgets } from "./widget.js" */

/**
 * @typedef {object} Instance
 * @property {(root: Element, query: string, id: string, home: string, host: Host) => Mounted} mount
 * @property {(root: Element, query: string, home: string, host: Host, words: string[], hasAllPairs: boolean) => Mounted} mountPage
 * @property {Widgets["useDataset"]} useDataset
 * @property {(place: () => string, host: Host) => Promise<void>} bring fetches what the query,
 *   or the page with one, brings on show, and names and job titles if it takes them; what is asked for meanwhile too.
 *   Rejects if an occupation does not come
 * @property {(root: Element) => void} leave forgets a root that it drew into
 * @property {Promise<void>} whole resolves once all chunks of it are here but the one that searches; rejects if one does
 *   not come
 * @property {() => boolean} isStopped
 * @property {() => void} stop ends it: whatever calls it from now on is answered with nothing
 * @property {() => Promise<Instance>} again another copy, from the same compiled module; rejects where that stopped too
 *   often
 * @property {Lost} lost may be set by whoever shows what it draws
 */

/**
 * The copy stopped, or of a root (only that) the drawing is broken: all must be drawn anew.
 * @callback Lost
 * @param {{ error?: unknown, root?: Element }} why
 * @returns {void}
 */

/**
 * Asks for the module, and past the cache if a chunk did not come or was of another version.
 * @callback Ask
 * @param {RequestCache} cache
 * @returns {Chunk[]} its chunks, the one that searches last
 */

/**
 * Starts the module with its first chunk, which draws what a reader sees first. What calls another before that is here
 * stops this copy, and the next, which has all, begins again. The last, which searches, is only asked for when it is
 * needed.
 * @param {(edge: Edge) => Widgets} create what the module's script exports
 * @param {Ask} ask
 * @param {number[]} [past] when copies before it were started or, ten times each, stopped
 * @param {Chunk[]} [modules] what the copy before it had
 * @param {boolean} [searches] whether that may have stopped since what searches was not here
 * @returns {Promise<Instance>}
 */
export async function start(create, ask, past = [], modules = ask("default"), searches = false) {
  let isStopped = false;
  let [isWhole, canSearch] = [false, false];
  /** Whether it may have stopped since what searches was not here. */
  let lackedSearch = false;
  /** @type {WebAssembly.Exports} */
  let first = {};
  let depth = 0;
  /** @type {unknown} */
  let failure;
  const broken = new WeakSet();
  const watch = createWatch((root) => {
    const isNew = !isStopped && !broken.has(root);
    broken.add(root);
    // A copy that stops in the same breath is lost whole.
    if (isNew) queueMicrotask(() => isStopped || instance.lost({ root }));
  });

  /**
   * @param {unknown} error
   */
  function fail(error) {
    if (isStopped) return;
    failure = error;
    const isEarly = !(isWhole && canSearch) && error instanceof WebAssembly.RuntimeError;
    lackedSearch = isEarly && isWhole;
    if (!isEarly) past.push(...Array(STOP).fill(performance.now()));
    instance.stop();
    queueMicrotask(() => instance.lost(isEarly ? {} : { error }));
  }

  /** @param {(...values: unknown[]) => unknown} call */
  const guarded =
    (call) =>
    (/** @type {unknown[]} */ ...values) => {
      if (isStopped) return 0;
      if (depth === 0) watch.before();
      depth += 1;
      try {
        return call(...values);
      } catch (error) {
        fail(error);
        return 0;
      } finally {
        depth -= 1;
        if (depth === 0 && !isStopped) watch.after();
      }
    };
  const widgets = create({
    guard(exports) {
      first = exports;
      return Object.fromEntries(
        Object.entries(exports).map(([name, value]) => [
          name,
          typeof value === "function" ? guarded(/** @type {any} */ (value)) : value,
        ]),
      );
    },
    thrown: watch.thrown,
    spared: watch.spared,
    // Only what makes it stop is told, by whoever hears of that.
    said() {},
  });

  /**
   * @template {unknown[]} Values
   * @template Drawn
   * @param {(root: Element, ...values: Values) => Drawn} draw
   */
  const watched =
    (draw) =>
    (/** @type {Element} */ root, /** @type {Values} */ ...values) => {
      watch.add(root);
      return draw(root, ...values);
    };
  /**
   * What comes of it, or does not, once that of the module is here which takes it.
   * @template Result
   * @param {Promise<Result>} promise
   * @param {Promise<void>} taker
   */
  const inWhole = async (promise, taker = whole()) => {
    await Promise.allSettled([promise, taker]);
    await taker;
    return promise;
  };
  /**
   * @param {string} slug
   * @param {Host} host
   */
  async function takeFile(slug, { words }) {
    if (!widgets.take(slug, await words(slug)))
      throw new WebAssembly.LinkError(`words/${slug}.txt: of another version`);
  }
  /**
   * The host, which tells the module of no file before that is here which reads it.
   * @param {Host} host
   */
  const patient = (host) => ({
    ...host,
    areas: () => inWhole(host.areas()),
    local: (/** @type {string} */ slug) => inWhole(host.local(slug)),
    titles: () => inWhole(host.titles(), all()),
    search: all,
    async names(/** @type {string[]} */ slugs) {
      // The file of an occupation says what it is called.
      const taken = await Promise.allSettled(
        slugs.map((slug) => (host.hasFile(slug) ? takeFile(slug, host) : Promise.reject(slug))),
      );
      if (!slugs.length) return search();
      // To tell what a name means may call any chunk.
      if (taken.some(({ status }) => status === "rejected")) await all();
    },
    chunk: (/** @type {number} */ number) => here(number).then(() => host.drawn()),
  });
  /** @type {Instance} */
  const instance = {
    mount: watched((root, query, id, home, host) => widgets.mount(root, query, id, home, patient(host))),
    mountPage: watched((root, query, home, host, ...page) =>
      widgets.mountPage(root, query, home, patient(host), ...page),
    ),
    useDataset: widgets.useDataset,
    get whole() {
      return whole();
    },
    async bring(place, host) {
      const { names, titles } = patient(host);
      const takeMissing = (/** @type {string} */ slug) =>
        takeFile(slug, host).catch((error) => {
          // What nobody asks for any more need not come.
          if (!isStopped && widgets.missing(place()).includes(slug)) throw error;
        });
      let [mayName, mayAsk] = [true, true];
      while (!isStopped) {
        const lacks = widgets.lacks(place());
        if (mayName && lacks.includes("names")) {
          mayName = await names(widgets.unknown(place())).then(
            () => true,
            (error) => {
              if (widgets.unknown(place()).length && !widgets.knowsSome(place())) throw error;
              // The widget says so.
              return false;
            },
          );
          mayAsk &&= mayName;
          continue;
        }
        const lacksTitles = mayAsk && lacks.includes("titles");
        if (!lacksTitles && !lacks.includes("files")) return;
        // If they do not come, the widget says so.
        /** @type {boolean | Promise<boolean>} */
        const asked = lacksTitles ? titles().then(widgets.takeTitles, () => false) : mayAsk;
        [mayAsk] = await Promise.all([asked, ...widgets.missing(place()).map(takeMissing)]);
      }
    },
    leave: watch.remove,
    isStopped: () => isStopped,
    stop() {
      isStopped = true;
      watch.end();
    },
    async again() {
      const now = performance.now();
      past.push(now);
      if (past.filter((time) => now - time < WITHIN).length >= MAX_STARTS)
        throw failure instanceof WebAssembly.RuntimeError
          ? failure
          : new WebAssembly.RuntimeError(`${failure ?? "again and again"}`);
      // What did not come is asked for once more.
      const next = await whole().then(
        () => modules,
        () => ask("reload"),
      );
      return start(create, ask, past, next, searches || lackedSearch);
    },
    lost() {},
  };
  /** @type {Promise<void>[]} */
  const chunks = [];
  /**
   * Resolves once this chunk, and those before it, are here.
   * @param {number} number
   */
  function here(number) {
    if (!chunks[number]) {
      chunks[number] = take(number);
      // Whoever waits for it learns of it.
      chunks[number].catch(() => {});
    }
    return chunks[number];
  }
  async function take(/** @type {number} */ number) {
    const module = modules[number]();
    if (number === 0) return void (await widgets.init({ module_or_path: await module }));
    await here(number - 1);
    try {
      await WebAssembly.instantiate(await module, { "": first });
    } catch (error) {
      fail(error);
      throw error;
    }
    isWhole = number === modules.length - 2;
  }
  const whole = () => here(modules.length - 2);
  /** @type {Promise<void> | undefined} */
  let found;
  let hasFailed = false;
  /** Resolves once what searches is here, with the names of all occupations. What did not come is asked for anew. */
  function search() {
    // What is of another module may be from a cache.
    found ??= find().catch((error) => {
      const isOther = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
      if (hasFailed || !isOther) throw error;
      hasFailed = true;
      return find();
    });
    found.catch(() => {
      hasFailed = true;
      found = undefined;
    });
    return found;
  }
  async function find() {
    const module = await modules[modules.length - 1](hasFailed);
    await WebAssembly.instantiate(module, { "": first });
    const [names] = WebAssembly.Module.customSections(module, "names");
    if (!names || !widgets.takeNames(new Uint8Array(names)))
      throw new WebAssembly.LinkError("names: of another version");
    canSearch = true;
  }
  /** Resolves once all chunks are here. */
  const all = async () => void (await Promise.all([whole(), search()]));
  const isFirst = !past.length;
  here(1).then(
    () => setTimeout(whole, SOON),
    () => {},
  );
  await here(0);
  if (failure) throw failure;
  // Another copy is not to stop for what stopped the last.
  if (!isFirst) await whole();
  // Where it does not come all else goes on.
  if (searches) await search().catch(() => {});
  return instance;
}
