// Failures told apart as they happen to readers: WebAssembly switched off, files of two deploys, a file cut off, a
// policy or sandbox around the page; and what leaves the page where a frame lets nothing out.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openPage } from "./browser.mjs";
import { DIST, Host, NURSES, serveHosts } from "./host.mjs";
import { serve } from "./server.mjs";

const files = await serve(DIST, { headers: { "access-control-allow-origin": "*" } });
after(files.close);
/** The same server by another name, which makes it another site. */
const ELSEWHERE = files.url.replace("127.0.0.1", "localhost");

const folder = await mkdtemp(join(tmpdir(), "hosts-"));
after(() => rm(folder, { recursive: true }));
const pages = {
  "policy.html": (view) =>
    `<div style="height:VHpx">above</div><occupation-compare occupations="registered-nurses,software-developers" view="${view}"><a href="#x">The comparison</a></occupation-compare><script type="module" src="${ELSEWHERE}occupation-compare.js"></script>`,
  "sandboxes.html": () =>
    [
      'sandbox="allow-scripts allow-same-origin"',
      'sandbox="allow-scripts"',
      'sandbox="allow-scripts allow-same-origin allow-downloads allow-modals"',
    ]
      .map(
        (sandbox) =>
          `<iframe ${sandbox} src="/oc/embed.html?occupations=registered-nurses,actors" width="700" height="900"></iframe>`,
      )
      .join(""),
  "element.html": () =>
    '<p>The host\'s own text</p><occupation-compare occupations="registered-nurses,software-developers"></occupation-compare><script type="module" src="/oc/occupation-compare.js"></script>',
};
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><body>${body}`;
for (const view of ["card", "table", "full"])
  for (const above of [0, 3000])
    await writeFile(
      join(folder, `policy-${view}-${above}.html`),
      page(pages["policy.html"](view).replace("VH", above)),
    );
for (const name of ["sandboxes.html", "element.html"])
  await writeFile(join(folder, name), page(pages[name]()));
const hosts = await serveHosts(
  (path) =>
    path.startsWith("/policy")
      ? {
          "content-security-policy": `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${ELSEWHERE}; connect-src ${ELSEWHERE}; frame-src ${ELSEWHERE}`,
        }
      : { "access-control-allow-origin": "*" },
  folder,
);

const OF_THE_BROWSER =
  /error: (Failed to load|Refused to|Connecting to|Loading the|Compiling or|WebAssembly|.*Content Security Policy|.*sandbox)/;
const driver = (tab) =>
  new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`));

for (const view of ["card", "table", "full"]) {
  for (const above of [0, 3000]) {
    test(`under a policy without WebAssembly a ${view} ${above ? "far down" : "in sight"} is shown in an iframe of another site`, async (t) => {
      const tab = await openPage(t, {
        elsewhere: true,
        expected: [OF_THE_BROWSER, /It is shown in an iframe instead/],
      });
      await tab.goto(`${hosts.url}policy-${view}-${above}.html`);
      await tab.locator("occupation-compare").scrollIntoViewIfNeeded();
      const frame = tab.frameLocator("occupation-compare iframe");
      await frame.locator(".title").first().waitFor();
      await tab.waitForFunction(() => document.querySelector("occupation-compare").offsetHeight > 250);
      await tab.locator("occupation-compare iframe:not(.coming)").waitFor();
      assert.equal(await tab.getByRole("link", { name: "The comparison" }).isVisible(), false);
    });
  }
}

/** Opens the element's page after `prepare`; returns its first error event, or nothing if it is ready. */
async function outcome(t, prepare, expected = []) {
  const tab = await openPage(t, { expected });
  await prepare(tab);
  await tab.addInitScript(() => {
    globalThis.noted = [];
    for (const what of ["ready", "error"])
      addEventListener(`comparison-${what}`, ({ detail }) => globalThis.noted.push({ what, ...detail }));
  });
  await tab.goto(`${hosts.url}element.html`);
  await tab.waitForFunction(() => globalThis.noted.length > 0);
  await tab.waitForTimeout(100);
  const noted = await tab.evaluate(() => globalThis.noted);
  assert.equal(noted.length, 1, JSON.stringify(noted));
  return { tab, ...noted[0] };
}

test("WebAssembly that is switched off is told as that", async (t) => {
  const { code, message } = await outcome(
    t,
    (tab) =>
      tab.addInitScript(() => {
        delete globalThis.WebAssembly;
      }),
    [/switched off/],
  );
  assert.equal(code, "disabled");
  assert.match(message, /WebAssembly is switched off/);
});

const module = await readFile(join(DIST, "widget_bg.wasm"));
const cut = module.subarray(0, module.length >> 1);

/** Answers the first so many requests for a file with something else, as a cache would. */
const stale = (name, times, answer) => async (tab) => {
  let left = times;
  await tab.route(`**/${name}*`, (route) => {
    left -= 1;
    return left >= 0 ? route.fulfill(answer) : route.continue();
  });
};

