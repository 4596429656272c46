// The page comes in slices: what is seen first comes first, and the reader stays where they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { serveElement } from "./host.mjs";
import { FOUR, PAIR, THREE, show } from "./site.mjs";
import { slowly } from "./wild.mjs";

test("what comes first is drawn first, and no task draws most of the page", async (t) => {
  const before = (page) =>
    page.addInitScript(() => {
      // How many elements there are at the end of each task, when an observer is told, and how many cards.
      globalThis.counts = [];
      globalThis.cards = [];
      new MutationObserver(() => {
        globalThis.counts.push(document.querySelectorAll(".oc *").length);
        globalThis.cards.push(document.querySelectorAll(".oc .card").length);
      }).observe(document, { childList: true, subtree: true });
    });
  const page = await show(t, PAIR, { before });
  const [counts, cards] = await page.evaluate(() => [globalThis.counts, globalThis.cards]);
  assert.equal(cards[counts.findIndex(Boolean)], 0, "something is there before them");
  const added = counts.map((count, task) => count - (counts[task - 1] ?? 0)).filter((count) => count > 9);
  assert.ok(added.length >= 6, `in tasks of ${added} elements`);
  assert.ok(Math.max(...added) < (counts.at(-1) * 2) / 3, `in tasks of ${added} elements`);
});

test("no two slices are drawn in one frame, however slow the machine is", async (t) => {
  const before = async (page) => {
    await slowly(page);
    await page.addInitScript(() => {
      let frame = 0;
      const next = () => {
        frame += 1;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
      // Behind which frame a task adds more than a few elements.
      globalThis.frames = [];
      let count = 0;
      new MutationObserver(() => {
        const there = document.querySelectorAll(".oc *").length;
        if (there - count > 9) globalThis.frames.push(frame);
        count = there;
      }).observe(document, { childList: true, subtree: true });
    });
  };
  const page = await show(t, PAIR, { before });
  // The bar comes with what it is drawn into, and what follows it there as soon.
  const frames = (await page.evaluate(() => globalThis.frames)).slice(1);
  assert.ok(frames.length >= 6, `${frames}`);
  assert.equal(new Set(frames).size, frames.length, `behind the frames ${frames}`);
});

for (const style of [
  "",
  "occupation-compare { display: flex; gap: 20px }",
  "occupation-compare::part(base) { display: flex; min-height: 99px; margin: 20px; border: solid; padding: 20px }",
]) {
  test(`what an element of “${style}” is to show takes no room before, and is laid out piece by piece`, async (t) => {
    const hosts = await serveElement();
    const page = await openPage(t);
    await slowly(page);
    await page.route("**/element.html", async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace("<body>", `<style>${style}</style>`)
        .replace("></occupation-compare>", ">What a host says.</occupation-compare>");
      await route.fulfill({ response, body });
    });
    await page.addInitScript(() => {
      // What stands there at the end of each task until it is on show, and what does then.
      globalThis.seen = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function attachShadow(options) {
        const root = attach.call(this, options);
        const look = () => {
          const [base, room] = ["[part=base]", ".room"].map((one) => root.querySelector(one));
          globalThis.seen.push({
            bar: base?.querySelector(".bar")?.getBoundingClientRect().height ?? 0,
            cards: base?.querySelectorAll(".card").length ?? 0,
            isOnShow: base?.hidden === false,
            height: base?.getBoundingClientRect().height ?? 0,
            room: room?.getBoundingClientRect().toJSON(),
            isSeen: base?.checkVisibility({ visibilityProperty: true }) ?? false,
            below: document.querySelector("script").previousElementSibling.getBoundingClientRect().bottom,
          });
        };
        look();
        new MutationObserver(look).observe(root, { attributes: true, childList: true, subtree: true });
        return root;
      };
    });
    await page.goto(`${hosts.url}element.html`);
    await page.locator("occupation-compare .main:not([aria-busy]) [part=sources]").waitFor();
    const seen = await page.evaluate(() => globalThis.seen);
    const begins = seen.findIndex(({ isOnShow }) => isOnShow);
    const { bar, cards } = seen[begins];
    assert.ok(bar > 40 && cards === 2, `a bar of ${bar} px and ${cards} cards come on show at once`);
    const isAhead = seen.slice(0, begins).some((then) => then.bar > 40 && then.cards === 0);
    assert.equal(isAhead, !style.includes("gap"), "the bar is laid out before the cards are there");
    // What came before the sheet of the room was another.
    const [first, ...others] = seen.slice(0, begins).filter(({ room }) => room?.height > 999);
    assert.ok(others.length > 3 && first.bar === 0);
    for (const { height, room, isSeen, below } of others)
      assert.deepEqual(
        { height, room, isSeen, below },
        { height: 0, room: first.room, isSeen: false, below: first.below },
      );
  });
}

