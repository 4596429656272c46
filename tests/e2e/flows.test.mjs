// A keyboard is enough for everything, in every engine: one set of flows, `ENGINES` of them.
import { test } from "node:test";
import { ENGINES, keep } from "./engines.mjs";
import { FLOWS } from "./flows.mjs";
import { Reader } from "./reader.mjs";
import { site } from "./site.mjs";

for (const engine of ENGINES) {
  test(`with a keyboard in ${engine}`, async (t) => {
    const attempt = await keep(engine, t);
    for (const [promise, flow] of Object.entries(FLOWS)) {
      await t.test(promise, (t) => attempt(t, (driver) => flow(new Reader(driver, site.url))));
    }
  });
}
