/**
 * Why the widget did not start, told apart: for a page of our own and for the element. It is fetched only
 * when something has failed, and asks for the files once more to see what becomes of them.
 */

/** How the types of the files begin that must come. */
const SCRIPT = /^(text|application)\/(java|ecma)script/;
/** A package holds the sheet as text. */
const SHEET = /^text\/(css|plain)/;
const TEXT = /^text\/plain/;
const MODULE = /^application\/wasm/;

/** The scripts of an element that must come, unless a bundler has put them into its own. */
const SCRIPTS = ["widget.js", "instance.js", "host.js", "words.js", "watch.js", "pool.js", "chunks.js"];

/** What helps where a bundler took the script and left the files. */
const BUNDLED =
  "A bundler took the script without its files: copy the folder of the package among those that are served as they are, " +
  'and say where it is, by setBasePath("…") before the first element or the attribute base="…".';

/**
 * The files with how their types begin, the module last.
 * @param {URL | undefined} base
 * @param {{ scripts?: string[], sheet?: URL, module?: URL }} needed
 * @returns {[URL, RegExp][]}
 */
function files(base, { scripts = SCRIPTS, sheet, module }) {
  const beside = base
    ? scripts.map((name) => /** @type {[URL, RegExp]} */ ([new URL(name, base), SCRIPT]))
    : [];
  return [
    ...beside,
    [sheet ?? new URL("occupation-compare.css", base), SHEET],
    [module ?? new URL("widget_bg.wasm", base), MODULE],
  ];
}

/** The least that is a WebAssembly module. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * @param {unknown} error what was thrown
 * @param {URL | undefined} base where the files are, if they are as the build named them
 * @param {{ scripts?: string[], sheet?: URL, module?: URL }} [needed] which scripts, if not an element's, and where those
 *   files are that are fetched
 * @returns {Promise<{code: string, message: string}>}
 */
export async function diagnose(error, base, needed = {}) {
  if (!("adoptedStyleSheets" in Document.prototype)) {
    return { code: "unsupported", message: "this browser is too old for it: it lacks adopted style sheets." };
  }
  // All browsers that have those have this too, unless someone took it away.
  if (typeof WebAssembly !== "object") {
    return { code: "disabled", message: "WebAssembly is switched off in this browser." };
  }
  if (location.protocol === "file:") {
    return {
      code: "file",
      message:
        "it was opened from a file, where browsers load no modules. Serve the folder, or open occupation-compare.html.",
    };
  }
  // Before the files, which a bundler may have given other names.
  if (!(await runs()) || isPolicy(error)) {
    return {
      code: "policy",
      message: "the page's Content-Security-Policy refuses WebAssembly; script-src needs 'wasm-unsafe-eval'.",
    };
  }
  if (error instanceof WebAssembly.RuntimeError) {
    return { code: "stopped", message: `it stopped (${error.message}).` };
  }
  // What an occupation's file is has its address with it.
  /** @type {[URL, RegExp][]} */
  const own = error instanceof Error && error.cause instanceof URL ? [[error.cause, TEXT]] : [];
  const all = [...own, ...files(base, needed)];
  for (const [url, type] of all) {
    const failure = await probe(url, type);
    const isLeftBehind = !base && ["not-found", "mime"].includes(failure?.code ?? "");
    if (failure) return isLeftBehind ? { ...failure, message: `${failure.message} ${BUNDLED}` } : failure;
  }
  return (await ofModule(all, error)) ?? { code: "failed", message: `it did not start (${error}).` };
}

/**
 * Why the module is not understood, or its script does not fit it: asked for once more, past every cache.
 * @param {[URL, RegExp][]} all the files
 * @param {unknown} error what was thrown
 */
