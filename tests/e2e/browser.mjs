// One Chromium for all tests of a file, and pages whose console must stay empty.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after } from "node:test";
import { chromium } from "playwright-core";

const ARGS = [
  // Chromium refuses its sandbox to root, which is what builds in containers run as.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  // Without these it calls home at every start, which a closed network refuses.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  // What other programs' pages ask of the world, as WordPress does for the pictures of its users, is answered at once.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
  "--js-flags=--wasm-enforce-bounds-checks",
];

let launching;
after(async () => (await launching)?.close());

// The same engine without the windows of a desktop, a third sooner, where it is to be had. It handles no signals, so
// the engine is to compare every address of a module itself, else a trap would end the page.
const SHELL = "/usr/bin/chromium-headless-shell";

/** The browser of this test file, started at its first use. `CHROMIUM` names another one. */
export function browser() {
  launching ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? (existsSync(SHELL) ? SHELL : "/usr/bin/chromium"),
    args: ARGS,
  });
  return launching;
}

/**
 * Opens an empty page for the test `t`. When the test ends, the page closes, and the test fails
 * if the page logged anything, threw, left a rejected promise, stored anything, or asked another
 * origin: what is expected is listed in `expected`, a pattern for each message. Whatever else is
 * given goes to the browser's context. A host's page may load our files from `elsewhere`.
 */
export async function openPage(
  t,
  { width = 1280, height = 800, dark = false, expected = [], elsewhere: mayAsk = false, ...own } = {},
) {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    ...own,
  });
  const page = await context.newPage();
  const messages = [];
  const elsewhere = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (
      protocol.startsWith("http") &&
      origin !== new URL(page.url()).origin &&
      !request.isNavigationRequest()
    ) {
      elsewhere.push(request.url());
    }
  });
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`uncaught: ${error}`));
  t.after(async () => {
    const stored = [...(await context.cookies()), ...(await page.evaluate(storage))];
    // Requests that a test answers by itself may be under way still.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
    assert.deepEqual(stored, [], "nothing is stored");
    if (!mayAsk) assert.deepEqual(elsewhere, [], "no other origin is asked");
    const unexpected = messages.filter((message) => !expected.some((want) => want.test(message)));
    assert.deepEqual(unexpected, [], "the console is empty");
  });
  return page;
}

/** Everything that the page keeps in the browser. */
async function storage() {
  if (!location.protocol.startsWith("http")) return [];
  const databases = (await indexedDB.databases?.()) ?? [];
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map((d) => d.name)];
}
