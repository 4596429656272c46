// The page on a processor four times slower: from what the reader does to what the screen shows.
//
//   node tests/bench/page.mjs dist
import { serve } from "../e2e/server.mjs";
import { launch, report } from "./measure.mjs";

const TIMES = 20;
/** How long a reader looks before the next change, in milliseconds. */
const PAUSE = 400;
const site = await serve(process.argv[2] ?? "dist");
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${site.url}?occupations=registered-nurses,software-developers`);
await page.locator(".card").first().waitFor();
const session = await page.context().newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });

await page.evaluate(() => {
  // When the next frame is drawn.
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
    );
  // Paint is until the next frame is drawn, for which even what changes nothing waits up to 17 ms; rest is until all
  // slices are drawn as well. Blocked is what tasks take beyond 50 ms meanwhile.
  const long = new PerformanceObserver(() => {});
  long.observe({ type: "longtask" });
  window.timed = async (act) => {
    await frame();
    long.takeRecords();
    const begin = performance.now();
    performance.mark("changed", { startTime: begin });
    const next = frame();
    act();
    const drawn = await next;
    performance.mark("drawn", { startTime: drawn });
    let rest = await frame();
    while (document.querySelector(".main[aria-busy]")) rest = await frame();
    const blocked = long.takeRecords().reduce((sum, task) => sum + task.duration - 50, 0);
    return { blocked, paint: drawn - begin, rest: rest - begin };
  };
});

/**
 * What all tasks of the page take together from a change until the next frame is drawn, in milliseconds. Clocks of a
 * script do not tell that: who waits counts what is idle, and who does not misses what is done in tasks of their own.
 */
function works(trace) {
  const { traceEvents } = JSON.parse(trace);
  const { pid, tid } = traceEvents.find(({ name }) => name === "changed");
  const ours = traceEvents.filter((event) => event.pid === pid && event.tid === tid);
  const times = (of) => ours.filter(({ name }) => name === of).map(({ ts }) => ts);
  const drawn = times("drawn");
  const tasks = ours.filter(({ name, ph }) => ph === "X" && name.endsWith("RunTask"));
  return times("changed").map((from, i) => {
    const within = ({ ts, dur = 0 }) => Math.max(0, Math.min(ts + dur, drawn[i]) - Math.max(ts, from));
    return tasks.reduce((sum, task) => sum + within(task), 0) / 1000;
  });
}

async function measure(name, act, times = TIMES, pause = 0) {
  const found = [];
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  for (let i = 0; i < times; i += 1) {
    found.push(await page.evaluate(act, i));
    await page.waitForTimeout(pause);
  }
  report(`${name}: work`, works(await browser.stopTracing()));
  report(
    `${name}: to paint`,
    found.map((f) => f.paint),
  );
  report(
    `${name}: all of it`,
    found.map((f) => f.rest),
  );
  report(
    `${name}: blocked`,
    found.map((f) => f.blocked),
  );
}

const click = (selector) =>
  new Function(
    "i",
    `
  const buttons = document.querySelectorAll(${JSON.stringify(selector)});
  return timed(() => buttons[i % buttons.length].click());`,
  );
await measure("nothing", () => window.timed(() => {}));
// What the browser takes by itself for the least that a change can be: one paragraph, by no code of ours.
await measure("a paragraph", (i) => {
  const text = document.querySelector(".summary").lastChild;
  window.first ??= text.data;
  const words = window.first.split(" ");
  return window.timed(() => {
    text.data = (i % 2 ? words : words.toReversed()).join(" ");
  });
});
await measure("yearly or hourly", click(".segments button"));
await measure("differences only", click(".toggle input"));
await measure("swap", click(".swap"));
await page.locator("input[role=combobox]").first().focus();
await page.waitForTimeout(1000);
await measure(
  "a keystroke",
  (i) => {
    const text = "registered nurse anesthetist";
    const input = document.querySelector("input[role=combobox]");
    return window.timed(() => {
      input.value = text.slice(0, 1 + (i % text.length));
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
  },
  56,
);
const slugs = ["electricians", "actors", "general-dentists", "carpenters", "economists", "bakers", "judges"];
const asking = (queries) =>
  new Function(
    "i",
    `
  const queries = ${JSON.stringify(queries)};
  return timed(() => {
    history.replaceState(null, '', '?occupations=registered-nurses,' + queries[i % queries.length]);
    dispatchEvent(new PopStateEvent('popstate'));
  });`,
  );
// The files of each are here before it is measured, and nobody changes anything while the last change is still drawn.
const shown = async (i) => {
  await page.evaluate(asking(slugs), i);
  await page.waitForFunction(() => !document.querySelector(".oc[aria-busy], .main[aria-busy]"));
};
for (let i = 0; i < slugs.length; i += 1) await shown(i);
await measure("another occupation", asking(slugs), TIMES, PAUSE);
// What the browser takes by itself for the texts that such a change writes in its first frame, by no code of ours.
await page.evaluate(() => {
  window.texts = [];
});
for (let i = 0; i < slugs.length; i += 1) {
  await shown(i);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".oc"), NodeFilter.SHOW_TEXT);
    const found = new Map();
    while (walker.nextNode())
      if (walker.currentNode.parentElement.closest(".answer, .card, .key-differences"))
        found.set(walker.currentNode, walker.currentNode.data);
    window.texts.push(found);
  });
}
await measure(
  "another occupation, the texts alone",
  (i) =>
    window.timed(() => {
      for (const [node, text] of window.texts[i % window.texts.length])
        if (node.data !== text) node.data = text;
    }),
  TIMES,
  PAUSE,
);
// The files of both are here once the first place is on show.
const places = [
  "california",
  "texas",
  "san-francisco-oakland-fremont-ca",
  "new-york",
  "vermont",
  "puerto-rico",
];
const inPlaces = asking(places.map((place) => `software-developers&place=${place}`));
await page.evaluate(inPlaces, 0);
await page.locator(".title small").first().waitFor();
await measure("another place", inPlaces);
// What stands goes, and the new comes in slices.
const kinds = [
  "software-developers,electricians",
  "software-developers",
  "software-developers&view=table",
  "software-developers,electricians&view=table",
];
await measure("another number or view", asking(kinds), TIMES, PAUSE);
await browser.close();
await site.close();
