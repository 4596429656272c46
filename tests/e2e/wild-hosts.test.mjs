// The element in what hosts put it into: any box, under one-key commands, translated, with calls that fail.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openPage } from "./browser.mjs";
import { ENGINES, keep } from "./engines.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";
import { agree, called, failing, translate } from "./wild.mjs";

const OCCUPATIONS = 'occupations="registered-nurses, software-developers"';
const ELEMENT = `<occupation-compare ${OCCUPATIONS}></occupation-compare>`;
const CARD = `<occupation-compare ${OCCUPATIONS} view="card"></occupation-compare>`;
const SCRIPT = '<script type="module" src="/oc/occupation-compare.js"></script>';
const page = (body, head = "") =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${head}<body>${body}`;

/** Every box that asks what is in it how wide it is, and some that do not. */
const BOXES = {
  "a flex row": '<div style="display:flex">X</div>',
  "a flex row beside a column": '<div style="display:flex"><nav style="width:200px">menu</nav>X</div>',
  "a column that centers": '<div style="display:flex;flex-direction:column;align-items:center">X</div>',
  "a grid that centers": '<div style="display:grid;place-items:center">X</div>',
  "a grid of automatic columns":
    '<div style="display:grid;grid-template-columns:auto auto">X<p>beside</p></div>',
  "a float": '<div style="float:left">X</div>',
  "a dialog": "<dialog open>X</dialog>",
  "a table cell": "<table><tr><td>X</td><td>beside</td></tr></table>",
  "an inline block": '<div style="display:inline-block">X</div>',
  "an absolute box": '<div style="position:absolute;left:20px">X</div>',
  "a box that fits its content": '<div style="width:fit-content">X</div>',
  "a box of the greatest content": '<div style="width:max-content">X</div>',
  "a box of the least content": '<div style="width:min-content">X</div>',
  "a fieldset": '<form style="display:flex"><fieldset style="min-width:0">X</fieldset></form>',
  "a list item that floats": '<ul><li style="float:right">X</li></ul>',
  "a block": "<div>X</div>",
  "itself floating": `<div>${ELEMENT.replace(">", ' style="float:left">')}</div>`,
  "itself absolute": `<div>${ELEMENT.replace(">", ' style="position:absolute">')}</div>`,
  "itself inline": `<p>${ELEMENT.replace(">", ' style="display:inline-block">')}</p>`,
};
const fileOf = (name) => `${name.replaceAll(" ", "-")}.html`;

const folder = await mkdtemp(join(tmpdir(), "hosts-"));
after(() => rm(folder, { recursive: true }));
for (const [name, box] of Object.entries(BOXES))
  await writeFile(join(folder, fileOf(name)), page(box.replace("X", ELEMENT) + SCRIPT));
await writeFile(join(folder, "plain.html"), page(`<p>A host</p>${ELEMENT}${SCRIPT}`));
await writeFile(join(folder, "two.html"), page(`${CARD}${ELEMENT}${SCRIPT}`));
await writeFile(
  join(folder, "none.html"),
  page(`<div style="width:0;overflow:hidden">${CARD}</div>${SCRIPT}`),
);
const hosts = await serveHosts(undefined, folder);

for (const engine of ENGINES) {
  test(`in any box the element has a width to be read in, and stays in the box, in ${engine}`, async (t) => {
    const attempt = await keep(engine, t);
    for (const name of Object.keys(BOXES)) {
      await attempt(t, async (driver) => {
        const host = new Host(driver.run);
        await driver.open(hosts.url + fileOf(name));
        await host.title(NURSES).catch((error) => {
          // The same error goes on: that of an engine that ended is told apart by having no words.
          t.diagnostic(`in ${name}`);
          throw error;
        });
        const { width, room, over } = await host.run(() => {
          const element = document.querySelector("occupation-compare");
          return {
            width: element.getBoundingClientRect().width,
            room: element.parentElement.parentElement.getBoundingClientRect().width,
            over: document.documentElement.scrollWidth - innerWidth,
          };
        });
        assert.ok(width >= 270, `${name}: ${width} px of ${room}`);
        assert.ok(over <= 1, `${name}: the page is ${over} px wider than its window`);
      });
    }
  });
}

test("on a phone no box is made wider than the screen", async (t) => {
  const tab = await openPage(t, { width: 360, height: 740 });
  for (const name of Object.keys(BOXES)) {
    if (name.includes("beside") || name.includes("greatest") || name.includes("automatic")) continue;
    await tab.goto(hosts.url + fileOf(name));
    await new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`)).title(
      NURSES,
    );
    const [width, over] = await tab.evaluate(() => [
      document.querySelector("occupation-compare").offsetWidth,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    assert.ok(width >= 240 && over <= 40, `${name}: ${width} px, ${over} px beyond the screen`);
  }
});

