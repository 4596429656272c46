// The chunk that searches and the names of all occupations are a file of their own: it comes for who needs it, and where
// it does not come that is told, and all else goes on.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { DIST, serveElement } from "./host.mjs";
import { PAIR, folder as published, ready, root } from "./published.mjs";

const hosts = await serveElement();
const OF_THE_BROWSER = /error: (Failed to load resource|.*net::ERR)/;
const SEARCH = "**/widget_search*.wasm";

/** Opens a page that notes each request for what searches and for titles, and what it asks of the cache. */
async function opened(t, url, options) {
  const page = await openPage(t, options);
  const asked = [];
  page.on("request", (request) => {
    const [name] = /(?<=\/)(widget_search|titles)(?=[^/]*\.)/.exec(request.url()) ?? [];
    if (name) asked.push(name);
  });
  if (url) await page.goto(url);
  return { page, asked };
}

/** Lets what searches come, or answers something else. */
async function answering(page) {
  const state = { answer: (route) => route.abort() };
  await page.route(SEARCH, (route) => state.answer(route));
  return state;
}

const told = (page) =>
  page.getByText("The list of occupations did not load: try again, or load the page again.");
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
const whole = (page) => page.locator(".main:not([aria-busy])").waitFor();

async function chooses(page, typed, name) {
  await page.locator("#oc-0").fill(typed);
  await page.getByRole("option", { name }).first().click();
}

test("who compares and reads asks for no names, who searches asks once", async (t) => {
  const { page, asked } = await opened(t, root + PAIR);
  await ready(page);
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.getByRole("button", { name: /swap/i }).click();
  await heading(page, "Software developer vs registered nurse");
  await whole(page);
  const title = await page.locator(".title").innerText();
  await page.locator(".related .chips a").first().click();
  await page.waitForFunction((before) => document.querySelector(".title").innerText !== before, title);
  await whole(page);
  await page.goBack();
  await heading(page, "Software developer vs registered nurse");
  await page.waitForTimeout(1500);
  assert.deepEqual(asked, []);
  await chooses(page, "roof", /roofer/i);
  await heading(page, "Roofer vs registered nurse");
  await chooses(page, "15-1251", /computer programmer/i);
  await heading(page, "Computer programmer vs registered nurse");
  assert.deepEqual(asked.sort(), ["titles", "widget_search"]);
});

test("a host that asks for other occupations, by whatever name, has them", async (t) => {
  const { page, asked } = await opened(t, `${hosts.url}element.html`);
  const element = page.locator("occupation-compare");
  await element.getByRole("heading", { name: "Skills", exact: true }).waitFor();
  assert.deepEqual(asked, []);
  for (const [occupations, name, files] of [
    ["actors,Bakers", "Actor vs baker", []],
    ["actors,15-1251", "Actor vs computer programmer", ["widget_search"]],
    ["electricians", "Electrician", ["widget_search"]],
    ["RN,Bakers", "Registered nurse vs baker", ["widget_search", "titles"]],
  ]) {
    await element.evaluate((one, asks) => one.setAttribute("occupations", asks), occupations);
    await element.locator(".title", { hasText: new RegExp(`^${name.replaceAll(" ", "\\s+")}$`) }).waitFor();
    assert.deepEqual(asked, files, occupations);
  }
});

test("a place is found by what searches, for all its typos, and by the first copy of the module", async (t) => {
  const { page, asked } = await opened(t, `${root}?occupations=actors,lawyers`);
  await whole(page);
  const drawing = await page.locator(".oc").elementHandle();
  await page.locator("#oc-where").fill("Springfeild ma");
  await page.getByRole("option", { name: /^Springfield, MA/ }).waitFor();
  await page.locator("#oc-where").fill("Texsa");
  await page
    .getByRole("option", { name: /^Texas/ })
    .first()
    .click();
  await page.locator(".title small", { hasText: "Texas" }).waitFor();
  assert.ok(await drawing.evaluate((one) => one.isConnected));
  assert.deepEqual(asked, ["widget_search"]);
});

