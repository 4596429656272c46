// The page on a processor four times slower: from what the reader does to what the screen shows.
//
//   node tests/bench/page.mjs dist
import { serve } from '../e2e/server.mjs';
import { launch, report } from './measure.mjs';

const TIMES = 20;
const site = await serve(process.argv[2] ?? 'dist');
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${site.url}?occupations=registered-nurses,software-developers`);
await page.locator('.card').first().waitFor();
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });

await page.evaluate(() => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  // Work is until the script is done with it; paint is until the next frame is drawn.
  window.timed = async (act) => {
    await painted();
    const begin = performance.now();
    act();
    await new Promise((done) => setTimeout(done));
    const work = performance.now() - begin;
    await painted();
    return { work, paint: performance.now() - begin };
  };
});

async function measure(name, act, times = TIMES) {
  const found = [];
  for (let i = 0; i < times; i += 1) found.push(await page.evaluate(act, i));
  report(`${name}: work`, found.map((f) => f.work));
  report(`${name}: to paint`, found.map((f) => f.paint));
}

const click = (selector) => new Function('i', `
  const buttons = document.querySelectorAll(${JSON.stringify(selector)});
  return timed(() => buttons[i % buttons.length].click());`);
await measure('yearly or hourly', click('.segments button'));
await measure('differences only', click('.toggle input'));
await measure('swap', click('.swap'));
await page.locator('input[role=combobox]').first().focus();
await page.waitForTimeout(1000);
await measure('a keystroke', (i) => {
  const text = 'registered nurse anesthetist';
  const input = document.querySelector('input[role=combobox]');
  return window.timed(() => {
    input.value = text.slice(0, 1 + (i % text.length));
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}, 56);
const slugs = ['electricians', 'actors', 'dentists-general', 'carpenters', 'economists', 'bakers', 'judges'];
await measure('another occupation', new Function('i', `
  const slugs = ${JSON.stringify(slugs)};
  return timed(() => {
    history.replaceState(null, '', '?occupations=registered-nurses,' + slugs[i % slugs.length]);
    dispatchEvent(new PopStateEvent('popstate'));
  });`));
await browser.close();
await site.close();
