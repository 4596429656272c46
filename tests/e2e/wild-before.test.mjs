// Before the module is there, and where it never comes: what is done is kept, and what cannot be done is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { openPage } from "./browser.mjs";
import { PAIR, markup, ready, root } from "./published.mjs";
import { agree, held } from "./wild.mjs";
import { serveHosts } from "./host.mjs";

const hosts = await serveHosts();
const settle = (page) => page.waitForTimeout(200);

const MODULE = "**/widget_bg*.wasm";

/** Opens such a page, up to where only the module lacks. */
async function slow(t, path, options) {
  const { page, go } = await held(t, MODULE, options);
  await page.goto(root + path, { waitUntil: "domcontentloaded" });
  // The script that notes what is done is a small file of its own.
  await page.waitForFunction(() =>
    performance
      .getEntriesByType("resource")
      .some(({ name }) => name.includes("page-") && name.endsWith(".js")),
  );
  return { page, go };
}

test("words and figures of what an address names are asked for before the module is there, of nothing else", async (t) => {
  const { page, go } = await held(t, MODULE);
  const asked = [];
  page.on("request", (request) => {
    const [, slug] = /\/words\/(.+)\.txt/.exec(request.url()) ?? [];
    if (slug) asked.push(slug);
  });
  await page.goto(`${root}?occupations=registered-nurses@texas,no-such-job,Actors,software-developers`, {
    waitUntil: "domcontentloaded",
  });
  await page.waitForFunction(
    () =>
      performance.getEntriesByType("resource").filter(({ name }) => name.includes("/words/")).length === 2,
  );
  await settle(page);
  assert.deepEqual(asked, ["registered-nurses", "software-developers"]);
  go();
  await page.getByRole("heading", { level: 1, name: /^Registered nurse in Texas vs actor/ }).waitFor();
  assert.equal(asked.filter((slug) => slug === "registered-nurses").length, 1, "once");
});

test("an element and a page ask for the module as soon as their first script is there", async (t) => {
  for (const [first, scripts] of [
    ["after.html", /occupation-compare\.js$/],
    ["oc/?occupations=actors,bakers", /start\.js$/],
  ]) {
    const page = await openPage(t);
    await page.route(
      (url) => url.pathname.endsWith(".js") && !scripts.test(url.pathname),
      () => {},
    );
    const asked = page.waitForRequest(/widget_bg\.wasm/);
    await page.goto(hosts.url + first, { waitUntil: "commit" });
    await asked;
  }
});

test("what is typed into a field before the module is there is searched when it is", async (t) => {
  const { page, go } = await slow(t, PAIR);
  await page.locator("#oc-1").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("electrician");
  go();
  await ready(page);
  await page.getByRole("option", { name: "Electrician", exact: true }).waitFor();
  assert.equal(await page.locator("#oc-1").inputValue(), "electrician");
  await page.keyboard.type("s");
  assert.equal(await page.locator("#oc-1").inputValue(), "electricians", "the caret is where it was");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Registered nurse vs electrician" }).waitFor();
});

test("who is in a field when the module comes finds what they type then", async (t) => {
  const { page, go } = await slow(t, PAIR);
  await page.locator("#oc-0").click();
  go();
  await ready(page);
  await settle(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("roofer");
  await page.getByRole("option", { name: "Roofer", exact: true }).waitFor();
});

test("what is selected, opened and in focus before the module is there is so when it is", async (t) => {
  const { page, go } = await slow(t, PAIR);
  await page.evaluate(() => {
    document.querySelector("#occupation-compare details").open = true;
    const [first, second] = document.querySelectorAll(".summary, .line-of-sources");
    getSelection().setBaseAndExtent(first.lastChild, 3, second.firstChild, 7);
    document.querySelectorAll("#occupation-compare a[href]")[5].focus({ preventScroll: true });
    scrollTo(0, 1500);
  });
  const state = () =>
    page.evaluate(() => ({
      text: getSelection().toString(),
      opened: Array.from(document.querySelectorAll("#occupation-compare details"), ({ open }) => open),
      focus: document.activeElement.textContent,
      top: scrollY,
    }));
  const before = await state();
  assert.ok(before.text.length > 20 && before.focus && before.top > 1000 && before.opened.includes(true));
  await page.evaluate(() => {
    globalThis.title = document.querySelector(".title");
  });
  go();
  await ready(page);
  await settle(page);
  assert.deepEqual(await state(), before);
  assert.ok(await page.evaluate(() => !globalThis.title.isConnected), "it is the widget that stands there");
});

test("a page in a tab that nobody looks at takes its place too, and what is told and chosen meanwhile holds", async (t) => {
  const { page, go } = await held(t, MODULE);
  await page.addInitScript(() => Object.defineProperty(Document.prototype, "hidden", { get: () => true }));
  await page.goto(root + PAIR, { waitUntil: "domcontentloaded" });
  await page.locator("input[inputmode]").first().fill("60000");
  await page.locator(".title").click();
  const old = await page.locator(".title").elementHandle();
  go();
  await ready(page);
  await settle(page);
  assert.equal(await old.evaluate((title) => title.isConnected), false);
  assert.equal(await page.locator(".main[aria-busy]").count(), 0);
  assert.equal(await page.locator("input[inputmode]").first().inputValue(), "60000");
});

test("a page in a tab that nobody looks at says in its title what an address asks for", async (t) => {
  const page = await openPage(t);
  await page.addInitScript(() => Object.defineProperty(Document.prototype, "hidden", { get: () => true }));
  await page.goto(`${root}?occupations=registered-nurses,actors&show=differences`);
  await page.waitForFunction(() => /^Registered nurse\svs\sactor ·/.test(document.title));
  await settle(page);
});

test("a page in a tab that nobody looks at waits for no clock of ours", async (t) => {
  const { page, go } = await held(t, MODULE);
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, "hidden", { get: () => true });
    // In the background each of several timers, one after the other, is a second late.
    globalThis.setTimeout = () => 0;
    globalThis.requestAnimationFrame = () => 0;
    // Yew waits for a timer of its own after 16 ms of drawing, which is for it to say: here no time goes by.
    Date.now = () => 0;
  });
  await page.goto(root + PAIR, { waitUntil: "domcontentloaded" });
  const old = await page.locator(".title").elementHandle();
  go();
  const stands = () => old.evaluate((title) => title.isConnected);
  for (let times = 0; times < 500 && (await stands()); times += 1) await setTimeout(20);
  assert.equal(await stands(), false);
  assert.equal(await page.locator(".main[aria-busy]").count(), 0);
});

