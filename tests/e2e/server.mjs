// A static file server for dist/ and site/: for `make serve`, and started by each browser test. Where a file
// has a twin that is compressed already, browsers that take it get that.
//
//   node tests/e2e/server.mjs dist 8080    serves on the first free port from 8080 on
//   const { url, close } = await serve('dist', { port, headers })
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

// Browsers compile WebAssembly while it arrives only if its type is exactly application/wasm.
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => {
    server.once("listening", done);
  });
  const { port } = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  return port;
}

/**
 * Serves the files of `dir` to this machine only.
 * `port`: 0 for any free one. `headers`: added to every answer, or a function from the path to
 * those to add; the last word is theirs, so a test can send a wrong type or a strict policy.
 * `also`: other folders, by the paths under which they are served.
 */
export async function serve(dir, { port = 0, headers = {}, also = {} } = {}) {
  const server = createServer(async (request, response) => {
    const [pathname, query] = request.url.split("?");
    const answer = (status, own, body) => {
      const added = typeof headers === "function" ? headers(pathname) : headers;
      response.writeHead(status, { "cache-control": "no-cache", ...own, ...added });
      if (request.method === "HEAD" || !body) response.end();
      else if (typeof body === "string") response.end(body);
      else body.on("error", () => response.destroy()).pipe(response);
    };
    const under = Object.keys(also).find((path) => pathname.startsWith(path));
    const file = await find(
      resolve(under ? also[under] : dir),
      under ? pathname.slice(under.length - 1) : pathname,
    );
    if (!file) answer(404, { "content-type": TYPES[".txt"] }, `${pathname}: not found\n`);
    else if (file.redirect) answer(301, { location: query ? `${file.redirect}?${query}` : file.redirect });
    else {
      const type = TYPES[extname(file.path)] ?? "application/octet-stream";
      const own = { "content-type": type, vary: "accept-encoding" };
      const twin = request.headers["accept-encoding"]?.includes("br")
        ? await sizeOf(`${file.path}.br`)
        : undefined;
      if (twin === undefined)
        answer(200, { ...own, "content-length": file.size }, createReadStream(file.path));
      else
        answer(
          200,
          { ...own, "content-length": twin, "content-encoding": "br" },
          createReadStream(`${file.path}.br`),
        );
    }
  });
  await new Promise((done, fail) => {
    server.once("error", fail).listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** The file that a path names: itself, or the index.html of a folder, or undefined. */
async function find(root, pathname) {
  let path;
  try {
    path = join(root, decodeURIComponent(pathname));
  } catch {
    return undefined; // a stray % is no name of a file
  }
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  const entry = await stat(path).catch(() => undefined);
  if (!entry?.isDirectory()) return entry?.isFile() ? { path, size: entry.size } : undefined;
  if (!pathname.endsWith("/")) return { redirect: `${pathname}/` };
  const index = join(path, "index.html");
  const size = await sizeOf(index);
  return size === undefined ? undefined : { path: index, size };
}

/** The size of a file, or undefined if there is none. */
const sizeOf = async (path) => (await stat(path).catch(() => undefined))?.size;

/** Also to pages of other servers of this machine, as hosts serve it: a tag from `build/` can be tried in one. */
async function serveOnNextFreePort(dir, port) {
  const headers = { "access-control-allow-origin": "*" };
  for (let next = port; ; next += 1) {
    try {
      return await serve(dir, { port: next, headers });
    } catch (error) {
      if (error.code !== "EADDRINUSE" || next === port + 20) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [dir = "dist", port = "8080"] = process.argv.slice(2);
  const { url } = await serveOnNextFreePort(dir, Number(port));
  console.log(`\n  ${url}   (${dir}; stop with Ctrl-C)\n`);
}
