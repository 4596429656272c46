// A page of the site after others have touched it: it comes alive all the same, and what it shows agrees with itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { PAIR, html, ready, root } from "./published.mjs";
import { MINIFIED, agree, ask, called, comes, failing, settle, shown, use } from "./wild.mjs";

for (const [what, minify] of Object.entries(MINIFIED)) {
  test(`a page with ${what} is alive`, async (t) => {
    const page = await openPage(t);
    await page.route(root + PAIR, (route) =>
      route.fulfill({ contentType: "text/html", body: minify(html(PAIR)) }),
    );
    await page.goto(root + PAIR);
    await ready(page);
    await settle(page);
    await use(page, what);
  });
}

/** What extensions put into a page, before the module is there or after. */
const EXTENSIONS = {
  "a sheet as its first child": (at) =>
    at.prepend(Object.assign(document.createElement("style"), { className: "darkreader" })),
  "a button behind each field": (at) => {
    for (const input of at.querySelectorAll("input"))
      input.insertAdjacentHTML("afterend", "<x-button></x-button>");
  },
  "marks around words": (at) => {
    const text = at.querySelector(".summary .day").firstChild;
    const mark = document.createElement("mark");
    mark.textContent = text.data.slice(0, 8);
    text.replaceWith(mark, text.data.slice(8));
  },
  "attributes on everything": (at) => {
    for (const node of at.querySelectorAll("*")) node.setAttribute("data-extension", "");
  },
  "links around figures": (at) => {
    for (const figure of at.querySelectorAll(".big")) {
      const link = document.createElement("a");
      figure.replaceWith(link);
      link.append(figure);
    }
  },
  "a section taken out": (at) => at.querySelector(".cards").remove(),
  "units taken out": (at) => at.querySelectorAll(".big small").forEach((unit) => unit.remove()),
  "all texts in another order": (at) =>
    at.querySelectorAll("dl").forEach((list) => list.append(...[...list.children].reverse())),
};

for (const [what, touch] of Object.entries(EXTENSIONS)) {
  for (const when of ["before", "after"]) {
    test(`${what}, ${when} the module is there, leave the page alive and right`, async (t) => {
      // The site's policy forbids what some put in, and the browser says so.
      const page = await openPage(t, { expected: [/Applying inline style violates/] });
      const act = () => page.evaluate(`(${touch})(document.getElementById("occupation-compare"))`);
      if (when === "before")
        await page.route("**/widget_bg-*.wasm", async (route) => {
          await act();
          await route.continue();
        });
      await page.goto(root + PAIR);
      await ready(page);
      await settle(page);
      if (when === "after") await act();
      await use(page, `${what} ${when}`);
    });
  }
}

test("units that were taken out are there again with the next occupation, and what is typed meanwhile stays", async (t) => {
  const page = await openPage(t);
  await page.goto(root + PAIR);
  await ready(page);
  await settle(page);
  await page.evaluate(`(${EXTENSIONS["units taken out"]})(document.getElementById("occupation-compare"))`);
  // The focus alone has it drawn anew, and the text comes before that is done.
  await page.locator("#oc-1").fill("actuary");
  await page.getByRole("option", { name: /^actuary$/i }).click();
  await comes(page, "another occupation", ({ title }) => / vs actuary$/.test(title));
});

test("a page whose texts are wrapped again and again stays alive", async (t) => {
  const page = await openPage(t);
  await page.goto(root + PAIR);
  await ready(page);
  await settle(page);
  const wrapped = () => {
    for (const node of document.querySelectorAll(
      "#occupation-compare :is(p, small, b, dd, li, a, section)",
    )) {
      const wrapper = document.createElement("x-wrapper");
      node.replaceWith(wrapper);
      wrapper.append(node);
    }
  };
  // More often than a module may stop.
  for (let time = 0; time < 3; time += 1) {
    for (const name of ["actuary", "cashier"]) {
      await page.evaluate(wrapped);
      await page.locator("#oc-1").fill(name);
      await page.getByRole("option", { name: new RegExp(`^${name}$`, "i") }).click();
      await comes(page, `${name}, ${time}`, ({ title }) => title.endsWith(` vs ${name}`));
      await page.evaluate(wrapped);
      await page.getByLabel("Differences only").click();
    }
  }
  await use(page, "wrapped");
});

/** Calls whatever a reader's hands call. */
async function touch(page) {
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.locator("#oc-0").click();
  await page.keyboard.press("Tab");
  await settle(page);
}

test("a call into the module that fails, whichever it is, leaves the page alive and right", async (t) => {
  const reached = new Set();
  const page = await openPage(t);
  await page.addInitScript(failing);
  await page.goto(root + PAIR);
  await ready(page);
  await touch(page);
  for (const name of await page.evaluate(called)) {
    await page.goto(root + PAIR);
    await ready(page);
    await page.evaluate((one) => {
      globalThis.fail = { name: one, times: 1 };
    }, name);
    await touch(page);
    if ((await page.evaluate(() => globalThis.failed.length)) > 0) reached.add(name);
    await agree(ask(page), name);
    await page.evaluate(() => delete globalThis.fail);
    await page.getByRole("button", { name: "Yearly" }).click();
    await settle(page);
    await use(page, name);
  }
  t.diagnostic(`called and failed: ${[...reached].join(", ")}`);
  assert.ok(reached.size >= 3, "some were called");
});

test("a first call that fails, whichever it is, is made good or told", async (t) => {
  const page = await openPage(t, { expected: [/occupation-compare: it stopped/] });
  await page.addInitScript(failing);
  await page.goto(root + PAIR);
  await ready(page);
  await touch(page);
  for (const name of await page.evaluate(called)) {
    await page.evaluate((one) => {
      window.name = JSON.stringify({ name: one, times: 1 });
    }, name);
    await page.goto(root + PAIR);
    await page.waitForFunction(
      () =>
        document.querySelector(".failed") ||
        performance.getEntriesByName("occupation-compare: ready").length > 0,
    );
    await settle(page);
    if (await page.locator(".failed").count()) {
      assert.match(await page.locator(".failed").textContent(), /does not work here now: it stopped/, name);
      assert.ok(await page.locator("#oc-0").isDisabled(), `${name}: no control looks as if it worked`);
      continue;
    }
    // What first calls it is perhaps a click.
    for (const button of ["Hourly", "Yearly"]) {
      await page.getByRole("button", { name: button }).click();
      await comes(page, `${name}, then ${button}`, ({ pay }) => pay === button.toLowerCase());
    }
    await page.locator("#oc-0").click();
    await page.keyboard.press("Tab");
    await settle(page);
    await use(page, name);
  }
});

test("a module that stops again and again is left alone, and the page says so", async (t) => {
  const page = await openPage(t, { expected: [/^error: occupation-compare: it stopped/] });
  await page.addInitScript(failing);
  await page.goto(root + PAIR);
  await ready(page);
  const before = await page.evaluate(shown, "#occupation-compare");
  await page.evaluate(() => {
    globalThis.fail = { name: "mountPage", times: 100 };
  });
  // Something that Yew cannot go on with.
  await page.evaluate(() => document.querySelector(".summary").replaceChildren());
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.locator(".failed").waitFor();
  assert.match(await page.locator(".failed").textContent(), /it stopped\. What stands here is from before/);
  assert.ok(await page.getByRole("button", { name: "Yearly" }).isDisabled());
  assert.deepEqual((await page.evaluate(shown, "#occupation-compare")).cards, before.cards);
  assert.ok(await page.getByRole("link", { name: "Sources" }).first().isVisible(), "links go on working");
});