for (const [before, after, place] of [
  [PAIR, THREE, 2000],
  [THREE, `occupations=registered-nurses`, 2000],
  [`${PAIR}&view=table`, `${FOUR}&view=table`, 900],
  [`${PAIR}&view=table`, PAIR, 900],
]) {
  test(`“${after}” comes in slices after “${before}”, and the reader stays there`, async (t) => {
    const page = await show(t, before);
    const seen = await page.evaluate(
      async ([query, place]) => {
        const main = document.querySelector(".main");
        const viewed = () => document.querySelector(".oc").classList.contains("oc-view-table");
        const [title, view] = [document.querySelector(".title").textContent, viewed()];
        scrollTo(0, place);
        const seen = { there: scrollY, added: [], places: [], isBelow: true };
        let count = document.querySelectorAll(".oc *").length;
        new MutationObserver(() => {
          const now = document.querySelectorAll(".oc *").length;
          seen.added.push(now - count);
          count = now;
        }).observe(document, { childList: true, subtree: true });
        history.replaceState(null, "", `?${query}`);
        dispatchEvent(new PopStateEvent("popstate"));
        const isNew = () => document.querySelector(".title").textContent !== title || view !== viewed();
        do {
          await new Promise((done) => {
            requestAnimationFrame(() => setTimeout(done));
          });
          seen.places.push(scrollY);
          const sources = document.querySelector("#oc-sources");
          if (sources && sources.getBoundingClientRect().top < innerHeight) seen.isBelow = false;
        } while (!isNew() || document.querySelector(".oc[aria-busy], .main[aria-busy]"));
        return { ...seen, style: main.getAttribute("style") ?? "", count };
      },
      [after, place],
    );
    assert.equal(seen.there, place);
    // The browser may go with what is in sight.
    assert.ok(
      seen.places.every((now) => Math.abs(now - place) < 100),
      `at ${seen.places}`,
    );
    assert.ok(seen.isBelow, "the sources do not come into sight in between");
    assert.equal(seen.style, "", "it is no higher than what is in it");
    const most = Math.max(...seen.added);
    assert.ok(most < seen.count / 2, `${most} of ${seen.count} at once: ${seen.added}`);
    assert.ok(seen.added.filter((count) => count > 9).length > 3, `in tasks of ${seen.added}`);
  });
}