async function ofModule(all, error) {
  const isOfModule = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  // One script lacks what another one asks it for.
  const isOfScripts =
    error instanceof SyntaxError || (error instanceof TypeError && !/\bURL\b/.test(error.message));
  if (!isOfModule && !isOfScripts) return undefined;
  const answers = await Promise.all(all.map(([url]) => fetch(url, { cache: "reload" })));
  // What breaks off again is cut off.
  const body = answers[answers.length - 1].arrayBuffer().catch(() => new ArrayBuffer(0));
  const bytes = new Uint8Array(await body);
  const damaged = { code: "damaged", message: "its module comes cut off or damaged." };
  if (!WebAssembly.validate(bytes)) {
    // What is another one than the page knows need not be one that the browser is too old for.
    return isCut(bytes) || error.message.startsWith("integrity")
      ? damaged
      : { code: "unsupported", message: "this browser does not understand its module: it is too old." };
  }
  const chunks = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), "chunk");
  return chunks.every((chunk) => WebAssembly.validate(chunk))
    ? { code: "mixed", message: "its files are of two versions, or one came in part." }
    : damaged;
}

/**
 * Whether the sections of a module do not end where the file does.
 * @param {Uint8Array} bytes
 */
function isCut(bytes) {
  let at = EMPTY.length;
  while (at < bytes.length) {
    at += 1;
    let [length, shift, byte] = [0, 0, 128];
    while (byte & 128) {
      byte = bytes[at] ?? 0;
      length += (byte & 127) * 2 ** shift;
      shift += 7;
      at += 1;
    }
    at += length;
  }
  return at !== bytes.length;
}

/**
 * Whether a policy refused the module: some browsers do so only for one that does something.
 * @param {unknown} error
 */
function isPolicy(error) {
  return error instanceof Error && /unsafe-eval|Content.Security.Policy/i.test(error.message);
}

/** Whether WebAssembly is allowed here, where some browsers compile a module and then refuse to start it. */
async function runs() {
  try {
    await WebAssembly.instantiate(EMPTY);
    return true;
  } catch {
    return false;
  }
}

/**
 * What is wrong with a file, if anything is.
 * @param {URL} url
 * @param {RegExp} type how its type begins
 */
async function probe(url, type) {
  /** @type {SecurityPolicyViolationEvent[]} */
  const violations = [];
  const note = (/** @type {SecurityPolicyViolationEvent} */ event) => violations.push(event);
  document.addEventListener("securitypolicyviolation", note);
  try {
    const response = await fetch(url);
    if (!response.ok) return { code: "not-found", message: `${url} is not there (${response.status}).` };
    const sent = response.headers.get("content-type") ?? "nothing";
    if (type.test(sent)) return undefined;
    // A module in the wrong type starts all the same; a page in its place does not.
    if (url.pathname.endsWith(".wasm") && (await isModule(response))) return undefined;
    return { code: "mime", message: `${url} comes as ${sent}, not as ${expected(url)}.` };
  } catch {
    // The event is sent after the fetch has failed.
    await new Promise((done) => setTimeout(done, 50));
    const refused = violations.find(({ blockedURI }) => blockedURI === url.href || blockedURI === url.origin);
    if (refused) {
      return {
        code: "policy",
        message: `the page's Content-Security-Policy refuses ${url} (${refused.effectiveDirective}).`,
      };
    }
    return unreachable(url);
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}

/**
 * A server that answers only those who do not read has not allowed this page to.
 * @param {URL} url
 */
async function unreachable(url) {
  try {
    await fetch(url, { mode: "no-cors" });
    return {
      code: "cors",
      message: `${url} may not be read from ${location.origin}: its server must send Access-Control-Allow-Origin.`,
    };
  } catch {
    return { code: "network", message: `${url} does not load: its server does not answer.` };
  }
}

/** @param {Response} response */
async function isModule(response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return EMPTY.every((byte, at) => bytes[at] === byte);
}

/** @param {URL} url */
function expected(url) {
  if (url.pathname.endsWith(".wasm")) return "application/wasm";
  if (url.pathname.endsWith(".txt")) return "text/plain";
  return url.pathname.endsWith(".css") ? "text/css" : "text/javascript";
}
