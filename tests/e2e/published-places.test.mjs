// What pages tell of places and years without a script, and the pages of places. Figures were looked up in the files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { BASE, PAIR, existing, html, pages, ready, root } from "./published.mjs";

/** The texts of the row of a table that begins so, below a heading. */
const row = (page, heading, head) =>
  page.evaluate(
    ([heading, head]) => {
      const at = [...document.querySelectorAll("h2")].filter((one) => one.textContent === heading).at(-1);
      let table = at;
      while (table && !table.matches("table")) table = table.nextElementSibling;
      const found = [...table.rows].find((one) => one.cells[0].textContent === head);
      return found && [...found.cells].map((cell) => cell.textContent);
    },
    [heading, head],
  );

test("without a script a pair says where and when, in tables", async (t) => {
  const page = await openPage(t, { javaScriptEnabled: false, expected: [/preloaded using link preload/] });
  await page.goto(root + PAIR);
  const rows = [
    ["California", "$140,270", "$174,410"],
    ["Texas", "$95,970", "$132,150"],
  ];
  for (const cells of rows) assert.deepEqual(await row(page, "Where it pays", cells[0]), cells);
  const latest = await row(page, "Over time", "2025");
  assert.equal(latest.length, 5, "median and employees of each");
  assert.equal(latest[2], "3,379,720", "employees of registered nurses");
});

test("with a script none of that is there twice", async (t) => {
  const page = await openPage(t);
  await page.goto(root + PAIR);
  await ready(page);
  assert.equal(await page.getByRole("heading", { name: "Where it pays" }).count(), 1);
  assert.equal(await page.locator(".in-places table").count(), 0);
  await page.getByRole("button", { name: "Swap" }).click();
  await page.getByRole("heading", { level: 1, name: /^Software developer vs/ }).waitFor();
  await page.getByRole("link", { name: "Pay by place" }).click();
  await page.waitForURL(`${root}in/`);
});

for (const width of [1280, 360]) {
  test(`the page of a state leads to comparisons there at ${width} px`, async (t) => {
    const page = await openPage(t, { width });
    await page.goto(`${root}in/california/`);
    assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Pay in California");
    const largest = await row(page, "Largest occupations", "Registered nurses");
    assert.deepEqual(largest, ["Registered nurses", "$140,270", "338,940"]);
    assert.ok(await page.evaluate(() => document.body.scrollWidth <= innerWidth), "nothing is cut off");
    const broken = await page.locator("td", { hasText: /^[$\d]/ }).evaluateAll(
      (cells) =>
        cells.filter((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return text.getClientRects().length !== 1;
        }).length,
    );
    assert.equal(broken, 0, "a figure stands on one line");
    await page.locator("main li a").first().click();
    await ready(page);
    assert.match(page.url(), /\?occupations=[a-z-]+,[a-z-]+&place=california$/);
    await page.getByRole("heading", { level: 1, name: / vs .* in California$/ }).waitFor();
  });
}

test("there is a page for each place, and its links lead to pages of the site", () => {
  const all = pages("in");
  assert.ok(all.length > 520, `${all.length} places`);
  for (const path of ["in/", "in/texas/", "in/puerto-rico/", all.at(-1)]) {
    const links = [...html(path).matchAll(/href="([^"]*)"/g)].map(([, link]) =>
      link.replaceAll("&amp;", "&"),
    );
    assert.ok(links.length > 3, path);
    for (const link of links.filter((link) => !/^(https?:|#)/.test(link))) {
      const { pathname, search } = new URL(link, new URL(path, BASE));
      const file = pathname.slice("/careers/".length);
      assert.ok(existing().has(file) && (search === "" || file === ""), `${path}: ${link}`);
    }
  }
});
