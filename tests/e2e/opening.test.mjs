// How a prerendered page comes into view: from its top, and whole for whoever needs all of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { PAIR, ready, root } from "./published.mjs";
import { held } from "./wild.mjs";

/** Holding it holds the event that says that all is loaded. */
const START = "**/start-*.js";

/** Remembers how many parts of the page each frame shows, and what moved. */
function film() {
  globalThis.frames = [];
  globalThis.shifts = [];
  globalThis.shown = () => {
    const parts = [...document.querySelectorAll(".main > *")];
    return [parts.filter((part) => getComputedStyle(part).display !== "none").length, parts.length];
  };
  const look = () => {
    const [shown, all] = globalThis.shown();
    if (all > 0 && globalThis.frames.at(-1)?.[0] !== shown) globalThis.frames.push([shown, all]);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({
    type: "layout-shift",
    buffered: true,
  });
}

const shown = (page) => page.evaluate(() => globalThis.shown());

/** Waits until a frame shows the whole page. Returns what its frames showed, and how much moved. */
async function whole(page) {
  await page.waitForFunction(() => {
    const [shown, all] = globalThis.frames.at(-1) ?? [0, 1];
    return document.readyState !== "loading" && shown === all;
  });
  return page.evaluate(() => [globalThis.frames, globalThis.shifts.length]);
}

for (const [width, height] of [
  [1280, 800],
  [1280, 3000],
  [360, 740],
])
  test(`a page ${width} px wide and ${height} high shows its top first, then more in each frame, and moves nothing`, async (t) => {
    const { page } = await held(t, START, { width, height });
    await page.addInitScript(film);
    await page.goto(root + PAIR, { waitUntil: "commit" });
    const [frames, shifts] = await whole(page);
    const counts = frames.map(([count]) => count);
    assert.ok(counts.length > 5 && counts[0] <= 1, counts.join());
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => a - b),
      "nothing is taken away",
    );
    assert.equal(shifts, 0);
  });

test("a page is whole once it is loaded", async (t) => {
  for (let visit = 0; visit < 5; visit += 1) {
    const page = await openPage(t);
    await page.addInitScript(film);
    // In the task after all were told.
    await page.addInitScript(() =>
      addEventListener("load", () =>
        setTimeout(() => {
          globalThis.loaded = globalThis.shown();
        }),
      ),
    );
    await page.goto(root + PAIR);
    await page.waitForFunction(() => globalThis.loaded !== undefined);
    const [count, all] = await page.evaluate(() => globalThis.loaded);
    assert.ok(all > 10);
    assert.equal(count, all);
  }
});

test("a page is whole from the beginning where its reader comes back, or its address names a part", async (t) => {
  const open = async (page, act) => {
    await act();
    const [frames] = await whole(page);
    for (const [count, all] of frames) assert.equal(count, all);
    await page.waitForFunction(() => scrollY > 1000);
    return page.evaluate(() => Math.round(scrollY));
  };
  for (const named of ["#oc-skills", "#:~:text=Typical%20entry%20education"]) {
    const page = await openPage(t);
    await page.addInitScript(film);
    await open(page, () => page.goto(root + PAIR + named, { waitUntil: "commit" }));
  }
  const page = await openPage(t);
  await page.addInitScript(film);
  await page.goto(root + PAIR);
  await ready(page);
  await page.evaluate(() => scrollTo(0, 6000));
  // Browsers note every now and then where their reader is.
  await page.waitForTimeout(500);
  const top = await open(page, () => page.reload({ waitUntil: "commit" }));
  assert.ok(Math.abs(top - 6000) < 100, `${top}`);
});

test("a page is whole in a frame, in a tab that nobody looks at, and after what it shows already", async (t) => {
  const { page } = await held(t, START);
  const sheets = (frame) => frame.evaluate(() => document.adoptedStyleSheets.length);
  await page.goto(`${root}words/registered-nurses.txt`);
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src }));
  }, root + PAIR);
  await page.frameLocator("iframe").locator("[part=sources]").waitFor();
  assert.equal(await sheets(page.frames()[1]), 0);
  for (const [object, name, value] of [
    ["Document", "hidden", true],
    ["Performance", "getEntriesByType", null],
  ]) {
    const { page } = await held(t, START);
    await page.addInitScript(
      ([object, name, value]) => {
        const { get, value: of } = Object.getOwnPropertyDescriptor(globalThis[object].prototype, name);
        Object.defineProperty(globalThis[object].prototype, name, {
          ...(get && { get: () => value }),
          ...(of && { value: (type) => (type === "paint" ? [{}] : of.call(performance, type)) }),
        });
      },
      [object, name, value],
    );
    await page.goto(root + PAIR, { waitUntil: "commit" });
    await page.locator("[part=sources]").waitFor();
    assert.equal(await sheets(page), 0, name);
  }
});

test("a page of which nothing comes into view is whole in print, and for who does something", async (t) => {
  for (const act of [(page) => page.mouse.click(5, 5), (page) => page.keyboard.press("End")]) {
    const { page } = await held(t, START);
    await page.addInitScript(film);
    await page.addInitScript(() => {
      globalThis.requestAnimationFrame = () => 0;
    });
    await page.goto(root + PAIR, { waitUntil: "commit" });
    await page.waitForFunction(
      () => document.readyState === "interactive" && document.adoptedStyleSheets.length > 0,
      null,
      { polling: 20 }, // Else it would be looked for in each frame.
    );
    const [count, all] = await shown(page);
    assert.ok(count < 2 && all > 10);
    await page.emulateMedia({ media: "print" });
    const print = await shown(page);
    assert.ok(print[0] > 10, "in print");
    await page.emulateMedia({ media: null });
    await act(page);
    assert.deepEqual(await shown(page), [all, all]);
  }
});
