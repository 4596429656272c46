// The iframe: its page tells its height, and the script for hosts listens to nobody else.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openPage } from "./browser.mjs";
import { DIST, NURSES, serveHosts } from "./host.mjs";
import { serve } from "./server.mjs";

const hosts = await serveHosts();

/** Under a policy of its own that is as strict as can be. */
const strict = await serve(DIST, {
  headers: {
    "content-security-policy":
      "default-src 'none'; img-src data:; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  },
});
after(strict.close);

const heights = (page) =>
  page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.offsetHeight));

test("an iframe is as high as what is in it, and another iframe cannot be", async (t) => {
  const page = await openPage(t);
  await page.goto(`${hosts.url}iframe.html`);
  const frame = page.frameLocator("iframe").first();
  await frame.getByRole("heading", { name: NURSES }).waitFor();
  const inner = await frame.locator("body").evaluate(
    (body) =>
      new Promise((done) => {
        requestAnimationFrame(() => done(Math.ceil(body.getBoundingClientRect().height)));
      }),
  );
  await page.waitForFunction(
    (height) => document.querySelector("iframe").style.height === `${height}px`,
    inner,
  );
  assert.equal((await heights(page))[1], 154, "an iframe of someone else keeps its height");
  assert.equal(await frame.locator("body").evaluate(() => history.length), 2, "the history is the host's");
});

test("messages that are not what they should be change nothing", async (t) => {
  const page = await openPage(t);
  await page.goto(`${hosts.url}iframe.html`);
  const frame = page.frameLocator("iframe").first();
  await frame.getByRole("heading", { name: NURSES }).waitFor();
  await page.waitForFunction(() => document.querySelector("iframe").style.height);
  const height = () => page.evaluate(() => document.querySelector("iframe").style.height);
  const before = await height();
  await page.evaluate(() => {
    // From the host itself, with every kind of wrong content.
    for (const data of [
      null,
      7,
      "x",
      [],
      { type: "occupation-compare:height" },
      { type: "occupation-compare:height", height: 9 },
    ])
      postMessage(data, "*");
  });
  const body = frame.locator("body");
  await body.evaluate(() => {
    const type = "occupation-compare:height";
    for (const value of [
      NaN,
      Infinity,
      "300",
      "300px; background: red",
      { valueOf: 3 },
      [300],
      null,
      undefined,
    ])
      parent.postMessage({ type, height: value }, "*");
    parent.postMessage({ type: "other", height: 300 }, "*");
    parent.postMessage(
      JSON.parse('{"__proto__": {"type": "occupation-compare:height", "height": 300}}'),
      "*",
    );
  });
  // Messages come in order: after this one all the others have come.
  await body.evaluate(() => parent.postMessage({ type: "occupation-compare:height", height: 1e12 }, "*"));
  await page.waitForFunction(() => document.querySelector("iframe").style.height === "30000px");
  await body.evaluate(() => parent.postMessage({ type: "occupation-compare:height", height: -5 }, "*"));
  await page.waitForFunction(() => document.querySelector("iframe").style.height === "100px");
  assert.notEqual(before, "100px");
  assert.deepEqual(
    await page.evaluate(() => document.querySelector("iframe").getAttributeNames()),
    ["src", "title", "loading", "style"],
    "nothing but the height is set",
  );
});

test("the page of the iframe works under a strict policy, and hostile values are only text", async (t) => {
  const page = await openPage(t, { expected: [/warning: <occupation-compare>: /] });
  await page.addInitScript(() => {
    globalThis.alert = () => {
      globalThis.alerted = true;
    };
  });
  const query = new URLSearchParams({
    occupations:
      "registered-nurses,software-developers,<img src=x onerror=alert(1)>,__proto__,javascript:alert(1)",
    view: '"><script>alert(1)</script>',
    theme: "constructor",
    "heading-level": "1); alert(1",
    lang: "\u202Eevil",
    picker: "x".repeat(4000),
    onclick: "alert(1)",
    is: "x",
    style: "display:none",
    __proto__: "x",
  });
  await page.goto(`${strict.url}embed.html?${query}`);
  await page.getByRole("heading", { name: NURSES }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.alerted), undefined);
  assert.deepEqual(
    await page.evaluate(() => document.querySelector("occupation-compare").getAttributeNames()),
    ["occupations", "view", "theme", "heading-level", "lang", "picker"],
  );
  assert.equal(await page.locator(".oc img, .oc script").count(), 0);
  assert.ok(await page.getByText("“<img src=x onerror=alert(1)>” is not an occupation here").isVisible());
});
