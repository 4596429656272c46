// What keeps an embedding alive on hosts that are not as we would have them: bundlers, editors, servers that draw.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { DIST, NURSES } from "./host.mjs";
import { serve } from "./server.mjs";

/** The script in one file of another name, and none of the files that it fetches: so do some bundlers leave it. */
const BUNDLE = fileURLToPath(new URL("../../target/bundle", import.meta.url));
mkdirSync(BUNDLE, { recursive: true });
execFileSync("esbuild", [
  join(DIST, "occupation-compare.js"),
  "--bundle",
  "--format=esm",
  "--log-level=error",
  `--outfile=${join(BUNDLE, "app-4f2a.js")}`,
]);

const hosts = await serve(fileURLToPath(new URL("variants", import.meta.url)), {
  also: { "/oc/": DIST, "/bundle/": BUNDLE },
});
after(hosts.close);

const CARD = '<occupation-compare occupations="registered-nurses, software-developers" view="card"';

/** A page of a host with this body. */
async function openBody(t, body, options) {
  writeFileSync(
    join(BUNDLE, "page.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${body}`,
  );
  const page = await openPage(t, options);
  await page.goto(`${hosts.url}bundle/page.html`);
  return page;
}

const heading = (page, options = { name: NURSES }) => page.getByRole("heading", options).waitFor();

test("where a bundler left the files behind, the failure names the file and the remedy", async (t) => {
  const page = await openBody(
    t,
    `${CARD}><a href="#f">The comparison</a></occupation-compare><script type="module" src="app-4f2a.js"></script>`,
    { expected: [/Failed to load resource/, /<occupation-compare>/] },
  );
  const said = await page.waitForEvent("console", (message) =>
    message.text().includes("<occupation-compare>"),
  );
  assert.match(
    said.text(),
    /bundle\/occupation-compare\.css is not there \(404\)\. A bundler took the script without its files.*setBasePath/,
  );
  assert.ok(await page.getByText("The comparison").isVisible());
  const code = await page.evaluate(() =>
    document.querySelector("occupation-compare").ready.catch((error) => error.code),
  );
  assert.equal(code, "not-found", "who asks late is told");
});

for (const [way, body] of [
  [
    "the script",
    `${CARD}></occupation-compare><script type="module" data-base="/oc" src="app-4f2a.js?occupation-compare"></script>`,
  ],
  [
    "the element",
    `${CARD} base="/oc/"></occupation-compare><script type="module" src="app-4f2a.js"></script>`,
  ],
  [
    "a function",
    `${CARD}></occupation-compare><script type="module">import { setBasePath } from "/bundle/app-4f2a.js"; setBasePath("/oc/");</script>`,
  ],
]) {
  test(`the host says by ${way} where the files are, and links lead there`, async (t) => {
    const page = await openBody(t, body);
    await heading(page);
    const link = page.getByRole("link", { name: "Full comparison" });
    assert.equal(
      await link.getAttribute("href"),
      `${hosts.url}oc/?occupations=registered-nurses,software-developers`,
    );
    assert.equal(
      await page.evaluate(() => document.querySelector("occupation-compare").base),
      way === "the element" ? "/oc/" : `${hosts.url}oc/`,
    );
  });
}

test("a base that is no address of the web is refused, and nothing is asked of it", async (t) => {
  const page = await openBody(
    t,
    `${CARD} base="file:///ROOT/"></occupation-compare><script type="module" src="/oc/occupation-compare.js"></script>`,
    { expected: [/warning: <occupation-compare>: TypeError: base: file:\/\/\/ROOT\/ does not begin with/] },
  );
  await heading(page);
  const thrown = await page.evaluate(async () => {
    const { setBasePath } = await import("/oc/occupation-compare.js");
    return ["javascript:alert(1)//", "data:text/html,x"].map((path) => {
      try {
        setBasePath(path);
        return "taken";
      } catch (error) {
        return error.name;
      }
    });
  });
  assert.deepEqual(thrown, ["TypeError", "TypeError"]);
});

test("where no page of ours is known, a link opens the full view in its place and no code is offered", async (t) => {
  const page = await openBody(
    t,
    // The module and the sheet are where a bundler put them, once the route below is there; pages are nowhere.
    `${CARD}></occupation-compare><script type="module" src="app-4f2a.js"></script>`,
    { expected: [/Failed to load resource.*404/, /<occupation-compare>: .* is not there/] },
  );
  await page.route(/\/bundle\/(widget_bg.wasm|occupation-compare.css|words\/.*)/, async (route) =>
    route.fulfill({
      response: await route.fetch({ url: route.request().url().replace("/bundle/", "/oc/") }),
    }),
  );
  await page.reload();
  await heading(page);
  const link = page.getByRole("link", { name: "Full comparison" });
  assert.match(await link.getAttribute("href"), /^#\?/);
  await link.click();
  await page.locator(".oc-view-full").waitFor();
  assert.equal(page.url(), `${hosts.url}bundle/page.html`, "the page stays where it is");
  await page.locator(".take summary").click();
  assert.ok(await page.getByRole("button", { name: "Print" }).isVisible());
  assert.equal(await page.getByRole("button", { name: "Embed" }).isVisible(), false);
});

test("an element whose figures did not come says so, and starts when it is asked for something else", async (t) => {
  const page = await openBody(
    t,
    `<occupation-compare occupations="registered-nurses" view="card"><p>A fallback</p></occupation-compare>
     <script type="module" src="/oc/occupation-compare.js"></script>`,
    { expected: [/Failed to load resource/, /<occupation-compare>: .*words\/actors\.txt.* does not load/] },
  );
  await page.route(/\/words\/actors/, (route) => route.abort());
  await heading(page, { name: "Registered nurse" });
  const [code, text, title] = await page.evaluate(async () => {
    const first = document.querySelector("occupation-compare");
    await first.ready;
    const element = first.cloneNode(true);
    element.setAttribute("occupations", "actors");
    first.replaceWith(element);
    const code = await element.ready.catch((failure) => failure.code);
    const { innerText } = element;
    element.view = "table";
    element.occupations = "electricians";
    await element.ready;
    return [code, innerText, element.shadowRoot.querySelector(".title").textContent];
  });
  assert.deepEqual([code, text, title], ["network", "A fallback", "Electrician"]);
});

test("what React writes on a server is understood, and who listens late has a promise", async (t) => {
  const page = await openBody(
    t,
    `${CARD} headinglevel="4"></occupation-compare><script type="module" src="/oc/occupation-compare.js"></script>`,
  );
  await heading(page, { name: NURSES, level: 4 });
  assert.equal(
    await page.evaluate(async () => {
      const element = document.querySelector("occupation-compare");
      return (await element.ready) === element && (await element.ready) === element;
    }),
    true,
  );
});

test("a block that editors keep becomes the comparison, and its link makes room", async (t) => {
  const page = await openPage(t);
  await page.goto(`${hosts.url}block.html`);
  await heading(page, { name: NURSES, level: 3 });
  assert.equal(await page.getByText("Compare registered nurses").isVisible(), false);
  assert.equal(await page.locator("occupation-compare").count(), 1);
  assert.ok(await page.getByText("No comparison is named here.").isVisible());
});

for (const dark of [false, true]) {
  test(`iframes are as high and as light as their surroundings ask, in a ${dark ? "dark" : "light"} system`, async (t) => {
    const page = await openPage(t, { dark });
    await page.goto(`${hosts.url}frames.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("iframe")].every(({ style }) => Number.parseInt(style.height, 10) > 300),
    );
    const frames = [page.frameLocator("iframe").first(), page.frameLocator("iframe").last()];
    await frames[0].locator(".oc-light").waitFor({ state: "attached" });
    await frames[1].locator(".oc-dark").waitFor({ state: "attached" });
    const grounds = await Promise.all(
      frames.map((frame) =>
        frame
          .locator("html")
          .evaluate((html) => [getComputedStyle(html).colorScheme, getComputedStyle(html).backgroundColor]),
      ),
    );
    // The scheme is that of the iframe itself, so that no browser paints a ground behind it.
    assert.deepEqual(grounds, Array(2).fill(["light", "rgba(0, 0, 0, 0)"]));
  });
}
