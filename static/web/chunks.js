/**
 * The files of the widget's module (`src/publish/chunks.rs`). The first is the chunk that draws what a reader sees first,
 * which is a module, with others in sections behind it, each a module too. The second is the chunk that searches.
 */

/** How many chunks are in the first file. */
const COUNT = 3;

/** What a module begins with before its first section. */
const HEADER = 8;

/** The most that the head of a section takes. */
const HEAD = 6;

/**
 * Reads and compiles a chunk when it is first asked for.
 * @callback Chunk
 * @param {boolean} [isAnew] whether what came was of no use: the last is asked for anew
 * @returns {Promise<WebAssembly.Module>}
 */

/**
 * The chunks, each behind those before it, but the last, which is in a file of its own, alone.
 * @param {(file: "module" | "search", cache: RequestCache) => Promise<Response>} ask asks for one of the files
 * @param {RequestCache} cache
 * @param {string[]} [hashes] what each chunk must be, by SHA-256 in Base64
 * @returns {Chunk[]}
 */
export function modules(ask, cache, hashes = []) {
  const bytes = chunks(ask("module", cache));
  /** @type {Promise<WebAssembly.Module>[]} */
  const asked = [];
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let last;
  /**
   * @param {number} number
   * @param {Uint8Array<ArrayBuffer> | void} value
   */
  async function compiled(number, value) {
    if (!value) throw cut();
    // Pages that are not secure have nothing to tell it by.
    if (hashes[number] && crypto.subtle) {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", value));
      if (btoa(String.fromCharCode(...hash)) !== hashes[number])
        throw new WebAssembly.CompileError("integrity: the module is not the one of this page");
    }
    return WebAssembly.compile(value);
  }
  const first = [...Array(COUNT).keys()].map((number) => () => {
    while (asked.length <= number) {
      const place = asked.length;
      const one = bytes.next().then(({ value }) => compiled(place, value));
      // Whoever waits for it learns of it.
      one.catch(() => {});
      asked.push(one);
    }
    return asked[number];
  });
  return [
    ...first,
    function search(isAnew = false) {
      if (isAnew) [cache, last] = ["reload", undefined];
      last ??= ask("search", cache)
        .then((answer) => answer.arrayBuffer())
        .then((file) => compiled(COUNT, new Uint8Array(file)));
      last.catch(() => (last = undefined));
      return last;
    },
  ];
}

/**
 * The chunks of the file, each as soon as it is there. Throws where the file ends too early.
 * @param {Promise<Response>} answer
 * @returns {AsyncGenerator<Uint8Array<ArrayBuffer>, void>}
 */
export async function* chunks(answer) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ ((await answer).body).getReader();
  let bytes = new Uint8Array(1 << 20);
  let length = 0;
  /** Whether so many bytes come. */
  async function reaches(/** @type {number} */ end) {
    while (length < end) {
      const { value } = await reader.read();
      if (!value) return false;
      if (length + value.length > bytes.length) {
        const more = new Uint8Array(2 * (length + value.length));
        more.set(bytes.subarray(0, length));
        bytes = more;
      }
      bytes.set(value, length);
      length += value.length;
    }
    return true;
  }
  let count = 0;
  let at = HEADER;
  while ((await reaches(at + HEAD)) || at < length) {
    const isChunk = bytes[at] === 0;
    if (isChunk && count === 0) {
      count = 1;
      yield bytes.subarray(0, at);
    }
    let [size, shift] = [0, 0];
    do {
      at += 1;
      size += (bytes[at] & 127) * 2 ** shift;
      shift += 7;
    } while (bytes[at] & 128);
    const start = at + 1;
    at = start + size;
    if (isChunk) {
      if (!(await reaches(at))) throw cut();
      count += 1;
      // Behind the name of the section.
      yield bytes.subarray(start + 1 + bytes[start], at);
    }
  }
  if (count === 0 && at === length) yield bytes.subarray(0, length);
  if (count < COUNT || at !== length) throw cut();
}

const cut = () => new WebAssembly.CompileError("the module comes cut off");
