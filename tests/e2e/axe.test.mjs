// axe finds nothing in any state, in light and dark, on a laptop and on a phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { show } from "./site.mjs";
import { STATES } from "./states.mjs";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const LOOKS = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
];

// Nothing here waits for a time, so that two may share the processors.
describe("axe finds no violation", { concurrency: 2 }, () => {
  for (const [name, state] of Object.entries(STATES)) test(`with ${name}`, (t) => check(t, state));
});

async function check(t, { query, ...options }) {
  const page = await show(t, query, options);
  await page.evaluate(AXE);
  const found = [];
  for (const { width, dark } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ["violations"] }),
    );
    for (const { id, help, nodes } of violations) {
      found.push(
        `${width} px, ${dark ? "dark" : "light"}: ${id} (${help}) ${nodes.length} times, first ${nodes[0].html.slice(0, 200)}`,
      );
    }
  }
  assert.deepEqual(found, []);
}