test("buttons and boxes that are clicked before the module is there do what they say when it is", async (t) => {
  const { page, go } = await slow(t, PAIR);
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.getByLabel("Differences only").check();
  await page.getByRole("button", { name: /^Swap/ }).click();
  go();
  await ready(page);
  await settle(page);
  const now = await agree((work, value) => page.evaluate(work, value), "all three");
  assert.deepEqual([now.pay, now.differs, now.cards[0]], ["hourly", true, "software developer"]);
});

test("a parameter that is not ours changes nothing, and never hides the page", async (t) => {
  for (const query of [
    "?fbclid=IwAR0x_y-z",
    "?utm_source=mail&utm_medium=social",
    "?occupations=",
    "?gclid",
    "?ref=x&occupation=1",
  ]) {
    const { page, go } = await slow(t, query);
    assert.ok(
      await page.getByRole("heading", { name: "Compare occupations" }).isVisible(),
      `${query}: readable at once`,
    );
    const before = await page.evaluate(markup);
    const old = await page.locator(".title").elementHandle();
    go();
    await ready(page);
    await settle(page);
    assert.equal(await page.evaluate(markup), before, query);
    assert.equal(
      await old.evaluate((title) => title.isConnected),
      false,
      `${query}: the widget stands there`,
    );
    assert.equal(await page.locator(".notice").count(), 0, query);
  }
});

test("while a comparison that an address asks for is on its way, the page says so", async (t) => {
  const { page, go } = await slow(
    t,
    "?fbclid=x&a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=2&l=3&m=4&n=5&occupations=actuaries,roofers",
  );
  const told = await page.evaluate(() => getComputedStyle(document.documentElement, "::before").content);
  assert.match(told, /on its way/);
  go();
  await page.getByRole("heading", { name: "Actuary vs roofer" }).waitFor();
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.documentElement, "::before").content),
    "none",
  );
});

test("a page whose script does not come is not blank, and says that choosing does not work", async (t) => {
  for (const path of ["?occupations=actuaries,roofers", PAIR]) {
    const page = await openPage(t, { expected: [/Failed to load resource/] });
    await page.clock.install();
    await page.route("**/start-*.js", (route) => route.abort());
    await page.goto(root + path);
    await page.waitForFunction(() => !document.documentElement.hasAttribute("data-asked"));
    assert.ok(await page.locator(".oc .title").isVisible(), path);
    await page.waitForFunction(() => {
      const late = document.querySelector(".late");
      for (const animation of late.getAnimations()) animation.finish();
      return getComputedStyle(late).visibility === "visible";
    });
    assert.match(await page.locator(".late").textContent(), /a script that this page needs has not come/);
  }
});

test("a page whose module does not come says why, and its controls do not look as if they worked", async (t) => {
  const page = await openPage(t, { expected: [/Failed to load resource/, /^error: occupation-compare: /] });
  await page.route("**/widget_bg*.wasm", (route) => route.abort());
  await page.goto(root + PAIR);
  const told = page.getByRole("alert");
  await told.waitFor();
  assert.match(
    await told.textContent(),
    /^Choosing occupations does not work here now: a part of it did not come/,
  );
  assert.ok(await page.getByRole("button", { name: "Hourly" }).isDisabled());
  assert.ok(await page.locator("#oc-0").isDisabled());
  assert.ok(await page.getByRole("link", { name: "Salary" }).first().isVisible());
});

