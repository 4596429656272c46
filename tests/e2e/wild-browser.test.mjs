// What browsers do with a page by themselves: print it in the dark, go back to it, compose words in it, swap it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { serveHosts } from "./host.mjs";
import { PAIR, ready, root } from "./published.mjs";
import { show } from "./site.mjs";

const TITLE = "Registered nurse vs software developer";

for (const theme of ["auto", "dark"]) {
  test(`a dark page prints black on white, with theme=${theme}`, async (t) => {
    const page = await openPage(t, { colorScheme: "dark" });
    await page.goto(`${root}${PAIR}?theme=${theme}`);
    await ready(page);
    const colors = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(".oc"));
        const card = getComputedStyle(document.querySelector(".card .name"));
        return [color, backgroundColor, card.color];
      });
    const [ink] = await colors();
    assert.notEqual(ink, "rgb(0, 0, 0)", "it is dark on the screen");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.deepEqual(await colors(), ["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    const reserved = await page.locator(".summary .day").evaluate((day) => getComputedStyle(day).minHeight);
    assert.equal(reserved, "0px", "no room is kept for words that are there");
  });
}

test("who goes back to a comparison from elsewhere finds it alive, as it was", async (t) => {
  const page = await openPage(t);
  await page.goto(root + PAIR);
  await ready(page);
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.waitForURL(/pay=hourly/);
  await page.goto(root);
  await page.goBack();
  await ready(page);
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Hourly" }).getAttribute("aria-pressed"), "true");
  await page.getByRole("button", { name: "Yearly" }).click();
  await page.waitForURL((url) => !url.search.includes("hourly"));
});

test("an input method that composes a word letter by letter is searched with, and Enter chooses", async (t) => {
  const page = await show(t, "occupations=registered-nurses,software-developers");
  await page.locator("#oc-1").click();
  await page.locator("#oc-1").fill("");
  const session = await page.context().newCDPSession(page);
  for (const text of ["e", "elect", "electrician"]) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.getByRole("option").first().waitFor();
  }
  await session.send("Input.insertText", { text: "electrician" });
  await page.getByRole("option", { name: "Electrician", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Registered nurse vs electrician" }).waitFor();
});

test("a host that swaps its page for one with the element sees it once, and its snapshots live", async (t) => {
  const hosts = await serveHosts();
  const page = await openPage(t);
  await page.goto(`${hosts.url}dark.html`);
  await page.locator("occupation-compare .title").first().waitFor();
  const events = await page.evaluate(async () => {
    const seen = [];
    for (const type of ["comparison-ready", "comparison-error"])
      addEventListener(type, ({ target }) => seen.push([type, target.id]));
    const swapped = (id) =>
      `<main><h1>Next</h1><occupation-compare id="${id}" occupations="registered-nurses, actors" view="card">` +
      '<a href="#">fallback</a></occupation-compare></main>';
    const { body } = document;
    body.innerHTML = swapped("one");
    await document.querySelector("#one").ready;
    const snapshot = body.cloneNode(true);
    body.innerHTML = swapped("two");
    await document.querySelector("#two").ready;
    body.replaceChildren(...snapshot.childNodes);
    await document.querySelector("#one").ready;
    return [
      ...seen.map(([type, id]) => `${type} ${id}`),
      document.querySelector("#one").getAttribute("occupations"),
    ];
  });
  assert.deepEqual(events, [
    "comparison-ready one",
    "comparison-ready two",
    "comparison-ready one",
    "registered-nurses, actors",
  ]);
});
