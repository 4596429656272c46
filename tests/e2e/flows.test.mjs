// A keyboard is enough for everything, in every engine: one set of flows, `ENGINES` of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES, start } from './engines.mjs';
import { FLOWS } from './flows.mjs';
import { Reader } from './reader.mjs';

for (const engine of ENGINES) {
  test(`with a keyboard in ${engine}`, async (t) => {
    let driver = await start(engine);
    t.after(() => driver.quit());
    for (const [promise, flow] of Object.entries(FLOWS)) {
      await t.test(promise, async (t) => {
        try {
          await flow(new Reader(driver));
        } catch (error) {
          if (!isCrash(error)) throw error;
          // WebKitGTK's own process ends now and then; what ends it twice is ours.
          t.diagnostic(`${engine} crashed and was started again: ${error.message}`);
          await driver.quit().catch(() => {});
          driver = await start(engine);
          await flow(new Reader(driver));
        }
        assert.deepEqual(await driver.messages(), [], 'the console is empty');
      });
    }
  });
}

/** Whether the engine, not the page, is what failed. */
function isCrash({ name, message }) {
  return name === 'NoSuchSessionError' || (name === 'WebDriverError' && !message) || /page crash|parse script result/.test(message);
}
