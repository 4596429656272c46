// The file of the module as it comes: held between two chunks, cut off or changed.
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chunks } from "../../static/web/chunks.js";
import { DIST } from "./host.mjs";

export const module = await readFile(join(DIST, "widget_bg.wasm"));

/** What tells that a chunk has ended: the head of the next. */
const HEAD = 8;

/** Where each chunk ends in the file. */
export const ends = [];
for await (const chunk of chunks(Promise.resolve(new Response(module))))
  ends.push(module.indexOf(Buffer.from(chunk), ends.at(-1)) + chunk.length);

/** A server before another, which passes on what it is asked for but the module, which `answer` sends. */
async function serveBefore(t, upstream, answer) {
  const server = createServer((asked, response) => {
    if (/\/widget_bg[^/]*\.wasm$/.test(asked.url)) return answer(response);
    const pass = (answered) => {
      response.writeHead(answered.statusCode, answered.headers);
      answered.pipe(response);
    };
    request(new URL(asked.url, upstream), { headers: asked.headers }, pass).end();
  });
  await new Promise((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  const { origin } = new URL(upstream);
  return upstream.replace(origin, `http://127.0.0.1:${server.address().port}`);
}

/** Such a server, which sends so many chunks of the module, and the others once `go` is called. */
export async function heldBehind(t, upstream, count) {
  let go;
  const wait = new Promise((done) => {
    go = done;
  });
  const url = await serveBefore(t, upstream, async (response) => {
    response.writeHead(200, { "content-type": "application/wasm" });
    response.write(module.subarray(0, ends[count - 1] + HEAD));
    await wait;
    response.end(module.subarray(ends[count - 1] + HEAD));
  });
  return { url, go };
}

/**
 * Such a server, which the first so many times sends something else behind the first chunk, after a while: breaks off if
 * that is nothing.
 */
export function brokenBehind(t, upstream, times, instead) {
  let left = times;
  return serveBefore(t, upstream, async (response) => {
    left -= 1;
    response.writeHead(200, { "content-type": "application/wasm" });
    if (left < 0) return response.end(module);
    response.write(module.subarray(0, ends[0] + HEAD));
    await setTimeout(1000);
    return instead ? response.end(instead.subarray(HEAD)) : response.destroy();
  });
}
