// Why it did not start is told apart, by servers that fail in each way: in one console line and one event,
// and the fallback content stays.
import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { openPage } from "./browser.mjs";
import { DIST, Host, NURSES, serveHosts } from "./host.mjs";
import { serve } from "./server.mjs";

const hosts = await serveHosts();

/** What browsers say of their own accord when a file does not come, or when a policy forbids something. */
const OF_THE_BROWSER =
  /error: (Failed to load|Refused to|Connecting to|Loading the|Compiling or|Framing|Access to|WebAssembly|Creating|Executing|.*Content Security Policy)/;
const said = (text) => new RegExp(`(error|warning): <occupation-compare>: .*${text}`);

/** Opens a page whose widget cannot start; returns the events and what is on the page. */
async function failing(t, url, { expected, prepare, ...options } = {}) {
  const lines = [];
  const page = await openPage(t, { expected: [OF_THE_BROWSER, expected], ...options });
  page.on("console", (message) => lines.push(message.text()));
  await prepare?.(page);
  await page.addInitScript(() => {
    globalThis.noted = [];
    addEventListener("comparison-error", ({ detail }) => globalThis.noted.push(detail));
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.noted.length > 0);
  const own = lines.filter((line) => line.startsWith("<occupation-compare>"));
  assert.equal(own.length, 1, `one line, not ${own.join("\n")}`);
  const [noted] = await page.evaluate(() => globalThis.noted);
  return { page, ...noted };
}

async function assertFallback(page) {
  assert.ok(
    await page.getByRole("link", { name: "The comparison" }).isVisible(),
    "the fallback content stays",
  );
}

/** The address of a page whose files come from another server, which adds headers. */
async function elsewhere(t, headers) {
  const files = await serve(DIST, { headers });
  t.after(files.close);
  return { files: files.url, url: `${hosts.url}elsewhere.html?from=${files.url}` };
}

test("a module that is not there", async (t) => {
  const prepare = (page) =>
    page.route("**/widget_bg.wasm", (route) => route.fulfill({ status: 404, body: "not found" }));
  const { page, code, message } = await failing(t, `${hosts.url}before.html`, {
    prepare,
    expected: said("is not there \\(404\\)"),
  });
  assert.equal(code, "not-found");
  assert.match(message, /widget_bg\.wasm/);
  await assertFallback(page);
});

test("a script in the wrong type", async (t) => {
  const { url } = await serveHosts((path) =>
    path.endsWith("/widget.js") ? { "content-type": "text/plain" } : {},
  );
  const { page, code, message } = await failing(t, `${url}before.html`, {
    expected: said("comes as text/plain"),
  });
  assert.equal(code, "mime");
  assert.match(message, /widget\.js comes as text\/plain, not as text\/javascript/);
  await assertFallback(page);
});

test("a page in the place of the module", async (t) => {
  const prepare = (page) =>
    page.route("**/widget_bg.wasm", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
    );
  const { page, code } = await failing(t, `${hosts.url}before.html`, {
    prepare,
    expected: said("comes as text/html, not as application/wasm"),
  });
  assert.equal(code, "mime");
  await assertFallback(page);
});

test("a module in the wrong type starts all the same, and a line says so", async (t) => {
  const { url } = await serveHosts((path) =>
    path.endsWith(".wasm") ? { "content-type": "application/octet-stream" } : {},
  );
  const page = await openPage(t, { expected: [said("should send widget_bg.wasm as application/wasm")] });
  await page.goto(`${url}before.html`);
  await new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`)).title(NURSES);
});

test("a server that does not allow other origins to read", async (t) => {
  const { url } = await elsewhere(t, (path) =>
    path.endsWith(".js") ? { "access-control-allow-origin": "*" } : {},
  );
  const { page, code, message } = await failing(t, url, {
    expected: said("may not be read"),
    elsewhere: true,
  });
  assert.equal(code, "cors");
  assert.match(message, /Access-Control-Allow-Origin/);
  await assertFallback(page);
});

test("a server that allows all origins is enough for a page of another", async (t) => {
  const { files, url } = await elsewhere(t, () => ({ "access-control-allow-origin": "*" }));
  const page = await openPage(t, { elsewhere: true });
  await page.goto(url);
  const host = new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`));
  await host.title(NURSES);
  const link = page.getByRole("link", { name: "Full comparison" });
  assert.equal(await link.getAttribute("href"), `${files}?occupations=registered-nurses,software-developers`);
});

test("a server that stops answering", async (t) => {
  const prepare = (page) => page.route("**/widget_bg.wasm", (route) => route.abort());
  const { page, code } = await failing(t, `${hosts.url}before.html`, {
    prepare,
    expected: said("does not answer"),
  });
  assert.equal(code, "network");
  await assertFallback(page);
});

