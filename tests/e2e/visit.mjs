// Opens both reference comparisons at an address, as a newcomer does after `make serve`: the heading and the cards
// are there and the console is empty. Leaves a picture of each in target/visit/.
//
//   node tests/e2e/visit.mjs http://127.0.0.1:8080/
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { openPage } from './browser.mjs';

const [address] = process.argv.slice(2);
const PAIRS = {
  'loss-mitigation-specialist,collections-accounts-receivable': 'Loss mitigation specialist',
  'account-resolution-specialist,collections-representative': 'Account resolution specialist',
};

mkdirSync('target/visit', { recursive: true });
for (const [occupations, title] of Object.entries(PAIRS)) {
  test(`${title} is compared at ${address}`, async (t) => {
    const page = await openPage(t);
    await page.goto(`${address}?occupations=${occupations}`);
    await page.locator('.oc .title', { hasText: title }).waitFor();
    assert.equal(await page.locator('.oc .card').count(), 2);
    await page.screenshot({ path: `target/visit/${occupations.split(',')[0]}.png` });
  });
}
