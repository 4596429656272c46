// What assistive technology is told of a picker, a table and a chart, as the browser's own
// accessibility tree in snapshots/. `UPDATE=1` writes them anew: read the difference, word by word.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { FOUR, LOSS, PAIR, show } from "./site.mjs";
import { type } from "./states.mjs";

const section = (page, name) =>
  page.locator("section", { has: page.locator(`:scope > h2:text-is("${name}")`) });

const PARTS = {
  bar: { query: PAIR, part: (page) => page.getByRole("group", { name: "What is compared" }) },
  "picker-offers": {
    query: PAIR,
    act: (page) => page.locator("#oc-1").click(),
    part: (page) => page.locator(".slot-2"),
  },
  "picker-found": {
    query: PAIR,
    // A title from the long list, which comes later than the page.
    act: (page) => type(page, 1, "nursemaid").then(() => page.getByText("matched: Nursemaid").waitFor()),
    part: (page) => page.locator(".slot-2"),
  },
  "picker-found-what-is-compared": {
    query: PAIR,
    act: (page) => type(page, 1, "29-1141"),
    part: (page) => page.locator(".slot-2"),
  },
  "picker-found-nothing": {
    query: PAIR,
    act: (page) => type(page, 1, "qqqqqqqq"),
    part: (page) => page.locator(".slot-2"),
  },
  "share-menu": {
    query: PAIR,
    act: (page) => page.locator(".take > summary").click(),
    part: (page) => page.locator(".take"),
  },
  "answer-and-cards": { query: PAIR, part: (page) => page.locator(".answer, .cards") },
  "table-with-a-source": {
    query: LOSS,
    act: (page) => page.locator(".row-yearly-salary summary").first().click(),
    part: (page) => section(page, "Overview").locator("table"),
  },
  "table-of-four": { query: FOUR, part: (page) => section(page, "Overview").locator("table") },
  "chart-of-growth": { query: PAIR, part: (page) => section(page, "Overview").locator("figure") },
  "chart-of-pay": { query: PAIR, part: (page) => section(page, "Salary").locator("figure") },
  "chart-of-pay-with-unnamed-ranges": {
    query: LOSS,
    part: (page) => section(page, "Salary").locator("figure"),
  },
  "chart-of-levels": { query: PAIR, part: (page) => section(page, "Education").locator("figure") },
  "chart-of-skills": { query: PAIR, part: (page) => section(page, "Skills").locator("figure") },
};

for (const [name, { query, act, part }] of Object.entries(PARTS)) {
  test(`assistive technology is told the ${name.replaceAll("-", " ")} as reviewed`, async (t) => {
    const page = await show(t, query, { act });
    const parts = await Promise.all((await part(page).all()).map((one) => one.ariaSnapshot()));
    assert.ok(parts.length > 0, "the part is there");
    const tree = `${parts.join("\n")}\n`;
    const file = new URL(`snapshots/${name}.txt`, import.meta.url);
    if (process.env.UPDATE) {
      await mkdir(new URL(".", file), { recursive: true });
      await writeFile(file, tree);
    }
    assert.equal(tree, await readFile(file, "utf8"));
  });
}

test("a phone is told the same table as a laptop", async (t) => {
  const page = await show(t, PAIR);
  const tables = () => section(page, "Overview").locator("table").ariaSnapshot();
  const wide = await tables();
  await page.setViewportSize({ width: 360, height: 800 });
  assert.equal(await tables(), wide);
});