test("where what searches does not come, a place is not found, and whoever asks next finds it", async (t) => {
  const { page } = await opened(t, undefined, { expected: [OF_THE_BROWSER] });
  const state = await answering(page);
  await page.goto(`${root}?occupations=actors,lawyers`);
  await whole(page);
  const field = page.locator("#oc-where");
  await field.fill("tex");
  const told = page.getByText("Places cannot be found now: try again, or load the page again.");
  await told.waitFor();
  state.answer = (route) => route.continue();
  await field.blur();
  await field.fill("tex");
  await page
    .getByRole("option", { name: /^Texas/ })
    .first()
    .click();
  await page.locator(".title small", { hasText: "Texas" }).waitFor();
});

for (const isThere of [true, false]) {
  test(`a host’s own occupations are named by whatever name, what searches ${isThere ? "there" : "missing"}`, async (t) => {
    const { page } = await opened(t, `${hosts.url}element.html`, {
      expected: isThere ? [] : [OF_THE_BROWSER],
    });
    const element = page.locator("occupation-compare");
    await element.getByRole("heading", { name: "Skills", exact: true }).waitFor();
    const state = await answering(page);
    if (isThere) state.answer = (route) => route.continue();
    const stops = await page.evaluate(
      async (own) => {
        const { useDataset } = await import("/oc/occupation-compare.js");
        await useDataset(own);
        document
          .querySelector("occupation-compare")
          .setAttribute("occupations", "data-wrangler,Pipe Fitters,x");
      },
      JSON.parse(await readFile(new URL("../custom/good.json", import.meta.url))),
    );
    assert.equal(stops, undefined);
    await element.locator(".title", { hasText: /^Data wrangler/ }).waitFor();
    await element.getByText(isThere ? "“x” is not an occupation here" : "“x” was not found").waitFor();
    assert.equal(await told(page).count(), isThere ? 0 : 1);
    await element.getByRole("button", { name: "Hourly" }).click();
    await page.waitForFunction(() => document.querySelector("occupation-compare").pay === "hourly");
  });
}

test("names in an address are known by what they take: files, all names, or all titles", async (t) => {
  for (const [names, name, files] of [
    ["actors,bakers", "Actor vs baker", []],
    ["Actors, bakers.", "Actor vs baker", []],
    ["27-2011,bakers", "Actor vs baker", ["widget_search"]],
    ["actor,software developer", "Actor vs software developer", ["widget_search"]],
    ["RN,actors", "Registered nurse vs actor", ["titles", "widget_search"]],
  ]) {
    const { page, asked } = await opened(t, `${root}?occupations=${names}`);
    await heading(page, name);
    await whole(page);
    assert.deepEqual(asked.sort(), files, names);
    assert.equal(await page.locator(".notice").count(), 0);
  }
});

test("what is typed before what searches is there is found then, in the same drawing", async (t) => {
  const { page } = await opened(t, `${root}?occupations=actors,lawyers`);
  await whole(page);
  const drawing = await page.locator(".oc").elementHandle();
  const state = await answering(page);
  let go;
  const wait = new Promise((done) => {
    go = done;
  });
  state.answer = async (route) => {
    await wait;
    await route.continue();
  };
  await page.locator("#oc-0").focus();
  await page.keyboard.type("roof");
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.waitForFunction(() => location.search.includes("pay=hourly"));
  await page.locator("#oc-0").focus();
  await page.keyboard.type("roof");
  await page.waitForTimeout(300);
  assert.equal(await page.locator(".picker [role=option]").count(), 0);
  assert.equal(await page.locator(".picker.open .none").count(), 0, "nobody says that nothing was found");
  go();
  await page
    .getByRole("option", { name: /roofer/i })
    .first()
    .waitFor();
  assert.equal(await page.locator("#oc-0").inputValue(), "roof");
  assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
});

