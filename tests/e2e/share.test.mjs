// What the reader takes along, and what a finger can do.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PAIR, drawn, query, said, show } from "./site.mjs";

const cwd = fileURLToPath(new URL("../..", import.meta.url));

/** What the program prints of the pair. */
async function printed(format) {
  const args = [
    "run",
    "--quiet",
    "--locked",
    "--bin",
    "compare",
    "--",
    "registered-nurses",
    "software-developers",
    "--format",
    format,
  ];
  return (await promisify(execFile)("cargo", args, { cwd })).stdout;
}

/** Chooses something in the share menu. */
async function share(page, name) {
  await page.locator(".take > summary").click();
  await page.getByRole("button", { name }).click();
}

test("the copied text and the file are what the program prints", async (t) => {
  const page = await show(t, PAIR, {
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await share(page, "Copy as text");
  await page.getByText("Text copied.").first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text.trimEnd(), (await printed("text")).trimEnd());
  assert.match(text, /\$101,420/);
  const [download] = await Promise.all([page.waitForEvent("download"), share(page, "Download CSV")]);
  assert.equal(download.suggestedFilename(), "registered-nurses-vs-software-developers.csv");
  const table = await readFile(await download.path(), "utf8");
  assert.equal(table.trimEnd(), `\u{feff}${(await printed("csv")).trimEnd()}`);
  assert.ok(table.split("\n").length > 40);
});

test("the browser is asked to print, once", async (t) => {
  const page = await show(t, PAIR, {
    before: (page) =>
      page.addInitScript(() => {
        globalThis.printed = 0;
        globalThis.print = () => {
          globalThis.printed += 1;
        };
      }),
  });
  await share(page, "Print");
  assert.equal(await page.evaluate(() => globalThis.printed), 1);
});

test("with a finger an occupation is chosen in a sheet as high as the screen", async (t) => {
  const page = await show(t, PAIR, { width: 360, height: 740, hasTouch: true, isMobile: true });
  await page.locator("#oc-1").tap();
  const sheet = await page.locator(".picker.open").boundingBox();
  assert.deepEqual(sheet, { x: 0, y: 0, width: 360, height: 740 });
  await page.keyboard.insertText("electrician");
  await page.getByRole("option", { name: "Electrician", exact: true }).tap();
  await drawn(page);
  assert.equal(await page.locator(".picker.open").count(), 0);
  assert.equal(query(page), "occupations=registered-nurses,electricians");
  assert.equal(await said(page), "Now showing Registered nurse vs electrician.");
});
