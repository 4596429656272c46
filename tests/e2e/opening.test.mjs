// How a prerendered page comes into view: from its top, and whole for whoever needs all of it; and how the widget takes
// its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { PAIR, ready, root } from "./published.mjs";
import { held, slowly } from "./wild.mjs";

/** Holding it, what stands is the page alone. */
const START = "**/start-*.js";
const MODULE = "**/widget_bg*.wasm";

/** Remembers what is shown of the page at the end of each frame, and what moved. */
function film() {
  globalThis.frames = [];
  globalThis.shifts = 0;
  globalThis.shown = () => {
    const parts = [...document.querySelectorAll(".main > *")];
    return [parts.filter((part) => getComputedStyle(part).display !== "none").length, parts.length];
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const [shown, all] = globalThis.shown();
    if (all > 0 && globalThis.frames.at(-1)?.[0] !== shown) globalThis.frames.push([shown, all]);
    requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(() => port2.postMessage(0));
  new PerformanceObserver((list) => {
    globalThis.shifts += list.getEntries().length;
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * To lay out what more is shown of the page takes so long by the page's own clock, however fast the machine is. What each
 * task shows is remembered.
 */
function taking(milliseconds) {
  let now = 0;
  const { getBoundingClientRect } = Element.prototype;
  performance.now = () => now;
  Element.prototype.getBoundingClientRect = function () {
    now += milliseconds;
    return getBoundingClientRect.call(this);
  };
  const { setTimeout } = globalThis;
  globalThis.tasks = [];
  globalThis.setTimeout = (done, ...rest) => {
    if (rest.length === 0) globalThis.tasks.push(globalThis.shown()[0]);
    return setTimeout(done, ...rest);
  };
}

/** Opens the page, without its widget, after this ran in it. */
async function opened(t, before, argument, options) {
  const { page } = await held(t, START, options);
  await page.addInitScript(film);
  await page.addInitScript(before, argument);
  await page.goto(root + PAIR, { waitUntil: "commit" });
  return page;
}

const shown = (page) => page.evaluate(() => globalThis.shown());

/** Waits until a frame shows the whole page. Returns what all frames until then showed. */
async function whole(page) {
  await page.waitForFunction(() => {
    const [shown, all] = globalThis.frames.at(-1) ?? [0, 1];
    return document.readyState !== "loading" && shown === all;
  });
  return page.evaluate(() => globalThis.frames);
}

for (const [width, height] of [
  [1280, 800],
  [1280, 3000],
  [360, 740],
])
  test(`a slow page ${width} px wide and ${height} high shows its answer first, then more and more, and moves nothing`, async (t) => {
    const page = await opened(t, taking, 50, { width, height });
    const counts = (await whole(page)).map(([count]) => count);
    assert.ok(counts.length > 2 && counts[0] <= 2, `${counts}`);
    const rising = [...counts].sort((a, b) => a - b);
    assert.deepEqual(counts, rising, "nothing is taken away");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    assert.equal(await page.evaluate(() => globalThis.shifts), 0);
  });

test("a first frame shows the bar and the answer, and no more", async (t) => {
  // What comes behind that frame does not come.
  const page = await opened(t, () => {
    globalThis.setTimeout = () => 0;
  });
  await page.waitForFunction(() => globalThis.frames.length > 0);
  assert.deepEqual(await page.evaluate(() => globalThis.frames[0][0]), 1);
  for (const [part, isThere] of [
    [".bar", true],
    [".answer", true],
    [".cards", false],
    ["[part=sources]", false],
  ])
    assert.equal(await page.locator(part).isVisible(), isThere, part);
});

test("what stands above is laid out in a task before the frame that shows it, once all is parsed and ruled", async (t) => {
  const page = await opened(t, () => {
    globalThis.laidOut = [];
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      const isParsed = document.readyState !== "loading" && document.querySelector("[part=sources]") !== null;
      const isRuled = [...document.styleSheets].some(({ href }) => href?.includes("/page-"));
      globalThis.laidOut.push([globalThis.shown()[0], isParsed, isRuled, globalThis.frames.length]);
      return getBoundingClientRect.call(this);
    };
  });
  await whole(page);
  const [above, top] = await page.evaluate(() => globalThis.laidOut);
  assert.deepEqual(above, [0, true, true, 0]);
  assert.deepEqual(top, [1, true, true, 0]);
});

test("a task shows as many parts as leave it short, and a first frame the top alone", async (t) => {
  const tasks = async (milliseconds) => {
    const page = await opened(t, taking, milliseconds);
    await whole(page);
    return page.evaluate(() => [globalThis.tasks, globalThis.shown()[1]]);
  };
  const [one, all] = await tasks(1);
  assert.deepEqual(one, [1], "all the rest in the task after it");
  const every = (step) => Array.from({ length: all }, (_, i) => 1 + i * step).filter((count) => count <= all);
  assert.ok(all > 9, `${all}`);
  assert.deepEqual((await tasks(10))[0], every(3));
  assert.deepEqual((await tasks(50))[0], every(1));
});

test("a page is whole from the beginning where its reader comes back, or its address names a part", async (t) => {
  const open = async (page, act) => {
    await act();
    for (const [count, all] of await whole(page)) assert.equal(count, all);
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

test("a page is whole in a frame, in a tab that nobody looks at, and where something may be shown before", async (t) => {
  const alone = async (frame) => {
    await frame.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("opening-")),
    );
    await frame.locator("[part=sources]").waitFor();
    await frame.waitForTimeout(100);
    return frame.evaluate(() => document.adoptedStyleSheets.length);
  };
  const page = await opened(t, () => {});
  assert.equal(await alone(page), 1, "else");
  await page.goto(`${root}words/registered-nurses.txt`);
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src }));
  }, root + PAIR);
  await page.frameLocator("iframe").locator("[part=sources]").waitFor();
  assert.equal(await alone(page.frames()[1]), 0);
  for (const change of [
    () => Object.defineProperty(Document.prototype, "hidden", { get: () => true }),
    () => delete HTMLScriptElement.prototype.blocking,
  ]) {
    assert.equal(await alone(await opened(t, change)), 0, `${change}`);
  }
});

