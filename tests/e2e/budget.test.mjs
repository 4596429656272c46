// What readers download, in bytes as a host sends them: compressed with Brotli.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { chunks } from "../../static/web/chunks.js";
import { PAIR, existing, folder, html, pages, visit } from "./published.mjs";

/** Bytes of a file's compressed twin. */
const sent = (file) => statSync(join(folder, `${file}.br`)).size;
const sum = (sizes) => Object.values(sizes).reduce((total, size) => total + size, 0);

/** The files that a page or a script names, under their names of this build. */
const named = (text) => [
  ...new Set(
    [...text.matchAll(/(?<=["/])([\w-]+-(?:[0-9a-f]{10}|[0-9A-Z]{8})\.(?:js|css|wasm))(?=")/g)].map(
      ([, file]) => file,
    ),
  ),
];

const WORDS = ["registered-nurses", "software-developers"].map((slug) => `words/${slug}.txt`);

test("a page and all that a full comparison of two fetches is at most 225 kB, what is seen first 157", async (t) => {
  const page = named(html(""));
  const files = ["index.html", ...page, ...WORDS];
  const kinds = files.map((file) => file.replace(/-\w+\./, ".").replace(/^words.*/, "words"));
  const all = [
    "asked.js",
    "index.html",
    "page.css",
    "page.js",
    "start.js",
    "widget_bg.wasm",
    "words",
    "words",
  ];
  assert.deepEqual(kinds.sort(), all, "nothing is forgotten");
  const sizes = Object.fromEntries(files.map((file) => [file, sent(file)]));
  t.diagnostic(`${sum(sizes)} bytes: ${JSON.stringify(sizes)}`);
  assert.ok(sum(sizes) <= 225_000, `${sum(sizes)} bytes`);
  // What comes behind the first chunk of the module keeps nobody waiting for what is seen first.
  const module = files.find((file) => file.endsWith(".wasm"));
  const { value: first } = await chunks(
    Promise.resolve(new Response(readFileSync(join(folder, module)))),
  ).next();
  const before = sum(sizes) - sizes[module] + brotliCompressSync(first).length;
  t.diagnostic(`${before} bytes for what is seen first`);
  assert.ok(before <= 157_000, `${before} bytes`);
});

test("what searches is at most 31 kB with the names of all occupations", (t) => {
  const search = [...existing()].filter((file) => /^widget_search-\w+\.wasm$/.test(file));
  assert.equal(search.length, 1);
  t.diagnostic(`${sent(search[0])} bytes`);
  assert.ok(sent(search[0]) <= 31_000, `${sent(search[0])} bytes`);
});

test("a prerendered page is at most 25 kB of HTML", (t) => {
  const paths = [
    PAIR,
    "",
    ...pages("groups"),
    ...pages("occupations").filter((_, i) => i % 8 === 0),
    ...pages("compare"),
  ];
  const sizes = paths.map((path) => [sent(`${path}index.html`), path]).sort(([a], [b]) => b - a);
  t.diagnostic(`at most ${sizes[0][0]} bytes, in the middle ${sizes[sizes.length >> 1][0]}`);
  assert.ok(sizes[0][0] <= 25_000, `${sizes[0]}`);
});

test("what a prerendered page waits for before it is shown is at most 7.5 kB beside its HTML", () => {
  const head = html(PAIR).split("</head>")[0];
  const blocking = named(
    head.replace(/<(link rel="(preload|modulepreload)"|script type="module")[^>]*>/g, ""),
  );
  const kinds = blocking.map((file) => file.replace(/-\w+\./, "."));
  assert.deepEqual(kinds.sort(), ["opening.js", "page.css"]);
  const bytes = blocking.reduce((sum, file) => sum + sent(file), 0);
  assert.ok(bytes <= 7500, `${bytes} bytes`);
});

test("twins hold what they stand for", () => {
  for (const file of [
    "titles.bin",
    "occupation-compare.html",
    `${PAIR}index.html`,
    ...named(html(PAIR)),
    ...WORDS,
  ]) {
    const bytes = readFileSync(join(folder, file));
    const twins = { br: brotliDecompressSync, gz: gunzipSync };
    for (const [ending, unpacked] of Object.entries(twins)) {
      assert.ok(unpacked(readFileSync(join(folder, `${file}.${ending}`))).equals(bytes), `${file}.${ending}`);
    }
  }
});

test("every file with a hash in its name is kept for good, and nothing else is", () => {
  const headers = readFileSync(join(folder, "_headers"), "utf8");
  const kept = [...headers.matchAll(/^\/(.+)\n {2}Cache-Control: (.*)$/gm)];
  assert.ok(kept.every(([, , how]) => how === "public, max-age=31536000, immutable"));
  const hashed = [...existing()].filter((file) => /^[^/]+-[0-9a-zA-Z]{8,10}\.(js|css|wasm)$/.test(file));
  assert.ok(hashed.length > 5);
  assert.deepEqual(kept.map(([, file]) => file).sort(), hashed.sort());
  assert.equal(headers.match(/Cache-Control/g).length, kept.length);
});

// A browser looks up each size of a font in each weight, which takes a slow phone as long as to lay out a row.
test("all of a pair's page is in at most twelve sizes and weights of type", async (t) => {
  for (const width of [1280, 360]) {
    const page = await visit(t, PAIR, { width });
    await page.locator("#oc-where-it-pays").scrollIntoViewIfNeeded();
    await page.locator(".tile").first().waitFor();
    await page.locator(".year-label").first().waitFor();
    const kinds = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set();
      for (const details of document.querySelectorAll("details")) details.open = true;
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        const { fontSize, fontWeight } = getComputedStyle(parentElement);
        if (data.trim() && parentElement.checkVisibility()) found.add(`${fontSize} ${fontWeight}`);
      }
      return [...found];
    });
    assert.ok(kinds.length >= 5 && kinds.length <= 12, `${width} px: ${kinds.join(", ")}`);
  }
});
