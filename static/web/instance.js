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

/** @import { Edge, Host, Widgets } from "./widget.js" */

/**
 * @typedef {object} Instance
 * @property {Widgets["mount"]} mount
 * @property {Widgets["mountPage"]} mountPage
 * @property {Widgets["useDataset"]} useDataset
 * @property {(place: () => string, host: Pick<Host, "words" | "titles">) => Promise<void>} bring fetches what the query,
 *   or the page with one, brings on show, and the job titles if it asks for one; what is asked for meanwhile too.
 *   Rejects if an occupation does not come
 * @property {(root: Element) => void} leave forgets a root that it drew into
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
 * @param {(edge: Edge) => Widgets} create what the module's script exports
 * @param {unknown} source the module: its address, its bytes, an answer that holds it, or itself
 * @param {number[]} [past] when copies before it were started or, ten times each, stopped
 * @returns {Promise<Instance>}
 */
export async function start(create, source, past = /** @type {number[]} */ ([])) {
  let isStopped = false;
  let depth = 0;
  /** @type {unknown} */
  let failure;
  const broken = new WeakSet();
  /** @param {{ error?: unknown, root?: Element }} why */
  const lose = (why) =>
    queueMicrotask(() => {
      // A copy that stopped is lost whole, and told so by why it did.
      if (why.error || !isStopped) instance.lost(why);
    });
  const watch = createWatch((root) => {
    if (!isStopped && !broken.has(root)) lose({ root });
    broken.add(root);
  });

  /**
   * @param {unknown} error
   */
  function fail(error) {
    if (isStopped) return;
    failure = error;
    past.push(...Array(STOP).fill(performance.now()));
    instance.stop();
    lose({ error });
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
    guard: (exports) =>
      Object.fromEntries(
        Object.entries(exports).map(([name, value]) => [
          name,
          typeof value === "function" ? guarded(/** @type {any} */ (value)) : value,
        ]),
      ),
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
  /** @type {Instance} */
  const instance = {
    mount: watched(widgets.mount),
    mountPage: watched(widgets.mountPage),
    useDataset: widgets.useDataset,
    async bring(place, { words, titles }) {
      const take = async (/** @type {string} */ slug) => {
        try {
          if (!widgets.take(slug, await words(slug)))
            throw new Error(`words/${slug}.txt: of another version`);
        } catch (error) {
          // What nobody asks for any more need not come.
          if (!isStopped && widgets.missing(place()).includes(slug)) throw error;
        }
      };
      let mayAsk = true;
      while (!isStopped) {
        /** @type {boolean} */
        const lacksTitles = mayAsk && widgets.lacksTitles(place());
        const slugs = widgets.missing(place());
        if (!lacksTitles && !slugs.length) return;
        // If they do not come, the widget says so.
        /** @type {boolean | Promise<boolean>} */
        const asked = lacksTitles ? titles().then(widgets.takeTitles, () => false) : mayAsk;
        [mayAsk] = await Promise.all([asked, ...slugs.map(take)]);
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
      return start(create, widgets.compiled(), past);
    },
    lost() {},
  };
  await widgets.init({ module_or_path: source });
  if (failure) throw failure;
  return instance;
}
