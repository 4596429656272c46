// Every way of embedding keeps its promise in Chromium, the first ten in Firefox and WebKit too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './browser.mjs';
import { ENGINES, start } from './engines.mjs';
import { Host, serveHosts } from './host.mjs';
import { EXPECTED, VARIANTS } from './variants.mjs';

const hosts = await serveHosts();

for (const [name, check] of Object.entries(VARIANTS)) {
  test(`a host's page in chromium: ${name}`, async (t) => {
    const page = await openPage(t, { expected: EXPECTED[name] });
    await page.goto(`${hosts.url}${name}.html`);
    await check(new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`)));
  });
}

for (const engine of ENGINES.filter((engine) => engine !== 'chromium')) {
  test(`a host's page in ${engine}`, async (t) => {
    let driver = await start(engine);
    t.after(() => driver.quit());
    for (const [name, check] of Object.entries(VARIANTS).slice(0, 10)) {
      await t.test(name, async (t) => {
        const attempt = async () => {
          await driver.open(`${hosts.url}${name}.html`);
          await check(new Host((work, ...values) => driver.run(work, ...values)));
        };
        try {
          await attempt();
        } catch (error) {
          if (error.code === 'ERR_ASSERTION') throw error;
          // WebKitGTK's own process ends now and then; what ends it twice is ours.
          t.diagnostic(`${engine} was started again: ${error.message}`);
          await driver.quit().catch(() => {});
          driver = await start(engine);
          await attempt();
        }
        assert.deepEqual(await driver.messages(), [], 'the console is empty');
      });
    }
  });
}
