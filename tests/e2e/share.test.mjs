// What the reader takes along, and what a finger can do.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openPage } from "./browser.mjs";
import { PAIR, drawn, query, said, show, site } from "./site.mjs";

const cwd = fileURLToPath(new URL("../..", import.meta.url));

/** What the program prints of the pair. */
async function printed(format) {
  const args = [
    "run",
    "--quiet",
    "--locked",
    "--bin",
    "compare",
    "--",
    "registered-nurses",
    "software-developers",
    "--format",
    format,
  ];
  return (await promisify(execFile)("cargo", args, { cwd })).stdout;
}

/** A host's page with the script of the element behind what it has of its own, and the paths that it asked for. */
async function host(t, body) {
  const page = await openPage(t);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const script = `<script type="module" src="/occupation-compare.js"></script>`;
  await page.route("**/elsewhere/**", (route) =>
    route.continue({ url: route.request().url().replace("elsewhere/", "") }),
  );
  await page.route("**/host-of-share.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>A host</title><body>${body}${script}`,
    }),
  );
  await page.goto(new URL("host-of-share.html", site.url).href);
  return { page, asked };
}

/** Chooses something in the share menu. */
async function share(page, name) {
  await page.locator(".take > summary").click();
  await page.getByRole("button", { name }).click();
}

test("the copied text and the file are what the program prints", async (t) => {
  const page = await show(t, PAIR, {
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await share(page, "Copy as text");
  await page.getByText("Text copied.").first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text.trimEnd(), (await printed("text")).trimEnd());
  assert.match(text, /\$101,420/);
  const [download] = await Promise.all([page.waitForEvent("download"), share(page, "Download CSV")]);
  assert.equal(download.suggestedFilename(), "registered-nurses-vs-software-developers.csv");
  const table = await readFile(await download.path(), "utf8");
  assert.equal(table.trimEnd(), `\u{feff}${(await printed("csv")).trimEnd()}`);
  assert.ok(table.split("\n").length > 40);
});

test("the browser is asked to print, once", async (t) => {
  const page = await show(t, PAIR, {
    before: (page) =>
      page.addInitScript(() => {
        globalThis.printed = 0;
        globalThis.print = () => {
          globalThis.printed += 1;
        };
      }),
  });
  await share(page, "Print");
  assert.equal(await page.evaluate(() => globalThis.printed), 1);
});

test("with a finger an occupation is chosen in a sheet as high as the screen", async (t) => {
  const page = await show(t, PAIR, { width: 360, height: 740, hasTouch: true, isMobile: true });
  await page.locator("#oc-1").tap();
  const sheet = await page.locator(".picker.open").boundingBox();
  assert.deepEqual(sheet, { x: 0, y: 0, width: 360, height: 740 });
  // Nothing that it covers is within reach.
  const reached = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll(".oc :is(button, a, summary, h1, h2, input)")];
      return all.filter((element) => !element.closest("[inert], .picker.open")).length;
    });
  await page.waitForFunction(() => document.querySelector(".main").inert);
  assert.equal(await reached(), 0);
  await page.getByRole("button", { name: "Cancel" }).tap();
  await page.waitForFunction(() => !document.querySelector(".oc [inert]"));
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.equal(
    await page.evaluate(() => document.activeElement.ariaLabel),
    "Remove software developer",
    "the focus is beside the field",
  );
  await page.locator("#oc-1").tap();
  await page.keyboard.insertText("electrician");
  await page.getByRole("option", { name: "Electrician", exact: true }).tap();
  await drawn(page);
  assert.equal(await page.locator(".picker.open").count(), 0);
  assert.equal(query(page), "occupations=registered-nurses,electricians");
  assert.equal(await said(page), "Now showing Registered nurse vs electrician.");
});

