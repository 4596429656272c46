// A page of the site that a browser translates: it stays alive and translated, and what it shows agrees with itself.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { PAIR, ready, root } from "./published.mjs";
import { agree, ask, comes, settle, translate, use } from "./wild.mjs";

test("a page that is translated while it lives shows the figures that its address says", async (t) => {
  const page = await openPage(t);
  await page.goto(root + PAIR);
  await ready(page);
  await page.evaluate(translate);
  await use(page, "translated", true);
});

test("a page that was translated before the module came is alive and stays translated", async (t) => {
  const page = await openPage(t);
  await page.route("**/widget_bg-*.wasm", async (route) => {
    await page.evaluate(translate);
    await route.continue();
  });
  await page.goto(root + PAIR);
  await ready(page);
  await settle(page);
  await use(page, "translated before", true);
});

test("what is typed into the picker of a translated page stays while the list follows", async (t) => {
  const page = await openPage(t);
  await page.goto(root + PAIR);
  await ready(page);
  await page.evaluate(translate);
  const field = page.locator("#oc-1");
  await field.click();
  await field.pressSequentially("electrician", { delay: 20 });
  await settle(page);
  assert.equal(await field.inputValue(), "electrician");
  await page.keyboard.press("Enter");
  await settle(page);
  assert.match((await agree(ask(page), "chosen by keyboard")).title, /vs electrician$/);
});

test("ten tasks are done on a page that was translated at the first visit, from choosing to export", async (t) => {
  const page = await openPage(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${root}?occupations=registered-nurses`);
  await ready(page);
  await page.evaluate(translate);
  const button = (name) => page.getByRole("button", { name: new RegExp(`^${name}`, "i") }).first();
  const says = (text) => page.getByText(text.toUpperCase()).first().waitFor();
  const choose = async (field, typed) => {
    await page.locator(field).fill(typed);
    await page.locator("[role=option]").first().click();
  };
  // 1. Another occupation beside the one.
  await choose("#oc-1", "software developer");
  await comes(page, "a second", ({ title }) => title === "registered nurse vs software developer");
  // 2. Its pay, by the hour.
  await button("Hourly").click();
  await comes(page, "by the hour", ({ pay, figures }) => pay === "hourly" && figures.length === 2);
  // 3. Only what differs, 4. beside all occupations.
  await page.locator(".toggle input").first().check();
  await comes(page, "differences", ({ differs }) => differs);
  await page.locator(".toggle input").last().check();
  await comes(page, "all occupations", ({ isBeside }) => isBeside);
  // 5. A third, and 6. without it again.
  await button("\\+ Add").click();
  await choose("#oc-2", "electrician");
  await comes(page, "a third", ({ cards }) => cards.length === 3);
  await page.locator(".remove").last().click();
  await comes(page, "without it", ({ cards }) => cards.length === 2);
  // 7. The other way round, and 8. back.
  await page.locator(".swap").first().click();
  await comes(page, "swapped", ({ title }) => title === "software developer vs registered nurse");
  await page.goBack();
  await comes(page, "back", ({ title }) => title === "registered nurse vs software developer");
  // 9. In Texas.
  await choose("#oc-where", "texas");
  await page.waitForURL(/place=texas/);
  await says("in Texas");
  // 10. As a file.
  await page.locator(".take > summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), button("Download CSV").click()]);
  const csv = await readFile(await download.path(), "utf8");
  assert.match(csv, /registered nurse,SOC 29-1141,.*Texas/i);
  assert.doesNotMatch(csv, /REGISTERED NURSE/, "what leaves the page is not the translator's");
  await agree(ask(page), "at the end");
});