test("a box that gives the element no width is told to whoever made it", async (t) => {
  const tab = await openPage(t, {
    expected: [/^warning: <occupation-compare>: the box that it stands in gives it no width/],
  });
  const lines = [];
  tab.on("console", (line) => lines.push(line.text()));
  await tab.goto(`${hosts.url}none.html`);
  await tab.waitForFunction(() =>
    document.querySelector("occupation-compare").shadowRoot.querySelector("[data-begun] .title"),
  );
  await tab.waitForTimeout(100);
  assert.equal(lines.length, 1);
});

/** Opens the plain host and waits for the widget. */
async function open(t, { prepare, file = "plain.html", ...options } = {}) {
  const tab = await openPage(t, options);
  await prepare?.(tab);
  await tab.goto(hosts.url + file);
  const host = new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`));
  await host.title(NURSES);
  await host.listen();
  return { tab, host, evaluate: (work, value) => tab.evaluate(work, value) };
}

test("a host's commands of one key do not eat what is typed, and get the keys that are theirs", async (t) => {
  const { tab } = await open(t);
  await tab.evaluate(() => {
    globalThis.keys = [];
    for (const type of ["keydown", "keypress", "keyup"])
      document.addEventListener(type, (event) => {
        globalThis.keys.push(event.key);
        if ("/snjkg?".includes(event.key)) event.preventDefault();
      });
  });
  const field = tab.getByRole("combobox").first();
  await field.click();
  await field.pressSequentially("senior software engineer");
  assert.equal(await field.inputValue(), "senior software engineer");
  for (const key of ["ArrowDown", "Home", "Backspace", "Escape"]) await field.press(key);
  assert.deepEqual(await tab.evaluate(() => globalThis.keys), []);
  await field.press("Control+k");
  await field.press("Tab");
  await tab.keyboard.press("s");
  const keys = await tab.evaluate(() => [...new Set(globalThis.keys)]);
  for (const key of ["k", "Tab", "s"]) assert.ok(keys.includes(key), `${key} is the host's as well`);
});

test("an element that is translated shows the figures that its attributes say", async (t) => {
  const { tab, host, evaluate } = await open(t);
  await tab.evaluate(
    `(${translate})(document.querySelector("occupation-compare").shadowRoot.querySelector("[part~=base]"))`,
  );
  await tab.getByRole("button", { name: "Hourly" }).click();
  await tab.waitForTimeout(150);
  assert.equal((await agree(evaluate, "by the hour", "occupation-compare")).pay, "hourly");
  await tab.locator(".swap").first().click();
  await tab.waitForTimeout(150);
  await agree(evaluate, "swapped", "occupation-compare");
  const events = await host.events();
  assert.equal(events.filter((event) => event.startsWith("change")).length, 2, events.join("\n"));
  assert.equal(events.filter((event) => event.startsWith("ready") || event.startsWith("error")).length, 0);
});

test("an element whose module stops before it is drawn is drawn by another, and ready", async (t) => {
  const { tab } = await open(t, {
    prepare: async (tab) => {
      await tab.addInitScript(() => {
        window.name = JSON.stringify({ name: "mount", times: 1 });
      });
      await tab.addInitScript(failing);
    },
  });
  const [failed, title, room] = await tab.evaluate(async () => {
    const element = document.querySelector("occupation-compare");
    await element.ready;
    const { shadowRoot: root } = element;
    const rooms = [...root.children].filter((child) => child.matches(".room"));
    return [globalThis.failed, root.querySelectorAll(".title").length, rooms.length];
  });
  assert.deepEqual([failed, title, room], [["mount"], 1, 0]);
});

