// What readers' own settings and tools make of it: forced colors, the accessibility tree, paper, filter lists.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openPage } from "./browser.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";
import { PAIR, show } from "./site.mjs";
import { fileURLToPath } from "node:url";

const folder = await mkdtemp(join(tmpdir(), "hosts-"));
after(() => rm(folder, { recursive: true }));
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><body>${body}<script type="module" src="/oc/occupation-compare.js"></script>`;
const OCCUPATIONS = 'occupations="registered-nurses, software-developers"';
for (const theme of ["auto", "light", "dark"])
  await writeFile(
    join(folder, `${theme}.html`),
    page(`<occupation-compare ${OCCUPATIONS} theme="${theme}"></occupation-compare>`),
  );
await writeFile(
  join(folder, "unclosed.html"),
  page(
    `<occupation-compare ${OCCUPATIONS} view="card" /><h2>The rest of the page</h2><p>It must not disappear.</p>`,
  ),
);
await writeFile(
  join(folder, "isolated.html"),
  page(
    '<iframe src="/oc/embed.html?occupations=registered-nurses,actors&view=card" width="600" height="500"></iframe>',
  ),
);

/** What the site's `_headers` says of a path. */
const HEADERS = readFileSync(fileURLToPath(new URL("../../static/site/_headers", import.meta.url)), "utf8");
const headersOf = (path) => {
  const [, block] = HEADERS.split(`\n${path}\n`);
  const lines = block
    .split(/\n(?! )/)[0]
    .trim()
    .split("\n");
  return Object.fromEntries(
    lines
      .map((line) =>
        line
          .trim()
          .toLowerCase()
          .split(/: (.*)/),
      )
      .map(([name, value]) => [name, value]),
  );
};
const isolated = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
};
const hosts = await serveHosts(
  (path) => (path === "/isolated.html" ? isolated : path.startsWith("/oc/embed") ? headersOf("/*") : {}),
  folder,
);
const driver = (tab) =>
  new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`));

