// Everything on the two reference pages stands in its place on ours. The tables in tests/reference/
// are written by hand from those pages: section, row, and a text that the left and right cell contain.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ACCOUNT, LOSS, show } from "./site.mjs";

const ORDER = [
  "banner",
  "heading",
  "summary",
  "sources in a line",
  "cards",
  "Key differences",
  "Overview",
  "What each does",
  "Salary",
  "Where it pays",
  "Over time",
  "Education",
  "Demographics",
  "Duties and responsibilities",
  "Skills",
  "From one to the other",
  "Compare with…",
  "Sources",
];

const PAGES = [
  {
    query: LOSS,
    figures: "loss-mitigation-vs-collections.tsv",
    heading: "Loss mitigation specialist vs collections and accounts receivable clerk",
    columns: ["Loss mitigation specialist", "Collections clerk"],
    claims: [
      "Loss mitigation specialists spend the day",
      "an estimated 6–12 months to start",
      "By estimates, loss mitigation specialists earn $43,251 a year on average",
      "about a tenth more than collections clerks ($38,949)",
    ],
  },
  {
    query: ACCOUNT,
    figures: "account-resolution-vs-collections.tsv",
    heading: "Account resolution specialist vs collections representative",
    columns: ["Resolution specialist", "Collections representative"],
    // Its figures differ by less than what makes a key difference.
    without: ["Key differences"],
    claims: [
      "Resolution specialists spend the day",
      "an estimated 6–12 months to start",
      "By estimates, resolution specialists earn $35,602 a year on average",
      "slightly more than collections representatives ($34,015)",
    ],
  },
];

for (const { query, figures, heading, columns, claims, without = [] } of PAGES) {
  test(`the page “${heading}” has all of its reference page`, async (t) => {
    const page = await show(t, query);
    const { order, bannerIsFirst, summary, duties, sections, title } = await page.evaluate(read);

    await t.test("the heading names both, and so does the window", () => {
      assert.equal(sections.heading, heading);
      assert.ok(title.startsWith(heading), title);
    });
    await t.test("the sections come in the order in which a reader asks", () => {
      assert.deepEqual(
        order,
        ORDER.filter((part) => !without.includes(part)),
      );
    });
    await t.test("the banner on the shared official code stands before any table", () =>
      assert.ok(bannerIsFirst),
    );
    for (const claim of claims) {
      await t.test(`the summary says “${claim}”`, () => assert.ok(summary.includes(claim), summary));
    }
    await t.test("the summary has at most 75 words", () =>
      assert.ok(summary.split(/\s+/).length <= 75, summary),
    );
    await t.test("the summary is silent on what is equal: growth, age and experience", () => {
      assert.doesNotMatch(summary, /grow|shrink|outlook|\bage\b|experience/i);
    });
    await t.test("each occupation has six duties, and nothing more to show", () => {
      assert.deepEqual(duties, { counts: [6, 6], more: 0 });
    });
    for (const { section, row, cells } of await table(figures)) {
      await t.test(`${section}: ${row}: ${cells.join(" | ")}`, () => {
        if (section === "Summary") {
          for (const cell of cells) assert.ok(summary.includes(cell), summary);
          return;
        }
        const { rows, absent } = sections[section];
        if (cells.every((cell) => cell.startsWith("—"))) {
          const reason = `${row} (${cells[0].slice(2)})`;
          assert.ok(absent.includes(reason), `“${reason}” in “${absent}”`);
          return;
        }
        const found = rows.find((line) => line.label === row);
        assert.ok(found, `the row “${row}” stands under “${section}”`);
        // The column's name is the occupation's, or its short form.
        assert.deepEqual(found.columns, columns);
        cells.forEach((cell, i) =>
          assert.ok(whole(found.cells[i]).includes(whole(cell)), `“${cell}” in “${found.cells[i]}”`),
        );
      });
    }
  });
}

/** The text with whole shares written without a decimal. */
const whole = (text) => text.replace(/\.0%/g, "%");

/** The lines of a table, without its header and remarks. */
async function table(file) {
  const text = await readFile(new URL(`../reference/${file}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#") && !line.startsWith("section\t"))
    .map((line) => {
      const [section, row, ...cells] = line.split("\t");
      return { section, row, cells };
    });
}

/** What is on the page, read in the browser. */
function read() {
  const text = (element) =>
    element?.textContent
      .replace(/[●■▲◆]/g, "")
      .replace(/\s+/g, " ")
      .trim() ?? "";
  const main = document.querySelector(".oc .main");
  const sections = { heading: text(main.querySelector("h1")) };
  const order = [];
  for (const part of main.children) {
    if (part.matches(".notice")) order.push("banner");
    else if (part.matches(".answer")) {
      order.push("heading", part.querySelector(".summary") && "summary");
      order.push(part.querySelector(".line-of-sources") && "sources in a line");
    } else if (part.matches(".cards")) order.push("cards");
    else if (part.matches("nav")) continue;
    else {
      const title = text(part.querySelector("h2"));
      order.push(title.startsWith("What does") ? "What each does" : title);
      const rows = [...part.querySelectorAll("table.rows tbody tr")].map((row) => ({
        label: text(row.querySelector("th summary")),
        cells: [...row.querySelectorAll("td:not(.difference)")].map(text),
        columns: [...row.closest("table").querySelectorAll("thead th:not(.difference)")].map(text),
      }));
      sections[title] = { rows, absent: [...part.querySelectorAll(".quiet")].map(text).join(" ") };
    }
  }
  const banner = main.querySelector(".notice");
  const first = main.querySelector("table");
  const duties = [...main.children].find((part) => text(part.querySelector("h2")).startsWith("Duties"));
  return {
    order,
    sections,
    title: document.title.replace(/\s+/g, " "),
    summary: text(main.querySelector(".summary")),
    bannerIsFirst: Boolean(banner.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
    duties: {
      counts: [...duties.querySelectorAll(".column")].map((column) => column.querySelectorAll("li").length),
      more: duties.querySelectorAll("details").length,
    },
  };
}
