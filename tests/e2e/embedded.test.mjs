// Pages of hosts as they are in life: frames whose text is given, sandboxes, grounds of every kind of color, servers with
// a page for whatever is not there, parts of a page that come later.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openPage } from "./browser.mjs";
import { DIST, serveHosts } from "./host.mjs";
import { serve } from "./server.mjs";

const folder = await mkdtemp(join(tmpdir(), "embedded-"));
after(() => rm(folder, { recursive: true }));
/** What each page is sent with, by its path. */
const sentWith = {};
const hosts = await serveHosts((path) => sentWith[path] ?? {}, folder);
const PAIR = "registered-nurses,software-developers";
const ELEMENT = `<occupation-compare occupations="${PAIR}"><a href="/x">The comparison</a></occupation-compare>`;
const SCRIPT = `<script type="module" src="${hosts.url}oc/occupation-compare.js"></script>`;
const OF_THE_BROWSER = /error: (Failed to load|Refused to|Compiling or|.*Content Security Policy)/;

let pages = 0;
/** Opens a host's page with this body. */
async function hosting(t, body, { headers = {}, prepare, ...options } = {}) {
  pages += 1;
  const name = `page-${pages}.html`;
  sentWith[`/${name}`] = headers;
  await writeFile(
    join(folder, name),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${body}`,
  );
  const page = await openPage(t, options);
  await prepare?.(page);
  await page.goto(hosts.url + name);
  return page;
}

const heading = (where) => where.locator(".title", { hasText: "software developer" }).waitFor();

for (const [what, frame] of [
  ["given its text", `<iframe srcdoc='${ELEMENT}${SCRIPT}' width="800" height="600"></iframe>`],
  ["in a sandbox", `<iframe sandbox="allow-scripts" srcdoc='${ELEMENT}${SCRIPT}' width="800"></iframe>`],
]) {
  test(`an element starts in a frame that is ${what}`, async (t) => {
    const cors = { "access-control-allow-origin": "*" };
    const files = await serve(DIST, { headers: cors });
    t.after(files.close);
    const page = await hosting(t, frame.replace(`${hosts.url}oc/`, files.url), { elsewhere: true });
    await heading(page.frameLocator("iframe"));
  });
}

for (const [color, theme] of [
  ["rgb(255, 255, 255)", "light"],
  ["rgba(0, 0, 0, 0.05)", "light"],
  ["rgba(17, 17, 17, 0.9)", "dark"],
  ["oklch(21% 0.034 264.665)", "dark"],
  ["oklab(95% 0.01 0.01)", "light"],
  ["lab(20% 1 1)", "dark"],
  ["color(srgb 0.1 0.12 0.1)", "dark"],
  ["color(display-p3 0.9 0.9 0.9)", "light"],
  ["color-mix(in srgb, #111 90%, #222)", "dark"],
  ["lab(8.11897 0.811279 -12.254)", "dark"],
  ["oklab(0.21 -0.00316127 -0.0338527)", "dark"],
  ["oklch(0.2 0 none)", "dark"],
  ["color(srgb -0.001 1e-3 0.1)", "dark"],
  ["oklab(0.2 -0.01 0.01 / 0.05)", "light"],
  ["color-mix(in oklab, oklch(0.21 0.034 264.665) 95%, transparent)", "dark"],
]) {
  test(`the page of an iframe is ${theme} on ${color}`, async (t) => {
    const page = await hosting(
      t,
      `<body style="background: white"><div style="background: ${color}"><iframe src="/oc/embed.html?occupations=${PAIR}"
        title="A comparison" width="800"></iframe></div><script src="/oc/iframe.js"></script>`,
    );
    const frame = page.frameLocator("iframe");
    await heading(frame);
    await frame.locator(`.oc-${theme}`).waitFor();
  });
}

test("the page of an iframe follows its host's colors, which change bit by bit or with another attribute", async (t) => {
  const page = await hosting(
    t,
    `<style>body { background: #fff; transition: background-color 0.15s } .dark body, [data-bs-theme=dark] body {
      background: #111 }</style><iframe src="/oc/embed.html?occupations=${PAIR}" title="A comparison" width="800"></iframe>
      <script src="/oc/iframe.js"></script>`,
  );
  const frame = page.frameLocator("iframe");
  await frame.locator(".oc-light .title").waitFor();
  for (const set of [
    () => document.documentElement.classList.toggle("dark"),
    () => document.documentElement.setAttribute("data-bs-theme", "dark"),
  ]) {
    await page.evaluate(set);
    await frame.locator(".oc-dark").waitFor();
    await page.evaluate(() => {
      document.documentElement.className = "";
      delete document.documentElement.dataset.bsTheme;
    });
    await frame.locator(".oc-light").waitFor();
  }
});

test("an iframe in a sandbox has the height that its page tells", async (t) => {
  const files = await serve(DIST, { headers: { "access-control-allow-origin": "*" } });
  t.after(files.close);
  const page = await hosting(
    t,
    `<iframe sandbox="allow-scripts" src="${files.url}embed.html?occupations=${PAIR}&view=card" title="A comparison"
      width="400" height="200"></iframe><script src="/oc/iframe.js"></script>`,
    { elsewhere: true },
  );
  await heading(page.frameLocator("iframe"));
  await page.waitForFunction(() => document.querySelector("iframe").offsetHeight > 300);
});

test("where a server has a page for what is not there, that is told, and whoever asks again gets it", async (t) => {
  let isBroken = true;
  const page = await hosting(t, `<body>${ELEMENT}${SCRIPT}`, {
    expected: [/error: <occupation-compare>: .*words\/registered-nurses\.txt.* comes as text\/html/],
    prepare: (page) =>
      page.route(/\/words\/|\/places\//, (route) =>
        isBroken ? route.fulfill({ contentType: "text/html", body: "<!doctype html>" }) : route.continue(),
      ),
  });
  const element = page.locator("occupation-compare");
  const error = await element.evaluate(
    (one) => new Promise((done) => one.addEventListener("comparison-error", (e) => done(e.detail.code))),
  );
  assert.equal(error, "mime");
  assert.ok(await page.getByRole("link", { name: "The comparison" }).isVisible());
  isBroken = false;
  await element.evaluate((one) => one.setAttribute("occupations", "software-developers,registered-nurses"));
  await element.locator(".title", { hasText: "Software developer vs" }).waitFor();
  // The same of a place, by what the reader presses.
  isBroken = true;
  await element.evaluate((one) => one.setAttribute("place", "texas"));
  const again = element.getByRole("button", { name: /try again/i }).first();
  await again.waitFor();
  isBroken = false;
  await again.click();
  await element.locator(".title small", { hasText: "Texas" }).waitFor();
});

test("a page in place of the sheet is told, and nothing is shown without it", async (t) => {
  const page = await hosting(t, `<body>${ELEMENT}${SCRIPT}`, {
    expected: [/error: <occupation-compare>: .*occupation-compare\.css comes as text\/html/],
    prepare: (page) =>
      page.route(/occupation-compare\.css/, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
      ),
  });
  const element = page.locator("occupation-compare");
  await element.locator(".room.failed").waitFor();
  assert.ok(await page.getByRole("link", { name: "The comparison" }).isVisible());
  assert.equal(await element.locator(".title").count(), 0);
});

test("a host's call to action may be a form or a heading", async (t) => {
  const action = `<form slot="action"><h2>Jobs</h2><button>Post a job</button></form>`;
  const page = await hosting(t, `<body>${ELEMENT.replace("</occ", `${action}</occ`)}${SCRIPT}`);
  await heading(page.locator("occupation-compare"));
  assert.ok(await page.getByRole("button", { name: "Post a job" }).isVisible());
  assert.equal(await page.getByRole("link", { name: "The comparison" }).isVisible(), false);
});

test("an iframe in place of the element has its host's colors and its call to action", async (t) => {
  const page = await hosting(
    t,
    `<body style="background: #111">${ELEMENT.replace("</occ", `<a slot="action" href="/job">Post a job</a></occ`)}${SCRIPT}`,
    {
      headers: { "content-security-policy": "script-src 'self'" },
      expected: [OF_THE_BROWSER, /It is shown in an iframe instead/],
    },
  );
  const frame = page.frameLocator("occupation-compare iframe");
  await heading(frame);
  await frame.locator(".oc-dark").waitFor();
  assert.ok(await page.getByRole("link", { name: "Post a job" }).isVisible());
  await page.evaluate(() => document.body.setAttribute("style", "background: #fff"));
  await frame.locator(".oc-light").waitFor();
});

test("where not even what makes that iframe comes, the fallback stays, and it is told", async (t) => {
  const page = await hosting(t, `<body>${ELEMENT}${SCRIPT}`, {
    headers: { "content-security-policy": "script-src 'self'" },
    expected: [OF_THE_BROWSER, /refuses WebAssembly.* Its fallback content stays/],
    prepare: (page) => page.route("**/iframe-instead.js", (route) => route.abort()),
  });
  await page.locator("occupation-compare .room.failed").waitFor();
  assert.ok(await page.getByRole("link", { name: "The comparison" }).isVisible());
});

test("plain markup is taken over when Turbo or htmx brings it, too", async (t) => {
  const page = await hosting(t, `<body><main></main>${SCRIPT}`);
  await page.waitForFunction(() => customElements.get("occupation-compare"));
  for (const [event, view] of [
    ["turbo:load", "card"],
    ["htmx:load", "table"],
  ]) {
    await page.evaluate(
      ([type, view, pair]) => {
        document.querySelector("main").innerHTML =
          `<div class="occupation-compare" data-occupations="${pair}" data-view="${view}"><a href="/x">Compare</a></div>`;
        document.querySelector("main").dispatchEvent(new Event(type, { bubbles: true }));
      },
      [event, view, PAIR],
    );
    await page.locator(`occupation-compare .oc-view-${view}`).waitFor();
  }
});

test("on paper an element that was not reached yet leaves no room", async (t) => {
  const page = await hosting(t, `<body><p style="height: 6000px">A long text</p>${ELEMENT}${SCRIPT}`);
  await page.locator("occupation-compare .room").waitFor({ state: "attached" });
  const height = () => page.locator("occupation-compare").evaluate((element) => element.offsetHeight);
  assert.equal(await height(), 1600);
  await page.emulateMedia({ media: "print" });
  assert.ok((await height()) < 100);
  for (const view of ["table", "card"]) {
    await page.locator("occupation-compare").evaluate((one, view) => one.setAttribute("view", view), view);
    assert.ok((await height()) < 100, view);
  }
});

test("a function that is called wrongly says what to give", async (t) => {
  const page = await hosting(t, `<body>${SCRIPT}`);
  const messages = await page.evaluate(async () => {
    const { default: init, mount, setBasePath, search } = await import("/oc/occupation-compare.js");
    const told = async (call) => {
      try {
        await call();
        return "";
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
    };
    const widget = mount(document.createElement("div"));
    return Promise.all([
      told(() => mount(null)),
      told(() => mount("#compare")),
      told(() => mount(document.body, "registered-nurses")),
      told(() => mount(document.body, ["actors"])),
      told(() => widget.update(null)),
      told(() => widget.update()),
      told(() => setBasePath("")),
      told(() => setBasePath(undefined)),
      told(() => setBasePath("http://")),
      told(() => init({ data: null })),
      told(async () => {
        await init();
        return search("nurse", 2 ** 32 + 1).length > 1 || Promise.reject(Error("one"));
      }),
    ]);
  });
  const element = "TypeError: mount: give an element, as document.querySelector finds it";
  const options = `TypeError: mount: give options by name, as in { occupations: ["actors", "dancers"] }`;
  const folder = (given) => `TypeError: base: give the address of a folder, not ${given}`;
  assert.deepEqual(messages, [
    ...[element, element, options, options, "", ""],
    ...[folder('""'), folder("undefined"), folder('"http://"'), "", ""],
  ]);
});

test("a phone's way back closes the picker that fills its screen, and a choice leaves nothing to close", async (t) => {
  const page = await hosting(
    t,
    `<meta name="viewport" content="width=device-width"><body style="margin: 0">${ELEMENT}${SCRIPT}`,
    {
      width: 390,
      height: 800,
      prepare: (page) =>
        page.addInitScript(() => {
          globalThis.open = new Set();
          globalThis.CloseWatcher = class extends CloseWatcher {
            constructor() {
              super();
              globalThis.open.add(this);
              this.addEventListener("close", () => globalThis.open.delete(this));
            }
            destroy() {
              super.destroy();
              globalThis.open.delete(this);
            }
          };
        }),
    },
  );
  const element = page.locator("occupation-compare");
  await heading(element);
  const field = element.locator("input[role=combobox]").first();
  const cancel = element.getByRole("button", { name: "Cancel" });
  const watchers = (count) => page.waitForFunction((count) => globalThis.open.size === count, count);
  await field.click();
  await watchers(1);
  await page.evaluate(() => globalThis.open.forEach((watcher) => watcher.requestClose()));
  await cancel.waitFor({ state: "hidden" });
  await watchers(0);
  await field.click();
  await watchers(1);
  await field.fill("bakers");
  await element.getByRole("option").first().click();
  await element.locator(".title", { hasText: "Baker" }).waitFor();
  await watchers(0);
});

test("a host's own header does not cover the picker that fills a phone", async (t) => {
  const page = await hosting(
    t,
    `<meta name="viewport" content="width=device-width"><body style="margin: 0"><header style="position: sticky; top: 0;
      z-index: 1000; height: 64px; background: #ccc">A host</header>${ELEMENT}${SCRIPT}`,
    { width: 390, height: 800 },
  );
  const element = page.locator("occupation-compare");
  await heading(element);
  await element.locator("#oc-0, input[role=combobox]").first().click();
  const cancel = element.getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  await cancel.click({ timeout: 3000 });
  assert.equal(await cancel.isVisible(), false);
  assert.match(await element.locator(".title").innerText(), /software developer/);
});