test("a policy that refuses WebAssembly and frames", async (t) => {
  const { page, code, message } = await failing(t, `${hosts.url}csp-no-frames.html`, {
    expected: said("needs 'wasm-unsafe-eval'. Its fallback content stays"),
  });
  assert.equal(code, "policy");
  assert.match(message, /wasm-unsafe-eval/);
  await assertFallback(page);
});

test("a policy that refuses the files", async (t) => {
  const { url } = await serveHosts((path) =>
    path === "/before.html"
      ? {
          "content-security-policy":
            "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'",
        }
      : {},
  );
  const { page, code, message } = await failing(t, `${url}before.html`, {
    expected: said("refuses .*connect-src"),
  });
  assert.equal(code, "policy");
  assert.match(message, /connect-src/);
  await assertFallback(page);
});

test("where the policy refuses WebAssembly but allows frames, the iframe is shown", async (t) => {
  const { page, code } = await failing(t, `${hosts.url}csp-refused.html`, {
    expected: said("It is shown in an iframe instead"),
  });
  assert.equal(code, "policy");
  const frame = page.frameLocator("occupation-compare iframe");
  await frame.getByRole("heading", { name: NURSES }).waitFor();
  const iframe = page.locator("occupation-compare iframe");
  await page.waitForFunction(() => document.querySelector("occupation-compare").offsetHeight > 200);
  assert.ok(await iframe.isVisible());
  assert.equal(await page.getByRole("link", { name: "The comparison" }).isVisible(), false);
  await page.evaluate(() => {
    document.querySelector("occupation-compare").occupations = "electricians, roofers";
  });
  await page.locator("occupation-compare iframe[src*=roofers]:not(.coming)").waitFor();
  await frame.getByRole("heading", { name: "Electrician vs roofer" }).waitFor();
  assert.equal(await page.evaluate(() => history.length), 2, "the history is the host's");
});

test("a browser without WebAssembly", async (t) => {
  const prepare = (page) =>
    page.addInitScript(() => {
      delete globalThis.WebAssembly;
    });
  const { page, code } = await failing(t, `${hosts.url}before.html`, {
    prepare,
    expected: said("switched off"),
  });
  assert.equal(code, "disabled");
  await assertFallback(page);
});

test("a page from a disk", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "disk-"));
  after(() => rm(folder, { recursive: true, force: true }));
  await cp(DIST, join(folder, "oc"), { recursive: true, dereference: true });
  const page = `<!doctype html><meta charset="utf-8"><title>A disk</title><script type="module" src="oc/occupation-compare.js"></script>
    <occupation-compare occupations="actuaries, roofers"><a href="#x">The comparison</a></occupation-compare>`;
  await writeFile(join(folder, "page.html"), page);
  const address = pathToFileURL(join(folder, "page.html")).href;
  // Chromium runs no module from a disk, and says so itself.
  const plain = await openPage(t, { expected: [OF_THE_BROWSER] });
  await plain.goto(address);
  await assertFallback(plain);
  // With this it does; then it is as in a browser that runs modules but fetches nothing from a disk.
  const args = ["--allow-file-access-from-files", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const own = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  t.after(() => own.close());
  const tab = await own.newPage();
  await tab.addInitScript(() => {
    globalThis.fetch = async () => {
      throw new TypeError('URL scheme "file" is not supported.');
    };
    addEventListener("comparison-error", ({ detail }) => {
      globalThis.noted = detail;
    });
  });
  await tab.goto(address);
  const noted = await tab.waitForFunction(() => globalThis.noted).then((handle) => handle.jsonValue());
  assert.equal(noted.code, "file");
  await assertFallback(tab);
});

test("a page of our own says why it cannot start", async (t) => {
  const site = await serve(DIST, {
    headers: (path) => (path === "/page.js" ? { "content-type": "text/plain" } : {}),
  });
  t.after(site.close);
  const page = await openPage(t, {
    expected: [OF_THE_BROWSER, /error: occupation-compare: .*page\.js comes as text\/plain/],
  });
  await page.goto(site.url);
  const told = await page.getByRole("alert").textContent();
  assert.match(told, /^The comparison cannot be shown here now: a part of it is missing or broken\./);
});

test("a page of our own without a script says what it may be", async (t) => {
  const site = await serve(DIST, {
    headers: {
      "content-security-policy": "default-src 'none'; img-src data:; style-src 'self'; style-src-elem 'self'",
    },
  });
  t.after(site.close);
  const page = await openPage(t, { expected: [OF_THE_BROWSER] });
  await page.goto(site.url);
  await page.getByText("If no comparison comes").waitFor();
});
