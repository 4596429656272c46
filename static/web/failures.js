/**
 * Why the widget did not start, told apart: for a page of our own and for the element. It is fetched only
 * when something has failed, and asks for the files once more to see what becomes of them.
 */

/**
 * The files that must come, and how their types begin.
 * @type {[string, RegExp][]}
 */
const FILES = [
  ["widget.js", /^(text|application)\/(java|ecma)script/],
  ["host.js", /^(text|application)\/(java|ecma)script/],
  ["pool.js", /^(text|application)\/(java|ecma)script/],
  ["occupation-compare.css", /^text\/css/],
  ["widget_bg.wasm", /^application\/wasm/],
];

/** The least that is a WebAssembly module. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * @param {unknown} error what was thrown
 * @param {URL} base where the files are
 * @returns {Promise<{code: string, message: string}>}
 */
export async function diagnose(error, base) {
  if (typeof WebAssembly !== "object" || !("adoptedStyleSheets" in Document.prototype)) {
    return {
      code: "unsupported",
      message: "this browser is too old for it: it needs WebAssembly and adopted style sheets.",
    };
  }
  if (base.protocol === "file:") {
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
  for (const [name, type] of FILES) {
    const failure = await probe(new URL(name, base), type, base);
    if (failure) return failure;
  }
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return {
      code: "unsupported",
      message: `this browser does not understand the module (${error.message}).`,
    };
  }
  return { code: "failed", message: `it did not start (${error}).` };
}

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
 * @param {URL} base
 */
async function probe(url, type, base) {
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
    const refused = violations.find(
      ({ blockedURI }) => blockedURI === url.href || blockedURI === base.origin,
    );
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