test("an element whose first call fails, whichever it is, is drawn all the same, or says why not", async (t) => {
  const tab = await openPage(t, { expected: [/^error: <occupation-compare>: it stopped/] });
  await tab.addInitScript(failing);
  await tab.goto(`${hosts.url}plain.html`);
  await tab.getByRole("button", { name: "Hourly" }).click();
  await tab.waitForTimeout(150);
  for (const name of await tab.evaluate(called)) {
    await tab.evaluate((one) => {
      window.name = JSON.stringify({ name: one, times: 1 });
    }, name);
    await tab.goto(`${hosts.url}plain.html`);
    await tab.waitForFunction(() =>
      document.querySelector("occupation-compare").shadowRoot?.querySelector(".title, .failed"),
    );
    await tab.waitForTimeout(100);
    // What never started leaves the host's own content, and says why in the console.
    if ((await tab.locator("occupation-compare .failed").count()) > 0) continue;
    const evaluate = (work, value) => tab.evaluate(work, value);
    await agree(evaluate, name, "occupation-compare");
    await tab.getByRole("button", { name: "Hourly" }).click();
    await tab.waitForFunction(
      () => document.querySelector("occupation-compare").getAttribute("pay") === "hourly",
    );
    const now = await agree(evaluate, `${name}, then by the hour`, "occupation-compare");
    assert.equal(now.pay, "hourly", name);
  }
});

test("of two elements both go on after a call that failed, whichever it is", async (t) => {
  const reached = new Set();
  const tab = await openPage(t);
  await tab.addInitScript(failing);
  const host = new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`));
  const evaluate = (work, value) => tab.evaluate(work, value);
  const selector = "occupation-compare:last-of-type";
  const touch = async (failed) => {
    await tab.goto(`${hosts.url}two.html`);
    await host.title(NURSES, selector);
    await host.listen();
    await tab.evaluate((name) => {
      globalThis.fail = { name, times: 1 };
      for (const element of document.querySelectorAll("occupation-compare")) element.pay = "hourly";
    }, failed);
    await tab.locator(".swap").first().click();
    await tab.getByRole("combobox").first().click();
    await tab.keyboard.press("Tab");
    await tab.waitForTimeout(150);
  };
  await touch("none");
  for (const name of await tab.evaluate(called)) {
    await touch(name);
    if ((await tab.evaluate(() => globalThis.failed.length)) > 0) reached.add(name);
    await tab.evaluate(() => delete globalThis.fail);
    await agree(evaluate, name, selector);
    await tab.getByRole("button", { name: "Yearly" }).click();
    await tab.waitForTimeout(150);
    assert.equal((await agree(evaluate, `${name}, used afterwards`, selector)).pay, "yearly", name);
    assert.equal(await tab.locator("occupation-compare .compact .title").count(), 1);
    const events = await host.events();
    assert.deepEqual(
      events.filter((event) => /^(ready|error)/.test(event)),
      [],
      name,
    );
  }
  t.diagnostic(`called and failed: ${[...reached].join(", ")}`);
  assert.ok(reached.has("mounted_update") && reached.size >= 4, [...reached].join(", "));
});

test("an element whose module stops again and again says so once, and what stands stays", async (t) => {
  const { tab, host } = await open(t, {
    prepare: (tab) => tab.addInitScript(failing),
    expected: [/^error: <occupation-compare>: it stopped/],
  });
  await tab.evaluate(() => {
    globalThis.fail = { name: "mount", times: 100 };
    document.querySelector("occupation-compare").shadowRoot.querySelector(".summary").replaceChildren();
  });
  await tab.getByRole("button", { name: "Hourly" }).click();
  await tab.getByText("Choosing occupations does not work here now").waitFor();
  assert.ok(await tab.getByRole("button", { name: "Yearly" }).isDisabled());
  assert.equal((await host.events()).filter((event) => event.startsWith("error")).length, 1);
  assert.equal(await tab.locator("occupation-compare .card").count(), 2);
});

test("what network and cache withheld from one element the next asks for again", async (t) => {
  const { tab } = {
    tab: await openPage(t, { expected: [/Failed to load resource/, /^error: <occupation-compare>/] }),
  };
  let isDown = true;
  await tab.route("**/widget_bg.wasm", (route) => (isDown ? route.abort() : route.continue()));
  await tab.goto(`${hosts.url}plain.html`);
  await tab.waitForFunction(() =>
    document.querySelector("occupation-compare").shadowRoot.querySelector(".failed"),
  );
  isDown = false;
  await tab.evaluate(() =>
    document
      .querySelector("occupation-compare")
      .replaceWith(document.querySelector("occupation-compare").cloneNode()),
  );
  await new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`)).title(NURSES);
});

test("a host's page in the place of ours leads in no circle: the full view opens in its place", async (t) => {
  const tab = await openPage(t);
  const address = `${hosts.url}oc/`;
  const body = page(`${CARD}<script type="module" src="occupation-compare.js"></script>`);
  await tab.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
  await tab.goto(address);
  await tab.getByRole("link", { name: "Full comparison" }).click();
  await tab.getByRole("heading", { name: "Salary" }).first().waitFor();
  assert.equal(tab.url().split("#")[0], address);
});