test("where a picker fills the screen a key leads out of it, and nothing stays covered", async (t) => {
  const page = await show(t, PAIR, { width: 360, height: 740 });
  await page.locator("#oc-1").click();
  await page.waitForFunction(() => document.querySelector(".main").inert);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Remove software developer");
  await page.locator("#oc-1").click();
  await page.waitForFunction(() => document.querySelector(".main").inert);
  await page.keyboard.type("electrician");
  await page.getByRole("option", { name: "Electrician", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await drawn(page);
  await page.waitForFunction(() => !document.querySelector(".oc [inert]"));
});

test("where what was clicked is no more, the focus is on what is near", async (t) => {
  for (const [query, button, near] of [
    [`${PAIR}&place=texas`, "Show the United States", "BUTTON"],
    ["occupations=registered-nurses@california,software-developers", "Show the United States", "BUTTON"],
    ["occupations=registered-nurses&place=texas", "Beside the nation", "BUTTON"],
  ]) {
    const page = await show(t, query);
    await page.getByRole("button", { name: button }).first().press("Enter");
    await page.waitForFunction(() => document.activeElement !== document.body);
    await page.waitForTimeout(1000);
    const focused = await page.evaluate(() => [
      document.activeElement.localName.toUpperCase(),
      Boolean(document.activeElement.closest(".bar")),
    ]);
    assert.deepEqual(focused, [near, true], button);
  }
});

test("what opens at Share closes by a click beside it, and by none within", async (t) => {
  const page = await show(t, PAIR);
  const isOpen = () => page.locator(".take").evaluate(({ open }) => open);
  await page.locator(".take > summary").click();
  await page.locator(".take ul").click({ position: { x: 2, y: 2 } });
  assert.ok(await isOpen());
  await page.locator(".title").click();
  assert.ok(!(await isOpen()));
});

test("what opens at Share is in sight at any width", async (t) => {
  for (const place of ["", "&place=texas"]) {
    const page = await show(t, PAIR + place);
    await page.locator(".take > summary").click();
    for (let width = 320; width <= 1280; width += 80) {
      await page.setViewportSize({ width, height: 800 });
      const [left, right, wide] = await page.locator(".take ul").evaluate((menu) => {
        const { left, right } = menu.getBoundingClientRect();
        return [left, right, document.documentElement.scrollWidth];
      });
      assert.ok(left >= 0 && right <= width && wide <= width, `${width}: ${left} to ${right}, ${wide} wide`);
    }
  }
});

test("who takes the code of an embed along is told of as well", async (t) => {
  const { page } = await host(t, `<occupation-compare occupations="bakers,actors"></occupation-compare>`);
  await page.locator("occupation-compare .main:not([aria-busy]) [part=sources]").waitFor();
  await page.evaluate(() => {
    globalThis.told = [];
    addEventListener("comparison-export", ({ detail }) => globalThis.told.push(detail.format));
    navigator.clipboard.writeText = async () => {};
  });
  await share(page, "Embed");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Copy" }).first().click();
  await dialog.getByText("Copied.").waitFor();
  assert.deepEqual(await page.evaluate(() => globalThis.told), ["embed"]);
});

test("a property that was set before the class was there holds, where files are too", async (t) => {
  const { page, asked } = await host(
    t,
    `<script>
      const element = document.createElement("occupation-compare");
      Object.assign(element, { occupations: ["bakers", "actors"], base: "/elsewhere/" });
      document.body.append(element);
    </script>`,
  );
  await page.locator("occupation-compare .main:not([aria-busy]) [part=sources]").waitFor();
  assert.equal(await page.evaluate(() => element.getAttribute("base")), "/elsewhere/");
  assert.ok(asked.includes("/elsewhere/widget_bg.wasm"), `${asked}`);
});

test("a page whose libraries have an Array.from of their own has its widget", async (t) => {
  const { page } = await host(
    t,
    `<script>Array.from = (list) => Array.prototype.slice.call(list);</script>
     <occupation-compare occupations="bakers,actors"></occupation-compare>`,
  );
  await page.locator("occupation-compare .main:not([aria-busy]) [part=sources]").waitFor();
  await page.locator("occupation-compare .swap").click();
  await page.getByRole("heading", { name: "Actor vs baker" }).waitFor();
});

test("an element that moves to another document, or begins there, is dressed and drawn", async (t) => {
  const { page } = await host(
    t,
    `<iframe title="Another document" width="1000" height="900"></iframe>
     <occupation-compare occupations="bakers,actors"></occupation-compare>`,
  );
  const looks = (element) =>
    element.evaluate((element) => {
      const base = element.shadowRoot.querySelector("[part=base]");
      return [
        element.shadowRoot.adoptedStyleSheets.length,
        getComputedStyle(base.querySelector(".cards")).display,
      ];
    });
  const drawn = ".main:not([aria-busy]) [part=sources]";
  await page.locator(`occupation-compare ${drawn}`).waitFor();
  const element = await page.locator("occupation-compare").elementHandle();
  const before = await looks(element);
  assert.deepEqual(before, [2, "grid"]);
  const move = (element, isThere) =>
    element.evaluate((element, isThere) => {
      const frame = document.querySelector("iframe") ?? parent.document.querySelector("iframe");
      (isThere ? frame.contentDocument : frame.ownerDocument).body.append(element);
    }, isThere);
  await move(element, true);
  assert.deepEqual(await looks(element), before);
  await move(element, false);
  assert.deepEqual(await looks(element), before);
  await element.evaluate((element) => {
    const template = document.createElement("template");
    template.content.append(element);
    document.body.append(element);
  });
  assert.deepEqual(await looks(element), before);
  await page.evaluate(() => {
    const begun = document.createElement("occupation-compare");
    begun.occupations = "judges,bakers";
    document.querySelector("iframe").contentDocument.body.append(begun);
  });
  const begun = page.frameLocator("iframe").locator("occupation-compare");
  await begun.locator(drawn).waitFor();
  assert.deepEqual(await looks(begun), before);
});
