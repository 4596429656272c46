// One Chromium for all tests of a file, and pages whose console must stay empty.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

const ARGS = [
  // Chromium refuses its sandbox to root, which is what builds in containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  // Without these it calls home at every start, which a closed network refuses.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

let launching;
after(async () => (await launching)?.close());

/** The browser of this test file, started at its first use. `CHROMIUM` names another one. */
export function browser() {
  launching ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
  });
  return launching;
}

/**
 * Opens an empty page for the test `t`. When the test ends, the page closes, and the test fails
 * if the page logged anything, threw, or left a rejected promise: what is expected is listed in
 * `expected`, a pattern for each message.
 */
export async function openPage(t, { width = 1280, height = 800, dark = false, expected = [] } = {}) {
  const context = await (await browser()).newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const messages = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${error}`));
  t.after(async () => {
    await context.close();
    const unexpected = messages.filter((message) => !expected.some((want) => want.test(message)));
    assert.deepEqual(unexpected, [], 'the console is empty');
  });
  return page;
}
