// A place is chosen, shown and taken along; what does not come is said to be missing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";
import { PAIR, drawn, query, said, show } from "./site.mjs";
import { LOST } from "./states.mjs";

const hosts = await serveHosts();

const notices = (page) => page.locator(".oc .notice").allTextContents();

const inTexas = (page) =>
  page.getByRole("heading", { name: "Registered nurse vs software developer in Texas" }).first().waitFor();

/** Brings the map in sight and waits until it is drawn. */
async function map(page) {
  await page.locator("#oc-where-it-pays").scrollIntoViewIfNeeded();
  await page.locator(".tile").first().waitFor();
  await drawn(page);
}

test("who has no pay at all is not said to have it by the year, and the older projections are named", async (t) => {
  const page = await show(t, "occupations=legislators,actors");
  await page.locator("#oc-years").scrollIntoViewIfNeeded();
  await page.locator(".pair-of-charts").waitFor();
  assert.doesNotMatch(await page.locator(".main").textContent(), /given by the year/);
  const line = await page.locator(".line-of-sources").textContent();
  assert.match(line.replaceAll("\u2060", ""), /Outlook: BLS projections, 2024–34/);
});

test("the files of places are fetched only when the reader comes near what needs them", async (t) => {
  const asked = [];
  const page = await show(t, PAIR, {
    before: (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
  });
  const ofPlaces = () => asked.filter((path) => path.includes("/places/")).toSorted();
  assert.deepEqual(ofPlaces(), []);
  await map(page);
  assert.deepEqual(ofPlaces(), [
    "/places/areas.bin",
    "/places/registered-nurses.bin",
    "/places/software-developers.bin",
  ]);
});

test("every state and territory has a tile that says who is paid more, with a mark and in words", async (t) => {
  const page = await show(t, PAIR);
  await map(page);
  const tiles = await page.locator(".tile").evaluateAll((all) =>
    all.map((tile) => ({
      told: tile.querySelector(".hidden").textContent.trim(),
      mark: tile.querySelector(".mark")?.textContent ?? "",
      color: /color-(\d)/.exec(tile.className)?.[1] ?? "",
    })),
  );
  assert.equal(tiles.length, 54);
  for (const { told, mark, color } of tiles) {
    const leader = /: (registered nurses|software developers) (\d+%|more)/.exec(told)?.[1];
    const [shape, number] = { "registered nurses": ["●", "1"], "software developers": ["■", "2"] }[
      leader
    ] ?? ["", ""];
    assert.deepEqual([mark, color], [shape, number], told);
  }
  const california = tiles.find(({ told }) => told.startsWith("California: "));
  assert.match(california.told, /registered nurses \$\d{3},\d{3}, software developers \$\d{3},\d{3}/);
});

test("a tile chooses its state, the address says so, and back leads to the nation", async (t) => {
  const page = await show(t, PAIR);
  await map(page);
  await page.getByRole("button", { name: /^Texas: / }).click();
  await drawn(page);
  assert.equal(query(page), `${PAIR}&place=texas`);
  assert.equal(await page.locator("#oc-where").inputValue(), "Texas");
  assert.equal(await page.getByRole("button", { name: /^Texas: / }).getAttribute("aria-pressed"), "true");
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#oc-where").value === "United States");
  assert.equal(query(page), PAIR);
  await page.goForward();
  await page.waitForFunction(() => document.querySelector("#oc-where").value === "Texas");
});

for (const [asked, name, slug] of [
  ["tx", "Texas", "texas"],
  ["48", "Texas", "texas"],
  ["12420", "Austin-Round Rock-San Marcos, TX", "austin-round-rock-san-marcos-tx"],
  [
    "Austin-Round%20Rock-San%20Marcos,%20TX",
    "Austin-Round Rock-San Marcos, TX",
    "austin-round-rock-san-marcos-tx",
  ],
]) {
  test(`an address asks for a place as ${asked}, and what follows has its slug`, async (t) => {
    const page = await show(t, `${PAIR}&place=${asked}`);
    await page.waitForFunction((want) => document.querySelector("#oc-where").value === want, name);
    await page.getByRole("button", { name: "Hourly" }).click();
    await drawn(page);
    assert.equal(query(page), `${PAIR}&pay=hourly&place=${slug}`);
    assert.deepEqual(await notices(page), []);
  });
}

test("an unknown place is named, and the nation is shown", async (t) => {
  const page = await show(t, `${PAIR}&place=Atlantis<b>`);
  await page.getByText("“atlantis<b>” is not a state").waitFor();
  assert.equal(await page.locator("#oc-where").inputValue(), "United States");
  assert.equal((await notices(page)).length, 1);
});

test("files of places that do not load are said to be missing, and come when asked for again", async (t) => {
  const page = await show(t, PAIR, {
    expected: [LOST],
    before: (page) => page.route("**/places/*", (route) => route.abort()),
  });
  await page.locator("#oc-where-it-pays").scrollIntoViewIfNeeded();
  const again = page.getByRole("button", { name: "Try again" });
  await again.first().waitFor();
  assert.equal(await page.locator(".row-yearly-salary").count(), 1, "the national figures are complete");
  await page.unroute("**/places/*");
  await again.first().click();
  await map(page);
  assert.deepEqual(await notices(page), []);
});

test("one occupation in two places is a comparison; in one place twice it is a profile", async (t) => {
  const page = await show(t, "occupations=registered-nurses@california,registered-nurses@texas");
  await page.waitForFunction(() => document.querySelector("#oc-where1")?.value === "Texas");
  assert.equal(await page.locator(".card").count(), 2);
  assert.equal(await page.locator("#oc-where0").inputValue(), "California");
  await page.getByRole("button", { name: "Show the United States for occupation 2" }).click();
  await drawn(page);
  assert.equal(query(page), "occupations=registered-nurses@california,registered-nurses@us");
  await page.locator("#oc-where1").fill("CA");
  await page.locator("#oc-where1-list li").first().click();
  await page.locator(".card").first().waitFor();
  assert.equal(await page.locator(".card").count(), 1);
  assert.match((await notices(page)).join(), /named twice/);
});

test("pay at the nation's prices is offered only in a place, and said", async (t) => {
  const page = await show(t, PAIR);
  assert.equal(await page.getByRole("button", { name: "At US prices" }).count(), 0);
  await page.locator("#oc-where").fill("texas");
  await page.locator("#oc-where-list li").first().click();
  await inTexas(page);
  await page.getByRole("button", { name: "At US prices" }).click();
  await drawn(page);
  assert.equal(await said(page), "Pay is shown at US-average prices.");
  assert.equal(query(page), `${PAIR}&place=texas&prices=national`);
  assert.match(await page.locator(".row-median-salary th").textContent(), /at US-average prices/);
});

test("in a place the figures are others and say where they are of, and the rest says that it is national", async (t) => {
  const page = await show(t, PAIR);
  const cells = () => page.locator(".row-median-salary td:not(.difference)").allTextContents();
  const before = await cells();
  await page.goto(`${page.url()}&place=texas`);
  await inTexas(page);
  const after = await cells();
  assert.ok(
    after.every((text, at) => /^\$\d/.test(text) && text !== before[at]),
    `${before} ${after}`,
  );
  assert.match(await page.locator(".row-median-salary th").textContent(), /Texas/);
  assert.match(await page.locator(".row-growth-rate th").textContent(), /United States/);
  assert.match(
    await page.locator(".summary").textContent(),
    /In Texas, .* The rest is of the whole nation\. ./s,
  );
  assert.match(await page.locator(".card").first().textContent(), /Outlook \(US\)/);
});

test("the page's title names the place, however it was chosen", async (t) => {
  const titled = (page, place) =>
    page.waitForFunction((name) => document.title.includes(` in ${name} ·`), place);
  const page = await show(t, `${PAIR}&place=austin-round-rock-san-marcos-tx`);
  await titled(page, "Austin-Round Rock-San Marcos, TX");
  const input = page.getByLabel("Place", { exact: true });
  for (const name of ["Ohio", "Texas"]) {
    await input.fill(name);
    await page.getByRole("option", { name }).first().click();
    await titled(page, name);
  }
  await page.goBack();
  await titled(page, "Ohio");
});

test("what is not published in a place is that of the next wider one, which the cell names", async (t) => {
  const page = await show(t, "occupations=actuaries,registered-nurses&place=casper-wy");
  await page
    .getByRole("heading", { name: /in Casper, WY/ })
    .first()
    .waitFor();
  const cells = await page.locator(".row-median-salary td:not(.difference)").allTextContents();
  assert.match(cells[0], /none is published for the place asked for/);
  assert.doesNotMatch(cells[1], /none is published/);
  assert.equal(
    await page.locator(".row-median-salary .difference .mark").count(),
    0,
    "they are not compared",
  );
});

test("a page's own script compares in places once their files are loaded", async (t) => {
  const page = await show(t);
  const [texas, both, unknown] = await page.evaluate(async () => {
    const { default: init, compare, loadPlaces } = await import("/occupation-compare.js");
    await init({ titles: false });
    await loadPlaces(["registered-nurses", "29-1141", "software-developers"]);
    const message = (work) => {
      try {
        return work();
      } catch (error) {
        return error.message;
      }
    };
    return [
      compare(["registered-nurses", "software-developers"], { place: "TX" }),
      compare(["registered-nurses@california", "registered-nurses@texas"], { prices: "national" }),
      message(() => compare(["registered-nurses"], { place: "Atlantis" })),
    ];
  });
  const median = ({ sections }) =>
    sections.flatMap(({ rows }) => rows).find(({ id }) => id === "median-salary").values;
  assert.equal(texas.heading, "Registered nurse vs software developer in Texas");
  for (const value of median(texas)) assert.deepEqual(value.notes, ["Texas"]);
  assert.equal(both.heading, "Registered nurse in California vs registered nurse in Texas");
  for (const value of median(both)) assert.match(value.notes.join(), /at US-average prices/);
  assert.match(unknown, /“atlantis” is no place/);
});

test("an element takes a place as attribute and property, tells it, and exports its figures", async (t) => {
  const page = await openPage(t, { acceptDownloads: true });
  await page.goto(`${hosts.url}after.html`);
  const host = new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`));
  await host.title(NURSES);
  await host.listen();
  const change = (name, value, asProperty) =>
    page.evaluate(
      ([name, value, asProperty]) => {
        const element = document.querySelector("occupation-compare");
        if (asProperty) element[name] = value;
        else element.setAttribute(name, value);
      },
      [name, value, asProperty],
    );
  await change("place", "california", false);
  await host.title(`${NURSES} in California`);
  await change("place", "TX", true);
  await host.title(`${NURSES} in Texas`);
  await change("prices", "national", true);
  const row = page.locator("occupation-compare .row-median-salary");
  await row.getByText("at US-average prices").first().waitFor();
  assert.deepEqual(await host.events(), [], "what a host asks for is told to nobody");
  // The reader's own choice is told.
  await page.locator('occupation-compare [id$="-where"]').fill("nevada");
  await page.locator('occupation-compare [id$="-where-list"] li').first().click();
  await host.title(`${NURSES} in Nevada`);
  assert.match((await host.events()).join(), /^change .*"place":"nevada","prices":"national"/);
  assert.equal(await page.evaluate(() => document.querySelector("occupation-compare").place), "nevada");
  const cells = await row.locator("td:not(.difference)").allTextContents();
  await page.locator("occupation-compare .take > summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const table = await readFile(await download.path(), "utf8");
  // A line for each occupation, with the place and the prices that its figure is of.
  const lines = table.split("\n").filter((line) => line.includes(",Overview,Median salary,"));
  assert.equal(lines.length, cells.length);
  cells.forEach((cell, at) => {
    const amount = cell.match(/\$([\d,]+)/)[1].replaceAll(",", "");
    assert.match(lines[at], new RegExp(`,${amount},.*"Nevada, at US-average prices"`));
  });
});

test("the page of an iframe takes a place", async (t) => {
  const page = await openPage(t);
  await page.goto(`${hosts.url}oc/embed/?${PAIR}&place=california&prices=national`);
  await page
    .getByRole("heading", { name: `${NURSES} in California` })
    .first()
    .waitFor();
  await page.getByText("at US-average prices").first().waitFor();
});

test("own pay is measured where it is earned, at the prices on show", async (t) => {
  const page = await show(t, `${PAIR}&place=ohio`);
  await page.locator(".own-pay input").fill("84000");
  const bands = () => page.locator(".own-pay li").allInnerTexts();
  const local = await bands();
  assert.match(local[0], /Registered nurses: between the median and the 75th percentile/);
  await page.getByRole("button", { name: "At US prices" }).click();
  await drawn(page);
  assert.deepEqual(await bands(), local);
});