test("a page is alive under each form of its address", async (t) => {
  for (const path of [
    `${PAIR}index.html`,
    "occupations/actuaries/index.html",
    "index.html",
    `${PAIR}?fbclid=x`,
    `${PAIR}index.html?pay=hourly`,
  ]) {
    const page = await openPage(t);
    await page.goto(root + path);
    await ready(page);
    await page.locator("#oc-0").fill("roofer");
    await page.getByRole("option", { name: "Roofer", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Roofer/ }).waitFor();
    await agree((work, value) => page.evaluate(work, value), path);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector(".title").textContent.startsWith("Roofer"));
  }
});

test("a page whose scripts come from another folder or host than itself is alive", async (t) => {
  const page = await openPage(t, { elsewhere: true });
  // As an archive serves it: the page under a folder of its own, its files under another.
  await page.route("**/web/2026/**", async (route) => {
    const url = route
      .request()
      .url()
      .replace(/\/web\/2026\//, "/careers/");
    const answer = await route.fetch({ url });
    const body = route.request().isNavigationRequest()
      ? (await answer.text()).replace(
          /(src|href)="((?:\.\.\/)*)([\w-]+\.(?:js|css|wasm|svg|png|webmanifest))"/g,
          `$1="${root}$3"`,
        )
      : await answer.body();
    await route.fulfill({ response: answer, body });
  });
  await page.goto(new URL(`/web/2026/${PAIR}`, root).href);
  await ready(page);
  await page.getByRole("button", { name: "Hourly" }).click();
  await settle(page);
  assert.equal((await agree((work, value) => page.evaluate(work, value), "hourly")).pay, "hourly");
});

test("job titles that did not come are asked for again by the next focus", async (t) => {
  const page = await openPage(t, { expected: [/Failed to load resource/] });
  let isDown = true;
  await page.route("**/titles.bin", (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(root + PAIR);
  await ready(page);
  await page.locator("#oc-1").fill("sommelier");
  await page.getByText("No occupation is called that, and the list of job titles is not here yet.").waitFor();
  isDown = false;
  await page.keyboard.press("Tab");
  await page.locator("#oc-1").fill("sommelier");
  await page.getByRole("option").first().waitFor();
});

test("a job title in an address names its occupation, and only for one is the file of titles asked for", async (t) => {
  const page = await openPage(t);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const titles = () => asked.filter((url) => url.endsWith("/titles.bin")).length;
  for (const names of [
    "registered-nurses,15-1252",
    "registered nurse,Software Developer",
    "29-1141@texas,actors",
  ]) {
    await page.goto(`${root}?occupations=${names}`);
    await page.locator(".oc .title").waitFor();
  }
  assert.equal(titles(), 0);
  await page.goto(`${root}?occupations=RN,Arson-Investigator,no-such-job`);
  await page.getByRole("heading", { level: 1, name: /^Registered nurse vs fire inspector/ }).waitFor();
  assert.equal(titles(), 1);
  assert.match(
    await page.locator(".notice").first().textContent(),
    /^“no-such-job” is not an occupation here/,
  );
});

test("where the file of titles does not come, the page says so and shows the rest", async (t) => {
  const page = await openPage(t, { expected: [/Failed to load resource/] });
  await page.route("**/titles.bin", (route) => route.abort());
  for (const path of ["", "embed.html"]) {
    await page.goto(`${hosts.url}oc/${path}?occupations=registered-nurses,arson-investigator,actors`);
    await page.locator(".title", { hasText: /^Registered nurse vs.actor/ }).waitFor();
    const notice = await page.locator(".notice").first().textContent();
    assert.match(notice, /^“arson-investigator” was not found, since the list of job titles did not load/);
  }
});

test("the page of an iframe without a script says what it needs", async (t) => {
  const page = await openPage(t, { javaScriptEnabled: false });
  await page.goto(`${hosts.url}oc/embed.html?occupations=actuaries`);
  // Chromium shows it to those who have no script, and not to those who only say so.
  assert.match(await page.locator("noscript").textContent(), /which needs JavaScript/);
  const blocked = await openPage(t, { expected: [/Failed to load resource/] });
  await blocked.route("**/embed.js", (route) => route.abort());
  await blocked.goto(`${hosts.url}oc/embed.html?occupations=actuaries`);
  await blocked.waitForFunction(() => {
    const late = document.querySelector(".late");
    for (const animation of late.getAnimations()) animation.finish();
    return getComputedStyle(late).visibility === "visible";
  });
});

test("on a slow line the first page and the iframe say that it comes, and nothing of that stays", async (t) => {
  for (const path of ["", "embed.html"]) {
    const { page, go } = await held(t, MODULE);
    await page.goto(`${hosts.url}oc/${path}?occupations=electricians,roofers`, {
      waitUntil: "domcontentloaded",
    });
    await page.getByText("The comparison is loading…").waitFor();
    go();
    await page.locator(".oc .title").waitFor();
    assert.equal(await page.locator(".late").count(), 0);
  }
});
