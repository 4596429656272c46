// A first visit on a slow line, with a processor four times slower: of a site's first page that is asked for a pair, of the
// pair's own page, and of an element in a host's page. When two cards and the first table are there, and how long the
// longest task is that keeps the page from answering until all is.
//
//   node tests/bench/visit.mjs site 11     so many visits of each
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../e2e/server.mjs";
import { launch, report } from "./measure.mjs";

const PAIR = "registered-nurses,software-developers";
const HOST = `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,"><h1>A host</h1>
  <script type="module" src="/occupation-compare.js"></script>
  <occupation-compare occupations="${PAIR}"></occupation-compare>`;
/** In bytes a second and milliseconds: a phone that is far from a mast. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
/** So many milliseconds a visit takes. */
const STAY = 4000;

const [folder = "site", visits = 11] = process.argv.slice(2);
const host = await mkdtemp(join(tmpdir(), "host-"));
await writeFile(join(host, "index.html"), HOST);
const site = await serve(folder, { also: { "/host/": host } });
const browser = await launch();

/** What a visit takes: until the comparison is there, its longest task, and what all take beyond 50 ms. */
async function visit(address) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    performance.mark("visit");
    const look = () => {
      const there = document.querySelector("occupation-compare")?.shadowRoot ?? document;
      const rows = there.querySelectorAll("tbody tr").length;
      if (there.querySelectorAll(".card").length === 2 && rows >= 25) globalThis.there = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"],
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForTimeout(STAY);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const begin = traceEvents.find(({ name }) => name === "visit");
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === begin.pid && tid === begin.tid)
    .filter(({ ts }) => ts > begin.ts)
    .map(({ dur = 0 }) => dur / 1000);
  const there = await page.evaluate(() => globalThis.there);
  await context.close();
  const blocked = tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0);
  return { there, "longest task": Math.max(...tasks), "blocked beyond 50 ms": blocked };
}

const of = {
  "first page": `${site.url}?occupations=${PAIR}`,
  "pair's page": `${site.url}compare/${PAIR.replace(",", "-vs-")}/`,
  element: `${site.url}host/`,
};
for (const [what, address] of Object.entries(of)) {
  const found = [];
  for (let i = 0; i < visits; i += 1) found.push(await visit(address));
  for (const key of Object.keys(found[0]))
    report(
      `${what}: ${key}`,
      found.map((one) => one[key]),
    );
}
await browser.close();
await site.close();
await rm(host, { recursive: true });
