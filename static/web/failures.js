/**
 * Why the widget did not start, told apart: for a page of our own and for the element. It is fetched only
 * when something has failed, and asks for the files once more to see what becomes of them.
 */

const SCRIPT = /^(text|application)\/(java|ecma)script/;
/** The scripts that must come, unless a bundler has put them into its own. */
const SCRIPTS = ["widget.js", "host.js", "pool.js"];

/** The least that is a WebAssembly module. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * @param {unknown} error what was thrown
 * @param {URL | undefined} base where the files are, if they are as the build named them
 * @param {{ sheet?: URL, module?: URL }} [fetched] where the files are that are fetched
 * @returns {Promise<{code: string, message: string}>}
 */
export async function diagnose(error, base, fetched = {}) {
  if (typeof WebAssembly !== "object" || !("adoptedStyleSheets" in Document.prototype)) {
    return {
      code: "unsupported",
      message: "this browser is too old for it: it needs WebAssembly and adopted style sheets.",
    };
  }
  if (location.protocol === "file:") {
    return {
      code: "file",
      message:
        "it was opened from a file, where browsers load no modules. Serve the folder, or open occupation-compare.html.",
    };
  }
  // Before the files, which a bundler may have given other names.
  if (!(await compiles())) {
    return {
      code: "policy",
      message: "the page's Content-Security-Policy refuses WebAssembly; script-src needs 'wasm-unsafe-eval'.",
    };
  }
  const { sheet = new URL("occupation-compare.css", base), module = new URL("widget_bg.wasm", base) } =
    fetched;
  /** @type {[URL, RegExp][]} */
  const files = [
    ...(base ? SCRIPTS : []).map((name) => /** @type {[URL, RegExp]} */ ([new URL(name, base), SCRIPT])),
    [sheet, /^text\/css/],
    [module, /^application\/wasm/],
  ];
  for (const [url, type] of files) {
    const failure = await probe(url, type);
    if (failure) return base ? failure : { ...failure, message: `${failure.message} ${BUNDLED}` };
  }
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return {
      code: "unsupported",
      message: `this browser does not understand the module (${error.message}).`,
    };
  }
  return { code: "failed", message: `it did not start (${error}).` };
}

/** What helps where a bundler took the script and left the files. */
const BUNDLED =
  "A bundler took the script without its files: copy the folder of the package among those that are served as they are, " +
  'and say where it is, by setBasePath("…") before the first element or the attribute base="…".';

/** Whether WebAssembly is allowed here. */
async function compiles() {
  try {
    await WebAssembly.compile(EMPTY);
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
  return url.pathname.endsWith(".css") ? "text/css" : "text/javascript";
}
