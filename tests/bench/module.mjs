// The WebAssembly module in Chromium: open, read one record, compare two, search.
//
//   node tests/bench/module.mjs target/bench     (make bench builds that folder)
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "../e2e/server.mjs";
import { launch, report } from "./measure.mjs";

const folder = process.argv[2] ?? "target/bench";
await writeFile(join(folder, "index.html"), "<!doctype html><title>bench</title>");
const queries = (await readFile(join(folder, "queries.tsv"), "utf8"))
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[1])
  .filter(Boolean);
const site = await serve(folder);
const browser = await launch();
const page = await browser.newPage();
await page.goto(site.url);

const figures = await page.evaluate(async (queries) => {
  const { default: init, Bench } = await import(new URL("widget.js", location.href).href);
  await init();
  const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  // Short acts are timed in batches, since the browser's clock is coarse.
  const time = (act, batch, times) =>
    Array.from({ length: times }, (_, i) => {
      const begin = performance.now();
      for (let k = 0; k < batch; k += 1) act(i * batch + k);
      return (performance.now() - begin) / batch;
    });
  const found = {};
  const many = await bytes("synthetic.bin");
  const datasets = { bundled: new Bench(), "20,000": new Bench(many.slice()) };
  found["open, bundled"] = time(() => new Bench().free(), 100, 50);
  found["open, 20,000 (with a copy of the bytes)"] = time(() => new Bench(many).free(), 1, 30);
  for (const [name, data] of Object.entries(datasets)) {
    const place = (i) => (i * 7919) % data.occupations();
    found[`one record, ${name}`] = time((i) => data.record(place(i)), 20, 100);
    found[`compare two, ${name}`] = time((i) => data.compare(place(i), place(i + 1)), 5, 100);
  }
  const { bundled } = datasets;
  found["names searchable"] = time(() => bundled.names(), 1, 20);
  const titles = await bytes("titles.bin");
  let memory;
  found["all job titles ready"] = time(
    () => {
      bundled.names();
      memory = bundled.titles(titles);
    },
    1,
    20,
  );
  for (const query of queries) bundled.search(query);
  found["one query over all job titles"] = queries.map(
    (query) => time(() => bundled.search(query), 3, 3).sort()[0],
  );
  found["10,000 characters"] = time(() => bundled.search("registered nurse ".repeat(600)), 1, 10);
  return { found, memory };
}, queries);

for (const [name, times] of Object.entries(figures.found)) report(name, times);
console.log(`job titles in memory: ${figures.memory} bytes`);
await browser.close();
await site.close();