for (const [what, answer] of [
  ["does not come", (route) => route.abort()],
  ["is not there", (route) => route.fulfill({ status: 404, body: "<!doctype html>" })],
  ["is a page", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" })],
  ["comes in part", async (route) => route.fulfill({ body: (await file()).subarray(0, 30_000) })],
  ["is another deploy’s", async (route) => route.fulfill({ body: await other() })],
  ["has no names", async (route) => route.fulfill({ body: await nameless() })],
]) {
  test(`what searches ${what}: that is told, all else goes on, and it comes when asked for again`, async (t) => {
    const { page, asked } = await opened(t, `${hosts.url}oc/?occupations=actors,lawyers`, {
      expected: [OF_THE_BROWSER],
    });
    await whole(page);
    const drawing = await page.locator(".oc").elementHandle();
    const state = await answering(page);
    state.answer = answer;
    await page.locator("#oc-0").focus();
    await page.keyboard.type("roof");
    await page.locator(".picker.open .none", { hasText: "did not load" }).waitFor();
    await told(page).first().waitFor();
    await page.getByRole("button", { name: "Hourly" }).click();
    await page.waitForFunction(() => location.search.includes("pay=hourly"));
    await page.locator("#oc-0").focus();
    await told(page).first().waitFor();
    state.answer = (route) => route.continue();
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Try again" }).click();
    await told(page).first().waitFor({ state: "detached" });
    await chooses(page, "roof", /roofer/i);
    await heading(page, "Roofer vs lawyer");
    assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
    // What is of another module is asked for once more at once.
    const count = asked.filter((name) => name === "widget_search").length;
    assert.equal(count, what === "does not come" ? 3 : 4);
  });
}

test("where names do not come, an address with one shows the rest, and the rest comes when asked for again", async (t) => {
  for (const base of [root, `${hosts.url}oc/`]) {
    const page = await openPage(t, { expected: [OF_THE_BROWSER] });
    const state = await answering(page);
    await page.goto(`${base}?occupations=registered-nurses,15-1251`);
    await told(page).waitFor();
    await heading(page, "Registered nurse");
    await page.getByText("“15-1251” was not found").waitFor();
    state.answer = (route) => route.continue();
    await page.getByRole("button", { name: "Try again" }).click();
    await heading(page, "Registered nurse vs computer programmer");
    assert.equal(await page.locator(".notice").count(), 0);
  }
});

test("where names do not come, a page that lists occupations says so, and lists them when asked again", async (t) => {
  for (const [query, listed] of [
    ["", ".chips a"],
    ["?group=legal", ".list a"],
  ]) {
    const page = await openPage(t, { expected: [OF_THE_BROWSER] });
    const state = await answering(page);
    await page.goto(`${hosts.url}oc/${query}`);
    await told(page).waitFor();
    const before = await page.locator(listed).count();
    state.answer = (route) => route.continue();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(
      ([selector, count]) => document.querySelectorAll(selector).length > count,
      [listed, before],
    );
    assert.equal(await page.locator(".notice").count(), 0);
  }
});

test("the last occupation that is removed leaves examples, which have their names", async (t) => {
  const { page, asked } = await opened(t, `${root}?occupations=actors`);
  await heading(page, "Actor");
  await whole(page);
  assert.deepEqual(asked, []);
  await page.getByRole("button", { name: /remove/i }).click();
  await heading(page, "Compare occupations");
  assert.match(
    await page.locator(".chips a").first().innerText(),
    /Registered nurse vs\s+software developer/,
  );
  // The focus is in the picker.
  assert.deepEqual(asked.sort(), ["titles", "widget_search"]);
});

test("on a site what searches must be what it was: its hash is in a script", async (t) => {
  const files = await readdir(published);
  const bytes = await readFile(
    join(
      published,
      files.find((name) => name.startsWith("widget_search-")),
    ),
  );
  const start = await readFile(
    join(
      published,
      files.find((name) => /^start-\w+\.js$/.test(name)),
    ),
    "utf8",
  );
  assert.ok(start.includes(createHash("sha256").update(bytes).digest("base64")));
  const page = await openPage(t);
  const state = await answering(page);
  // A byte of a name is another.
  bytes[bytes.lastIndexOf("nurses")] ^= 1;
  state.answer = (route) => route.fulfill({ contentType: "application/wasm", body: bytes });
  await page.goto(root + PAIR);
  await ready(page);
  await page.locator("#oc-0").focus();
  await told(page).first().waitFor();
});

const file = () => readFile(join(DIST, "widget_search.wasm"));

/** What searches as of another module: what it asks the first chunk for has other names. */
async function other() {
  const bytes = Buffer.from(await file());
  const [{ name }] = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  for (let at = 0; (at = bytes.indexOf(name.slice(0, 8), at)) >= 0;) bytes.write("00000000", at);
  return bytes;
}

/** What searches with other names than those of this build. */
async function nameless() {
  const bytes = Buffer.from(await file());
  bytes.write("OCD0", bytes.lastIndexOf("OCD5"));
  return bytes;
}