test("a module that came in part is asked for past the cache, and starts", async (t) => {
  const { what, tab } = await outcome(
    t,
    stale("widget_bg.wasm", 1, { contentType: "application/wasm", body: cut }),
  );
  assert.equal(what, "ready");
  await driver(tab).title(NURSES);
});

test("a module of another deploy is asked for past the cache, and starts", async (t) => {
  const other = Buffer.from(module);
  // It imports other things than the script of this deploy has.
  const [{ module: imported }] = WebAssembly.Module.imports(new WebAssembly.Module(module));
  assert.match(imported, /^[0-9a-f]{8}$/);
  for (let at = 0; (at = other.indexOf(imported, at)) >= 0;) other.write("00000000", at);
  const { what } = await outcome(
    t,
    stale("widget_bg.wasm", 1, { contentType: "application/wasm", body: other }),
  );
  assert.equal(what, "ready");
});

test("a script of another deploy is asked for past the cache, and the element starts", async (t) => {
  const body = "export const mount = 1; export default async () => {};";
  const { what } = await outcome(t, stale("widget.js", 1, { contentType: "text/javascript", body }));
  assert.equal(what, "ready");
});

test("a module that is cut off on its server is told as damaged, and one that is not understood as too new", async (t) => {
  const damaged = await outcome(
    t,
    stale("widget_bg.wasm", 9, { contentType: "application/wasm", body: cut }),
    [/cut off or damaged/],
  );
  assert.equal(damaged.code, "damaged");
  const strange = Buffer.concat([Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 60, 1, 0])]);
  const old = await outcome(
    t,
    stale("widget_bg.wasm", 9, { contentType: "application/wasm", body: strange }),
    [/too old/],
  );
  assert.equal(old.code, "unsupported");
});

/** Chooses something in the share menu of a frame or page. */
async function take(scope, name) {
  const isOpen = (await scope.locator(".take[open]").count()) > 0;
  if (!isOpen) await scope.locator(".take > summary").click();
  await scope.getByRole("button", { name, exact: true }).click();
}

test("what a sandbox does not let out is told, with the text to copy by hand", async (t) => {
  const tab = await openPage(t, {
    expected: [
      OF_THE_BROWSER,
      /Permissions policy|clipboard/,
      /sandboxed|allow-modals|Download|can escape its sandboxing/,
    ],
  });
  await tab.goto(`${hosts.url}sandboxes.html`);
  for (const [at, says] of [/No file can be saved here/, /If no file came/].entries()) {
    const frame = tab.frameLocator("iframe").nth(at);
    await frame.locator(".title").waitFor();
    await take(frame, "Download CSV");
    const dialog = frame.getByRole("dialog", { name: says });
    await dialog.waitFor();
    assert.match(await dialog.getByRole("textbox").inputValue(), /^\uFEFF?occupation,code,/);
    const selected = await dialog
      .getByRole("textbox")
      .evaluate(
        ({ selectionStart, selectionEnd, value }) => selectionStart === 0 && selectionEnd === value.length,
      );
    assert.ok(selected, "the text is selected");
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
  }
  const first = tab.frameLocator("iframe").first();
  await take(first, "Print");
  await first.getByRole("dialog", { name: /Nothing can be printed here/ }).waitFor();
});

test("a link that the browser does not copy is shown, selected", async (t) => {
  const tab = await openPage(t);
  await tab.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await tab.goto(`${hosts.url}element.html`);
  await driver(tab).title(NURSES);
  await driver(tab).listen();
  await take(tab, "Copy link");
  const dialog = tab.getByRole("dialog", { name: "The browser did not allow to copy" });
  await dialog.waitFor();
  assert.match(
    await dialog.getByRole("textbox").inputValue(),
    /\?occupations=registered-nurses,software-developers$/,
  );
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByText("copy what is selected").waitFor();
  assert.deepEqual(await driver(tab).events(), [], "nothing is told to have been taken along");
});

test("printing an element prints it alone, and its host's page not", async (t) => {
  const tab = await openPage(t);
  await tab.addInitScript(() => {
    globalThis.print = () => {
      top.printed = {
        text: document.body.textContent,
        sheets: document.adoptedStyleSheets[0]?.cssRules.length ?? 0,
        cards: document.querySelectorAll(".card").length,
      };
    };
  });
  await tab.goto(`${hosts.url}element.html`);
  await driver(tab).title(NURSES);
  await take(tab, "Print");
  await tab.waitForFunction(() => globalThis.printed);
  const { text, sheets, cards } = await tab.evaluate(() => globalThis.printed);
  assert.equal(cards, 2);
  assert.ok(sheets > 20);
  assert.match(text, /\$101,420/);
  assert.doesNotMatch(text, /The host's own text/);
});