test("what a reader opened stays open when the number of occupations changes", async (t) => {
  const page = await show(t, PAIR);
  const go = (...queries) =>
    page.evaluate(async (queries) => {
      for (const query of queries) {
        history.replaceState(null, "", `?${query}`);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((done) => {
          requestAnimationFrame(done);
        });
      }
    }, queries);
  const settled = (there) =>
    page.waitForFunction(
      (there) => document.querySelector(there) && !document.querySelector(".oc[aria-busy], .main[aria-busy]"),
      there,
    );
  const cities = page.locator("section:has(> #oc-where-it-pays) .column details");
  const open = () =>
    page.$$eval(".main details[open]", (all) =>
      all.map(
        (one) => `${one.closest(".card, section:not(.column)").firstChild.id}: ${one.firstChild.textContent}`,
      ),
    );
  const openCities = () => cities.evaluateAll((all) => all.flatMap(({ open }, at) => (open ? at : [])));
  await settled("#oc-sources");
  await page.locator("#oc-where-it-pays").scrollIntoViewIfNeeded();
  const opened = [
    page.locator("section:has(> #oc-overview) table details").nth(2),
    page.locator("section:has(> #oc-salary) table details").first(),
    // The second list of the second occupation.
    cities.nth(3),
    page.locator("section:has(> #oc-skills) details.more"),
    page.locator(".card.place-2 details"),
  ];
  for (const one of opened) await one.locator("summary").first().click();
  const before = await open();
  assert.equal(before.length, opened.length);

  await go(THREE);
  await settled(".card.place-3");
  // The file of the third comes later than all is drawn.
  await cities.nth(5).waitFor();
  assert.deepEqual([await open(), await openCities()], [before, [3]]);

  await opened[1].locator("summary").click();
  const rest = before.toSpliced(2, 1);
  await go("occupations=software-developers");
  await settled("#oc-sources");
  await cities.nth(1).waitFor();
  assert.deepEqual([await open(), await openCities()], [rest, [1]], "it goes with its occupation");

  await go("occupations=software-developers&view=card");
  await settled(".compact");
  assert.deepEqual(await open(), []);
  // One after the other, of which none but the last is drawn to its end.
  await go(THREE, "occupations=registered-nurses&view=card", PAIR);
  await settled(".card.place-2");
  await cities.nth(3).waitFor();
  assert.deepEqual([await open(), await openCities()], [rest, [3]]);
});

test("a row that a reader opened stays open whatever other rows go and come", async (t) => {
  const page = await show(t, PAIR);
  const row = page.locator("section:has(> #oc-overview) .row-exits");
  const rows = page.locator("section:has(> #oc-overview) tbody tr");
  await row.locator("summary").click();
  const count = await rows.count();
  const toggle = page.getByLabel("Differences only");
  for (const isOn of [true, false]) {
    await toggle.setChecked(isOn);
    await page.waitForFunction(
      ([isOn, count]) =>
        document.querySelectorAll("section:has(> #oc-overview) tbody tr").length < count === isOn &&
        !document.querySelector(".main[aria-busy]"),
      [isOn, count],
    );
    assert.equal(await row.locator("details[open]").count(), 1);
  }
});

test("who comes to a page after another element has opened nothing", async (t) => {
  const hosts = await serveElement();
  const page = await openPage(t);
  await page.goto(`${hosts.url}element.html`);
  const rows = page.locator("occupation-compare .main .rows details");
  await page.locator("occupation-compare .main:not([aria-busy]) [part=sources]").waitFor();
  await rows.nth(1).locator("summary").click();
  assert.equal(await rows.and(page.locator("[open]")).count(), 1);
  await page.evaluate(async () => {
    document.querySelector("occupation-compare").remove();
    await new Promise((done) => {
      setTimeout(done);
    });
    const next = document.createElement("occupation-compare");
    next.setAttribute("occupations", "electricians,carpenters,actors");
    document.body.append(next);
  });
  await page.locator("occupation-compare .main:not([aria-busy]) [part=sources]").waitFor();
  await page.locator("occupation-compare .card.place-3").waitFor();
  assert.ok((await rows.count()) > 30);
  assert.equal(await rows.and(page.locator("[open]")).count(), 0);
});

test("the whole page comes where no frame is drawn, as in an iframe far out of sight", async (t) => {
  const before = (page) =>
    page.addInitScript(() => {
      globalThis.requestAnimationFrame = () => 0;
    });
  const page = await show(t, PAIR, { before, settled: false });
  await page.locator("#oc-sources").waitFor();
  await page.getByRole("button", { name: "Swap" }).click();
  // By the clock, since there are no frames to look at.
  const until = (what) => page.waitForFunction(what, undefined, { polling: 50 });
  await until(() => /^Software developer\svs\sregistered nurse/.test(document.title));
  await until(() => !document.querySelector(".main[aria-busy]"));
});
