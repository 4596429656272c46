import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { serve } from "./server.mjs";

const site = await serve(fileURLToPath(new URL("../../dist", import.meta.url)));
after(site.close);

for (const [name, view] of Object.entries({
  "a laptop": { width: 1280, height: 800 },
  "a phone at night": { width: 390, height: 844, dark: true },
})) {
  test(`the page starts on ${name}`, async (t) => {
    const page = await openPage(t, view);
    await page.goto(site.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.ok(await page.title());
  });
}
