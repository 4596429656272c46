// What networks show beside a shared link: the picture of a pair that `make site PICTURES=pairs` writes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { BASE, PAIR, publish } from "./published.mjs";

const drawings = fileURLToPath(new URL("../../target/sites/drawings", import.meta.url));
const site = publish("pictures", "--every", "400", "--plain", "--pictures", drawings, "--base", BASE);
execFileSync("node", [fileURLToPath(new URL("../../.ci/pictures.mjs", import.meta.url)), drawings, site]);
const read = (path) => readFileSync(join(site, path), "utf8");
const named = (path, property) =>
  read(`${path}index.html`).match(
    new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)">`),
  )?.[1];

test("a pair's page and its card name the picture, its size, and what it tells", () => {
  const picture = `${BASE}${PAIR}picture.png`;
  assert.equal(named(PAIR, "og:image"), picture);
  assert.deepEqual([named(PAIR, "og:image:width"), named(PAIR, "og:image:height")], ["1200", "630"]);
  assert.equal(named(PAIR, "twitter:card"), "summary_large_image");
  for (const told of ["$97,550", "$135,980"]) assert.ok(named(PAIR, "og:image:alt").includes(told), told);
  const card = JSON.parse(read(`${PAIR}oembed.json`));
  assert.deepEqual([card.thumbnail_url, card.thumbnail_width, card.thumbnail_height], [picture, 1200, 630]);
  const bytes = readFileSync(join(site, PAIR, "picture.png"));
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], "a PNG's own size");
  assert.ok(bytes.length < 80_000, `${bytes.length} bytes`);
});

test("the picture is drawn: names in ink, a tick at each median, small print at the foot", async (t) => {
  const page = await openPage(t);
  const source = `data:image/png;base64,${readFileSync(join(site, PAIR, "picture.png"), "base64")}`;
  const seen = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 630 });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const at = (x, y, width, height) => context.getImageData(x, y, width, height).data;
    const count = (data, wanted) => {
      let found = 0;
      for (let i = 0; i < data.length; i += 4) found += wanted.every((c, k) => Math.abs(data[i + k] - c) < 6);
      return found;
    };
    /** The column in which the color stands highest: the tick of a median. */
    const tick = (color) => {
      const columns = Array.from({ length: 1100 }, (_, i) => count(at(100 + i, 0, 1, 630), color));
      return 100 + columns.indexOf(Math.max(...columns));
    };
    const colors = [
      [0x00, 0x72, 0xb2],
      [0xd5, 0x5e, 0x00],
    ];
    return {
      marks: colors.map((color) => count(at(56, 80, 18, 400), color)),
      ink: count(at(90, 90, 700, 80), [0x16, 0x20, 0x2c]),
      small: count(at(50, 480, 1000, 120), [0x55, 0x61, 0x6f]),
      ticks: colors.map(tick),
    };
  }, source);
  assert.ok(seen.ink > 1500, `a name takes ${seen.ink} pixels`);
  assert.ok(Math.min(...seen.marks) > 200, `marks of ${seen.marks} pixels`);
  assert.ok(seen.small > 1500, `small print takes ${seen.small} pixels`);
  // 7 % of the chart's 1,088 pixels are before $0, 18 % behind the highest figure, the developers' 90th percentile.
  const [nurses, developers] = [97_550, 135_980].map((pay) => 56 + 1088 * (0.07 + (0.75 * pay) / 214_670));
  for (const [tick, median] of [
    [seen.ticks[0], nurses],
    [seen.ticks[1], developers],
  ]) {
    assert.ok(Math.abs(tick - median) < 8, `a tick at ${tick}, not ${median}`);
  }
});

test("a page of no pair shows the icon", () => {
  for (const path of ["", "occupations/actors/"]) {
    assert.equal(named(path, "og:image"), `${BASE}icon-512.png`, path);
    assert.equal(named(path, "twitter:card"), undefined, path);
    assert.ok(!existsSync(join(site, path, "picture.png")), path);
  }
});

test("whoever forgets the site's address is told so", () => {
  assert.throws(
    () => publish("pictures-nowhere", "--pictures", drawings),
    ({ stderr }) => /give --base too/.test(stderr),
  );
});
