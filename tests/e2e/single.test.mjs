// The single file of a site, which works from a disk.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { openPage } from "./browser.mjs";
import { keep } from "./engines.mjs";
import { FLOWS, OF_ADDRESSES, OF_METROS } from "./flows.mjs";
import { folder, ready } from "./published.mjs";
import { Reader } from "./reader.mjs";

test("the single file works from a disk, offline, words and all job titles too", async (t) => {
  const page = await openPage(t, { offline: true });
  const file = pathToFileURL(join(folder, "occupation-compare.html")).href;
  await page.goto(`${file}?occupations=registered-nurses,software-developers`);
  await ready(page);
  await page.locator(".columns li").first().waitFor();
  assert.equal(await page.title(), "Registered nurse vs software developer · Occupation compare");
  await page.locator("#oc-1").fill("nursemaid");
  await page.getByText("matched: Nursemaid").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Registered nurse vs childcare worker" }).waitFor();
  await page.getByRole("heading", { name: "What does a childcare worker do?" }).waitFor();
  await page.waitForFunction(() => !document.querySelector(".oc .coming, .oc .main[aria-busy]"));
  assert.ok((await page.locator(".columns li").count()) > 5);
});

test("the single file carries states and years, and says which places it does not have", async (t) => {
  const file = join(folder, "occupation-compare.html");
  assert.ok(statSync(file).size < 3_000_000, `${statSync(file).size} bytes`);
  const page = await openPage(t, { offline: true });
  const pair = `${pathToFileURL(file).href}?occupations=registered-nurses,software-developers`;
  await page.goto(`${pair}&place=california`);
  await page.getByRole("heading", { level: 1, name: /in California$/ }).waitFor();
  assert.match(await page.locator(".row-median-salary th").first().textContent(), /California/);
  await page.locator("#oc-years").scrollIntoViewIfNeeded();
  await page.locator(".year-line").first().waitFor();
  await page.goto(`${pair}&place=denver-aurora-centennial-co`);
  await page.getByRole("heading", { level: 1, name: "Registered nurse vs software developer" }).waitFor();
  await page.locator(".notice", { hasText: "denver-aurora-centennial-co" }).waitFor();
});

test("with a keyboard in the single file from a disk", async (t) => {
  const attempt = await keep("chromium", t);
  const home = pathToFileURL(join(folder, "occupation-compare.html")).href;
  const flows = Object.entries(FLOWS).filter(
    ([promise]) => ![...OF_ADDRESSES, ...OF_METROS].includes(promise),
  );
  for (const [promise, flow] of flows) {
    await t.test(promise, (t) => attempt(t, (driver) => flow(new Reader(driver, home))));
  }
});
