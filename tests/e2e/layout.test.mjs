// The page keeps still, and fits: narrow, enlarged, mirrored, in forced colours, on paper, under a thumb.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FOUR, LOSS, PAIR, THREE, drawn, show } from "./site.mjs";
import { STATES } from "./states.mjs";

/** The most that a page may move, as browsers count it. */
const STILL = 0.02;

/** Counts from the very beginning how much moves, whatever the reason. */
const watch = (page) =>
  page.addInitScript(() => {
    globalThis.moved = [];
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries()) {
        globalThis.moved.push([
          value,
          hadRecentInput,
          ...sources.map(({ node }) => node?.className || node?.nodeName),
        ]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

/** What moved since the last time, after two more frames were drawn. */
const shift = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((done) => {
        requestAnimationFrame(done);
      });
    return globalThis.moved.splice(0);
  });

/** Nothing is left out, unless it may follow the reader's own touch (`isAnswer`). */
async function assertStill(page, what, isAnswer = false) {
  const moved = (await shift(page)).filter(([, hadRecentInput]) => !(isAnswer && hadRecentInput));
  const total = moved.reduce((sum, [value]) => sum + value, 0);
  assert.ok(
    total <= STILL,
    `${what} moves the page by ${total.toFixed(3)}: ${JSON.stringify(moved).slice(0, 600)}`,
  );
}

for (const width of [1280, 360]) {
  for (const query of ["", LOSS, PAIR, THREE, `${PAIR}&view=table`]) {
    test(`nothing moves while “${query}” loads at ${width} px`, async (t) => {
      const page = await show(t, query, { width, before: watch });
      await assertStill(page, "loading");
    });
  }

  test(`nothing moves while the reader chooses, at ${width} px`, async (t) => {
    const page = await show(t, PAIR, { width, before: watch });
    await shift(page);
    const acts = {
      "opening a picker": () => page.locator("#oc-1").click(),
      "typing into the picker": () => page.locator("#oc-1").pressSequentially("nurse"),
      "closing the picker": () => page.keyboard.press("Escape").then(() => page.keyboard.press("Tab")),
      "pay by the hour": () => page.getByRole("button", { name: "Hourly" }).click(),
      "opening the share menu": () => page.locator(".take > summary").click(),
      "closing the share menu": () => page.locator(".take > summary").click(),
      "going back": () => page.goBack(),
    };
    for (const [what, act] of Object.entries(acts)) {
      await act();
      await drawn(page);
      // On a phone the picker becomes a sheet, whose field stands elsewhere than in the bar.
      await assertStill(page, what, width < 640 && what.endsWith("picker"));
    }
  });
}

/** Everything that reaches beyond the page, or hides a part of its own text; run in the page. */
function lost() {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const element of document.querySelectorAll(
    ".oc :is(a, button, p, h1, h2, h3, th, td, dt, dd, li, summary, label, small, text)",
  )) {
    if (element.closest(".hidden, [hidden], details:not([open]) > :not(summary)")) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    const name = `${element.nodeName.toLowerCase()} “${element.textContent.slice(0, 30)}”`;
    if (own > 0 && (left < -1 || right > width + 1))
      found.push(`${name} from ${Math.round(left)} to ${Math.round(right)}`);
    if (!element.ownerSVGElement && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name} hides a part of itself`);
  }
  return found.slice(0, 8);
}

for (const [name, { query, ...state }] of Object.entries(STATES)) {
  test(`with ${name} nothing is lost or scrolls sideways at 320 px`, async (t) => {
    const page = await show(t, query, { ...state, width: 320 });
    assert.deepEqual(await page.evaluate(lost), []);
  });
}

test("text spaced as readers may ask for loses nothing at 320 px", async (t) => {
  const page = await show(t, LOSS, { width: 320 });
  await page.addStyleTag({
    content:
      ".oc * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      " .oc p { margin-block-end: 2em !important }",
  });
  assert.deepEqual(await page.evaluate(lost), []);
});

test("at 320 by 256 px, a laptop's screen at 400%, no head of a table stays above the rows", async (t) => {
  const page = await show(t, PAIR, { width: 320 });
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(() => document.querySelector(".rows tbody tr:nth-child(4)").scrollIntoView());
  const above = await page.evaluate(() => {
    const heads = [...document.querySelectorAll(".rows thead, .rows thead > tr > *")];
    return heads.filter((head) => getComputedStyle(head).position === "sticky").length;
  });
  assert.equal(above, 0);
});

for (const [width, query] of [
  [300, PAIR],
  [320, THREE],
  [360, FOUR],
  [220, PAIR],
  [220, THREE],
  [220, FOUR],
  [160, PAIR],
]) {
  test(`the card of “${query}” breaks no figure at ${width} px`, async (t) => {
    const page = await show(t, `${query}&view=card`, { width });
    const broken = await page.evaluate(() => {
      const figures = [...document.querySelectorAll(".compact tbody td:not(.words, :has(.na))")];
      const lines = (cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      return [
        figures.length > 5,
        ...figures.filter((cell) => lines(cell) > 1).map(({ textContent }) => textContent),
      ];
    });
    assert.deepEqual(broken, [true]);
  });
}

for (const width of [1280, 360]) {
  for (const query of ["", LOSS, FOUR, `${LOSS}&view=card`]) {
    test(`text of twice the size loses nothing of “${query}” at ${width} px`, async (t) => {
      const page = await show(t, query, { width });
      // As a browser does that enlarges text only.
      await page.evaluate(() => {
        const all = [...document.querySelectorAll(".oc, .oc *")];
        const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
        all.forEach((element, i) => {
          element.style.fontSize = `${sizes[i] * 2}px`;
        });
      });
      assert.deepEqual(await page.evaluate(lost), []);
    });

    test(`a page from right to left loses nothing of “${query}” at ${width} px`, async (t) => {
      const page = await show(t, query, { width });
      await page.evaluate(() => {
        document.documentElement.dir = "rtl";
      });
      assert.deepEqual(await page.evaluate(lost), []);
    });
  }
}

test("a reader who asks the browser for larger text gets larger text", async (t) => {
  const page = await show(t, PAIR);
  const size = () =>
    page
      .locator(".column p")
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.addStyleTag({ content: "html { font-size: 200% }" });
  assert.ok((await size()) > before * 1.9);
});

test("in a card no note or reason is in larger type than the figures beside it", async (t) => {
  for (const query of [`${PAIR}&place=texas&prices=national`, `${FOUR}&place=texas`]) {
    const page = await show(t, `${query}&view=card`, { width: 360 });
    const [notes, larger] = await page.locator(".compact td").evaluateAll((cells) => {
      const size = (element) => parseFloat(getComputedStyle(element).fontSize);
      const within = cells.flatMap((cell) => [...cell.querySelectorAll("*")].map((one) => [one, cell]));
      const small = within.filter(([one]) => one.matches(".note, .na, .na *"));
      return [
        small.length,
        small.filter(([one, cell]) => size(one) > size(cell)).map(([one]) => one.outerHTML),
      ];
    });
    assert.deepEqual(larger, [], query);
    assert.ok(notes > 0, query);
  }
});

test("in forced colours charts and the pressed button can be told from the page", async (t) => {
  const page = await show(t, PAIR, { forcedColors: "active" });
  const background = await page
    .locator(".oc")
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  for (const mark of [".range .half", ".growth .half", ".dot path"]) {
    const colour = await page
      .locator(mark)
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
    assert.notEqual(colour, background, mark);
  }
  const [ground, text, adjust] = await page.locator("[aria-pressed=true]").evaluate((element) => {
    const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(element);
    return [backgroundColor, color, forcedColorAdjust];
  });
  assert.notEqual(ground, background);
  assert.notEqual(text, ground);
  // Else the browser lays the page's color under the text.
  assert.equal(adjust, "none");
});

test("whoever wants less motion sees none", async (t) => {
  const { query, ...state } = STATES["figures that are still to come"];
  const page = await show(t, query, { ...state, reducedMotion: "reduce" });
  assert.deepEqual(
    await page.evaluate(() => document.getAnimations().map((animation) => animation.animationName)),
    [],
  );
});

for (const [query, most] of [
  [LOSS, 2],
  [PAIR, 2],
  [`${PAIR}&view=table`, 2],
]) {
  test(`“${query}” prints on at most ${most} pages`, async (t) => {
    const page = await show(t, query);
    const file = (
      await page.pdf({ format: "Letter", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } })
    ).toString("latin1");
    const pages = file.match(/\/Type\s*\/Page\b/g).length;
    t.diagnostic(`${pages} pages`);
    assert.ok(pages <= most, `${pages} pages`);
  });
}

test("on paper no word of four columns is broken", async (t) => {
  const page = await show(t, "occupations=registered-nurses,software-developers,electricians,actors");
  await page.setViewportSize({ width: 740, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const broken = await page.evaluate(() => {
    const range = document.createRange();
    const lines = (text, from, to) => {
      range.setStart(text, from);
      range.setEnd(text, to);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const texts = document.createTreeWalker(document.querySelector(".main"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (!parentElement.closest(".rows td") || parentElement.getClientRects().length === 0) continue;
      for (const { 0: word, index } of data.matchAll(/\p{L}+/gu))
        if (lines(texts.currentNode, index, index + word.length) > 1) found.push(word);
    }
    return found;
  });
  assert.deepEqual(broken, []);
});

test("on paper nothing explains a drawing that is not there", async (t) => {
  const page = await show(t, `${PAIR}&place=california`);
  await page.locator("#oc-years").scrollIntoViewIfNeeded();
  await page.locator(".pair-of-charts").waitFor();
  await page.emulateMedia({ media: "print" });
  const explained = await page.evaluate(() => {
    const isSeen = (element) => element.getClientRects().length > 0;
    return [...document.querySelectorAll(".oc section:has(.key)")].map((section) => [
      section.querySelector("h2").textContent,
      [...section.querySelectorAll(".key, .key ~ .quiet")].some(isSeen),
      [...section.querySelectorAll("figure, .tiles")].some(isSeen),
    ]);
  });
  assert.ok(explained.length > 1);
  for (const [heading, isExplained, isDrawn] of explained) assert.equal(isExplained, isDrawn, heading);
});

test("on a phone everything to tap is at least 44 px high and wide", async (t) => {
  for (const { query, act } of [
    STATES["three occupations"],
    STATES["a picker that found"],
    STATES["the share menu open"],
    STATES["nothing chosen"],
  ]) {
    const page = await show(t, query, { width: 360, hasTouch: true, isMobile: true, act });
    const small = await page.evaluate(() => {
      const all = document.querySelectorAll(
        ".bar :is(button, summary, label.button, input[type=text], li), .chips a, .list a, .more > summary",
      );
      return [...all]
        .map((element) => [element.textContent || element.id, element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
        .map(([name, { width, height }]) => `${name}: ${Math.round(width)} × ${Math.round(height)}`);
    });
    assert.deepEqual(small, [], query);
  }
});