/** Looks again and again, by no frame and no timer of the page, until so many parts are shown. */
async function until(page, isEnough) {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const [count, all, isReady] = await page.evaluate(() => [
      ...globalThis.shown(),
      document.readyState === "interactive" && document.adoptedStyleSheets.length > 0,
    ]);
    if (isReady && isEnough(count, all)) return all;
    await page.waitForTimeout(20);
  }
  assert.fail(`after ten seconds ${await shown(page)}`);
}

test("a page of which nothing comes into view is whole in print, and for who does something", async (t) => {
  for (const act of [
    (page) => page.mouse.click(5, 5),
    (page) => page.mouse.wheel(0, 100),
    (page) => page.keyboard.press("End"),
  ]) {
    const page = await opened(t, () => {
      globalThis.requestAnimationFrame = () => 0;
      globalThis.setTimeout = () => 0;
    });
    const all = await until(page, (count, all) => count === 0 && all > 10);
    await page.emulateMedia({ media: "print" });
    const [printed] = await shown(page);
    await page.emulateMedia({ media: "screen" });
    await act(page);
    await until(page, (count) => count > 0);
    assert.deepEqual(await shown(page), [all, all]);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await shown(page), [printed, all]);
  }
});

test("where no frame comes a page is whole all the same", async (t) => {
  const page = await opened(t, () => {
    globalThis.requestAnimationFrame = () => 0;
  });
  await until(page, (count, all) => count === all && all > 10);
});

test("a page whose opening does not come is whole", async (t) => {
  const page = await openPage(t, { expected: [/opening-\w+\.js/, /ERR_FAILED/] });
  await page.route("**/opening-*.js", (route) => route.abort());
  await page.goto(root + PAIR);
  await ready(page);
  await page.locator("[part=sources]").waitFor();
});

test("what takes the place of a page is whole and laid out before, in no room, however slow the machine is", async (t) => {
  const { page, go } = await held(t, MODULE);
  await slowly(page);
  await page.addInitScript(() => {
    // What is laid out at the end of each task, and what there is when the page that stood is gone.
    globalThis.seen = [];
    globalThis.wholes = [];
    new MutationObserver((changes) => {
      const ahead = document.querySelector(".ahead");
      if (ahead?.firstElementChild)
        globalThis.seen.push({
          laidOut: ahead.firstElementChild.getBoundingClientRect().height,
          takes: ahead.getBoundingClientRect().height,
          page: document.documentElement.scrollHeight,
          isHidden: ahead.ariaHidden === "true",
        });
      if (ahead?.firstElementChild && !globalThis.areas) {
        // What the browser reckons to be seen of it, at each change of that.
        globalThis.areas = [];
        const note = (entries) =>
          globalThis.areas.push(
            ...entries.map(({ intersectionRect: { width, height }, target }) => [
              width * height,
              target.closest(".ahead") !== null,
            ]),
          );
        new IntersectionObserver(note, { threshold: [0, 0.001, 0.01, 0.1] }).observe(ahead.firstElementChild);
      }
      for (const { removedNodes } of changes)
        for (const { id } of removedNodes)
          if (id === "occupation-compare")
            globalThis.wholes.push(document.querySelector(`#${id} [part=sources] tbody tr`) !== null);
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.goto(root + PAIR, { waitUntil: "commit" });
  await page.locator("[part=sources]").waitFor(); // The page itself comes into view part by part.
  go();
  await ready(page);
  await page.waitForFunction(() => globalThis.areas.some(([area]) => area > 0));
  const [seen, wholes, areas] = await page.evaluate(() => [
    globalThis.seen,
    globalThis.wholes,
    globalThis.areas,
  ]);
  assert.ok(areas.length > 1);
  for (const [area, isAhead] of areas) assert.ok(!isAhead || area === 0, `${areas}`);
  assert.deepEqual(wholes, [true]);
  assert.ok(new Set(seen.map(({ laidOut }) => laidOut)).size > 5, "slice by slice");
  assert.ok(seen.at(-1).laidOut > 5000, "all of it");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const { takes, page, isHidden } of seen)
    assert.deepEqual({ takes, page, isHidden }, { takes: 0, page: height, isHidden: true });
});

test("no key leads into what is laid out and not seen yet", async (t) => {
  const { page, go } = await held(t, MODULE);
  await page.goto(root + PAIR, { waitUntil: "domcontentloaded" });
  await page.locator(".title").hover();
  // While a button is down nothing takes the place of what stands.
  await page.mouse.down();
  go();
  await page.locator(".ahead [data-whole]").waitFor();
  await page.locator("main:not(.ahead) [part=sources] a").last().focus();
  for (let i = 0; i < 3; i += 1) {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.closest(".ahead")), null);
  }
  await page.mouse.up();
  await ready(page);
  assert.equal(await page.locator("main[inert]").count(), 0);
  await page.locator(".swap").focus();
  assert.ok(await page.locator(".swap").evaluate((button) => button === document.activeElement));
});
