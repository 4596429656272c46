/** What all elements of a page share: the widget's files, the data functions, and what the console was told. */

export const NAME = "occupation-compare";

// As text, since a bundler would take the folder for a file of this script and put it into the bundle.
export const BASE = new URL(".", String(import.meta.url));

/** @typedef {Awaited<ReturnType<typeof files>>} Files */

/**
 * What was asked for already.
 * @type {{ files?: Promise<Files>, data?: typeof import("./data-api.js") }}
 */
export const shared = {};

/** The sentences that were written to the console; none is written twice. */
const said = new Set();

/**
 * Tells the console, once.
 * @param {"warn" | "error"} kind
 * @param {string} sentence
 */
export function say(kind, sentence) {
  if (!said.has(sentence)) console[kind](`<${NAME}>: ${sentence}`);
  said.add(sentence);
}

/** Loads what all widgets of the page share, once. Rejects with why it does not come, told apart. */
export function load() {
  shared.files ??= files().catch(async (error) => {
    const unreachable = { code: "network", message: `the files beside ${import.meta.url} do not load.` };
    throw await import("./failures.js").then(
      ({ diagnose }) => diagnose(error, BASE),
      () => unreachable,
    );
  });
  return shared.files;
}

async function files() {
  const [module, { createHost }, { createPool }, css, bytes] = await Promise.all([
    import("./widget.js"),
    import("./host.js"),
    import("./pool.js"),
    answer(new URL("./occupation-compare.css", import.meta.url)).then((response) => response.text()),
    answer(new URL("./widget_bg.wasm", import.meta.url)),
  ]);
  const isTyped = bytes.headers.get("content-type")?.startsWith("application/wasm");
  await module.default({ module_or_path: isTyped ? bytes : await bytes.arrayBuffer() });
  if (!isTyped)
    say("warn", "its server should send widget_bg.wasm as application/wasm; it would start sooner.");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  if (shared.data?.own) module.useDataset(shared.data.own.bytes());
  const host = createHost(BASE);
  const words = async (/** @type {string} */ slug) => shared.data?.own?.words(slug) ?? host.words(slug);
  return {
    pool: createPool(module.mount, { ...host, words }, BASE.href),
    useDataset: module.useDataset,
    sheet,
  };
}

/** @param {URL} file */
async function answer(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}
