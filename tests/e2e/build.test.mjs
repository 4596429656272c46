// The page that makes an embed: by keyboard, for every kind of page, and what is copied works.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { DIST } from "./host.mjs";
import { serve } from "./server.mjs";

const policy = readFileSync(new URL("../../static/site/_headers", import.meta.url), "utf8").match(
  /Content-Security-Policy: (.*)/,
)[1];
const site = await serve(DIST, {
  headers: (path) => ({
    "access-control-allow-origin": "*",
    ...(path.startsWith("/build/") ? { "content-security-policy": policy } : {}),
  }),
});
after(site.close);
/** Another server, with the page that the code is pasted into. */
const PASTED = fileURLToPath(new URL("../../target/pasted", import.meta.url));
mkdirSync(PASTED, { recursive: true });
const hosts = await serve(PASTED);
after(hosts.close);
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const code = (page) => page.getByRole("textbox", { name: "Code" });
const target = (page) => page.getByRole("combobox", { name: "It is made with" });
const preview = (page) => page.frameLocator("#stage iframe");

async function open(t, query = "", options) {
  const page = await openPage(t, options);
  await page.goto(`${site.url}build/${query}`);
  await preview(page).locator(".oc .title").waitFor();
  return page;
}

test("with a keyboard occupations are found, chosen and taken out, and the address says so", async (t) => {
  const page = await open(t);
  await page.getByRole("button", { name: "Remove Software developer" }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: "Add an occupation" });
  await field.pressSequentially("medical biler");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await preview(page)
    .getByRole("heading", { name: /^Registered nurse vs medical/ })
    .waitFor();
  const [, slugs] = page.url().match(/occupations=([^&#]*)/);
  assert.match(decodeURIComponent(slugs), /^registered-nurses,medical-/);
  await field.pressSequentially("qqqqzzzz");
  await page.getByText("No occupation of that name.").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => history.length), 2, "nothing of it is a step back");
});

test("the code of every kind of page says what is chosen, and no two are the same kind of text", async (t) => {
  const page = await open(t, "?occupations=actors,bakers&view=table&pay=hourly&picker=off&sections=salary");
  const kinds = await target(page)
    .locator("option")
    .evaluateAll((all) => all.map(({ value }) => value));
  assert.equal(kinds.length, 12);
  for (const kind of kinds) {
    await target(page).selectOption(kind);
    const text = await code(page).inputValue();
    for (const part of [/actors,bakers/, /view=("|&#?)?"?table|view=table/, /pay=("|&)?"?hourly|pay=hourly/])
      assert.match(text, part, kind);
    const links = [...text.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    assert.equal(links.length, ["page", "iframe", "editor", "markdown"].includes(kind) ? 1 : 0, kind);
    for (const href of links) assert.match(href, /\?occupations=actors,bakers&amp;pay=hourly$/, kind);
    assert.doesNotMatch(text, /undefined|null|\[object/, kind);
    assert.ok(page.url().endsWith(`#${kind}`));
  }
  await page.getByRole("combobox", { name: "View" }).selectOption("full");
  assert.doesNotMatch(await code(page).inputValue(), /view=/, "what is usual is left out");
});

for (const kind of ["page", "iframe", "editor"]) {
  test(`the code for ${kind} works in a page of another server`, async (t) => {
    const page = await open(t, `#${kind}`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.").waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    const pasted = await openPage(t, { elsewhere: true });
    writeFileSync(
      join(PASTED, "index.html"),
      `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,">${html}`,
    );
    await pasted.goto(hosts.url);
    const place = kind === "iframe" ? pasted.frameLocator("iframe") : pasted.locator("occupation-compare");
    await place.getByRole("heading", { name: "Registered nurse vs software developer" }).waitFor();
    if (kind !== "iframe") return;
    await pasted.waitForFunction(() => document.querySelector("iframe").style.height);
    assert.ok(await pasted.getByRole("link", { name: "Compare these occupations" }).isVisible());
  });
}

test("where the page has no clipboard, or may not use it, it says so, and what is to be copied is selected", async (t) => {
  // None is there on a page without encryption that is not of this machine.
  for (const isThere of [false, true]) {
    const page = await openPage(t);
    await page.addInitScript((isThere) => {
      const writeText = () => Promise.reject(new Error("no"));
      Object.defineProperty(navigator, "clipboard", { value: isThere ? { writeText } : undefined });
    }, isThere);
    await page.goto(`${site.url}build/`);
    await preview(page).locator(".oc .title").waitFor();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("The browser did not allow it: copy what is selected.").waitFor();
    const selected = await code(page).evaluate((area) => [
      area === document.activeElement,
      area.value.slice(area.selectionStart, area.selectionEnd),
    ]);
    assert.deepEqual(selected, [true, await code(page).inputValue()]);
  }
});

for (const [width, dark] of [
  [1280, false],
  [360, true],
]) {
  test(`axe finds nothing, and nothing is wider than the screen, at ${width} px`, async (t) => {
    const page = await open(t, "", { width, dark });
    await page.getByRole("combobox", { name: "Add an occupation" }).fill("nurse");
    await page.getByRole("option").first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    // In a world of its own, which the page's policy does not govern.
    await page.evaluate(AXE);
    const found = await page.evaluate(() => globalThis.axe.run(document, { iframes: false }));
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
      [],
    );
  });
}
