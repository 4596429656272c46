// Every way of embedding keeps its promise in Chromium, the first ten in Firefox and WebKit too.
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { ENGINES, keep } from "./engines.mjs";
import { Host, serveHosts } from "./host.mjs";
import { EXPECTED, VARIANTS } from "./variants.mjs";

const hosts = await serveHosts();

for (const [name, check] of Object.entries(VARIANTS)) {
  test(`a host's page in chromium: ${name}`, async (t) => {
    const page = await openPage(t, { expected: EXPECTED[name] });
    await page.goto(`${hosts.url}${name}.html`);
    await check(new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`)));
  });
}

for (const engine of ENGINES.filter((engine) => engine !== "chromium")) {
  test(`a host's page in ${engine}`, async (t) => {
    const attempt = await keep(engine, t);
    for (const [name, check] of Object.entries(VARIANTS).slice(0, 10)) {
      await t.test(name, (t) =>
        attempt(t, async (driver) => {
          await driver.open(`${hosts.url}${name}.html`);
          await check(new Host((work, ...values) => driver.run(work, ...values)));
        }),
      );
    }
  });
}