/** The least contrast of text in drawings with what is behind it; run in the page. */
function leastContrast() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color) => {
    const [r, g, b] = rgb(color).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const root = document.querySelector("occupation-compare").shadowRoot;
  let least = [99, ""];
  for (const text of root.querySelectorAll("svg text")) {
    const { left, top, width, height } = text.getBoundingClientRect();
    if (!width) continue;
    // A shape that is drawn behind it, or else what the drawing stands on.
    const shape = [
      ...text.parentElement.querySelectorAll("rect"),
      ...text.closest("svg").querySelectorAll("rect"),
    ].find((rect) => {
      const box = rect.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    let behind = shape && getComputedStyle(shape).fill;
    for (let node = text; !behind && node; node = node.parentElement) {
      const { backgroundColor } = getComputedStyle(node);
      if (rgb(backgroundColor)[3] > 0) behind = backgroundColor;
    }
    behind ??= "Canvas";
    const [one, other] = [light(getComputedStyle(text).fill), light(behind)].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < least[0])
      least = [contrast, `${text.textContent}: ${getComputedStyle(text).fill} on ${behind}`];
  }
  return least;
}

for (const theme of ["auto", "light", "dark"]) {
  for (const dark of [false, true]) {
    test(`text in charts is readable in forced ${dark ? "dark" : "light"} colors, theme ${theme}`, async (t) => {
      const tab = await openPage(t, { dark, forcedColors: "active" });
      await tab.goto(`${hosts.url}${theme}.html`);
      await driver(tab).title(NURSES);
      const [contrast, what] = await tab.evaluate(leastContrast);
      assert.ok(contrast >= 4.5 && contrast < 99, `${contrast.toFixed(2)}: ${what}`);
    });
  }
}

test("the accessibility tree of a fresh page has all of its headings and tables", async (t) => {
  const tab = await show(t, PAIR);
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const count = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  const drawn = await tab.evaluate(() => {
    const seen = (what) =>
      [...document.querySelectorAll(what)].filter((node) => node.checkVisibility()).length;
    return { headings: seen("h1, h2, h3, h4, h5, h6"), tables: seen("table") };
  });
  assert.ok(drawn.tables >= 5 && drawn.headings >= 12, JSON.stringify(drawn));
  assert.deepEqual({ headings: count("heading"), tables: count("table") }, drawn);
});

test("a picture of the whole page has no blank part, and the page is as high as before it was seen", async (t) => {
  const tab = await show(t, PAIR);
  const before = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await tab.waitForTimeout(200);
  assert.equal(await tab.evaluate(() => document.documentElement.scrollHeight), before);
});

test("lists of rules against buttons for sharing hide none of ours", async (t) => {
  const tab = await show(t, PAIR);
  await tab.addStyleTag({
    content:
      '.share, .share-button, .social-share, .sharing, .social, .ad, .ads, .banner, .cookie, [class^="share"], [class*=" share"], [id*="share"], [aria-label="Share"], [title="Share"] { display: none !important }',
  });
  await tab.locator(".take > summary").click();
  for (const name of ["Copy link", "Copy as text", "Download CSV", "Print", "Embed"])
    assert.ok(await tab.getByRole("button", { name, exact: true }).isVisible(), name);
});

test("a script that a list blocks leaves the address to copy", async (t) => {
  const tab = await show(t, PAIR, {
    expected: [/Failed to load resource/],
    before: (page) => page.route("**/embed-dialog.js", (route) => route.abort()),
  });
  await tab.locator(".take > summary").click();
  await tab.getByRole("button", { name: "Embed" }).click();
  const dialog = tab.getByRole("dialog", { name: /did not load/ });
  await dialog.waitFor();
  assert.match(
    await dialog.getByRole("textbox").inputValue(),
    /occupations=registered-nurses,software-developers/,
  );
});

test("an element written without its end tag does not hide the rest of the page", async (t) => {
  const tab = await openPage(t, {
    expected: [/^warning: <occupation-compare>: a part of the page is within it/],
  });
  await tab.goto(`${hosts.url}unclosed.html`);
  await driver(tab).until(
    () => document.querySelector("occupation-compare").shadowRoot.querySelector("[data-begun] .title"),
    "drawn",
  );
  await tab.waitForTimeout(100);
  assert.ok(await tab.getByRole("heading", { name: "The rest of the page" }).isVisible());
  assert.ok(await tab.getByText("It must not disappear").isVisible());
});

test("a host that isolates itself from other origins shows the iframe", async (t) => {
  const tab = await openPage(t);
  await tab.goto(`${hosts.url}isolated.html`);
  assert.ok(await tab.evaluate(() => crossOriginIsolated));
  await tab.frameLocator("iframe").locator(".title").waitFor();
});

test("values are read in either case, and with the quotes that an editor curls", async (t) => {
  const tab = await openPage(t);
  await tab.goto(`${hosts.url}auto.html`);
  await driver(tab).title(NURSES);
  for (const [occupations, view] of [
    ["”electricians,roofers”", "”Card”"],
    ["ELECTRICIANS; Roofers.", "CARD"],
    ["electricians，roofers", "“card”"],
    ["electrician&#44;roofer", " card "],
    ["47-2111.00, 472181", "card"],
  ]) {
    await tab.evaluate(
      ([list, how]) => {
        const old = document.querySelector("occupation-compare");
        const next = document.createElement("occupation-compare");
        next.setAttribute("occupations", list);
        next.setAttribute("view", how);
        old.replaceWith(next);
      },
      [occupations, view],
    );
    await driver(tab).title("Electrician vs roofer");
    assert.equal(await tab.locator("occupation-compare .compact").count(), 1, view);
    assert.equal(await tab.locator("occupation-compare .notice").count(), 0, occupations);
  }
});

/** Links as chats, forms and people leave them, and whether both occupations are on show. */
const LINKS = {
  "?occupations=registered-nurses,software-developers.": true,
  "?occupations=registered-nurses,software-developers%22": true,
  "?occupations=registered-nurses%252Csoftware-developers": true,
  "?occupations=registered-nurses%EF%BC%8Csoftware-developers": true,
  "?occupations=registered-nurses;software-developers": true,
  "?occupations=registered-nurses&occupations=software-developers": true,
  "?occupations[]=registered-nurses&occupations[]=software-developers": true,
  "?occupations%5B%5D=registered-nurses&occupations%5B%5D=software-developers": true,
  "?Occupations=registered-nurses,software-developers": true,
  "?OCCUPATIONS=Registered%20Nurses,Software%20Developers": true,
  "?occupations=registered-nurse,software-developer": true,
  "?occupations=registered_nurses,software_developers": true,
  "?occupations=291141,151252": true,
  "?occupations=29-1141.00,15-1252.00": true,
  "?occupations=29%E2%80%931141,15%E2%88%921252": true,
  "?occupations=registered-nurses,software-developers?utm_source=mail": true,
  "?occupations=registered-nurses,software-developers#/jobs/42": true,
  "?occupations=registered-%E2%80%8Bnurses,software-developers": true,
  "?occupations=registered%C2%ADnurses,software-developers": true,
  "?occupations=registred-nurses,software-developers": false,
  "?occupations=11-1010,software-developers": false,
};

test("links are read as chats, forms and people leave them; what is left out is named, with the nearest", async (t) => {
  const tab = await show(t, "occupations=actuaries");
  for (const [link, isWhole] of Object.entries(LINKS)) {
    await tab.goto(new URL(link, tab.url().split("?")[0]).href);
    await tab.reload();
    await tab.locator(".oc .title").waitFor();
    const title = (await tab.locator(".oc .title").textContent()).replace(/[●■]/g, "").replace(/\s+/g, " ");
    if (isWhole) {
      assert.equal(title, NURSES, link);
      assert.equal(await tab.locator(".notice").count(), 0, link);
    } else {
      assert.equal(title, "Software developer", link);
      assert.match(await tab.locator(".notice").first().textContent(), /is not an occupation here/, link);
    }
  }
  await tab.goto(new URL("?occupations=registred-nurses,software-developers", tab.url().split("?")[0]).href);
  await tab.locator(".notice").getByRole("link", { name: "Registered nurse" }).click();
  await tab.getByRole("heading", { name: "Software developer vs registered nurse" }).waitFor();
});
