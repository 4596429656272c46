// The module comes in two halves: what a reader sees first is drawn by the first alone, and nothing is lost or shown in
// half where the second is late, broken, of another version or never there.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, request } from "node:http";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { openPage } from "./browser.mjs";
import { ENGINES, keep } from "./engines.mjs";
import { DIST, Host, NURSES, serveHosts } from "./host.mjs";
import { PAIR, ready, root } from "./published.mjs";
import { held } from "./wild.mjs";

const folder = await mkdtemp(join(tmpdir(), "halves-"));
after(() => rm(folder, { recursive: true }));
await writeFile(
  join(folder, "element.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><body>
  <occupation-compare occupations="registered-nurses,software-developers"></occupation-compare>
  <script type="module" src="/oc/occupation-compare.js"></script>`,
);
const hosts = await serveHosts(() => ({}), folder);
const REST = "**/widget_rest*.wasm";
const rest = await readFile(join(DIST, "widget_rest.wasm"));
const wasm = (body) => ({ contentType: "application/wasm", body });
const OF_THE_BROWSER = /error: (Failed to load resource|.*net::ERR|.*integrity)/;

/** Answers the first so many requests for the second half with something else, after a while. */
async function answered(page, times, answer) {
  let left = times;
  await page.route(REST, async (route) => {
    left -= 1;
    if (left < 0) return route.continue();
    await setTimeout(1000);
    return answer ? route.fulfill(answer) : route.abort();
  });
}

/** Notes what each request for the second half asks of the cache. */
const noteCaching = (page) =>
  page.addInitScript(() => {
    globalThis.caching = [];
    const send = fetch;
    globalThis.fetch = (address, options) => {
      if (String(address).includes("widget_rest")) globalThis.caching.push(options.cache);
      return send(address, options);
    };
  });
const caching = (page) => page.evaluate(() => globalThis.caching);

/** All sections of a full view, by their headings. */
const sections = (page) => page.locator(".oc section h2").allTextContents();
/** Waits for all of it, of which the sources come last. */
const whole = (page) =>
  page.waitForFunction(
    () =>
      document.querySelector(".main:not([aria-busy])") &&
      [...document.querySelectorAll(".oc section h2")].some(({ textContent }) => textContent === "Skills"),
  );

const FIRST = ["Overview", "Salary", "Education"];
const ALL = [...FIRST, "Where it pays", "Over time", "Demographics", "Skills", "From one to the other"];

for (const [query, cards] of [
  ["occupations=registered-nurses,software-developers", 2],
  ["occupations=actors,lawyers&pay=hourly&average=on&show=differences", 2],
  ["occupations=actors,lawyers,electricians,roofers", 4],
  ["occupations=actors", 1],
  ["occupations=actors@texas,actors@ohio&sections=skills,salary", 0],
]) {
  test(`the first half draws what comes first of ${query}`, async (t) => {
    const { page, go } = await held(t, REST);
    await page.goto(`${root}?${query}`);
    await page.locator(".oc .title").waitFor();
    if (cards) {
      await page.getByRole("heading", { name: "Education", exact: true }).waitFor();
      const drawn = await sections(page);
      assert.deepEqual(
        FIRST.filter((name) => !drawn.includes(name)),
        [],
      );
      assert.ok(!drawn.includes("Skills"));
      assert.equal(await page.locator(".oc .card").count(), cards);
    }
    assert.ok(await page.locator(".main[aria-busy]").count(), "more is to come");
    const drawing = await page.locator(".oc").elementHandle();
    go();
    await whole(page);
    assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
  });
}

for (const query of [
  "",
  "group=25",
  "occupations=actors,lawyers&view=table",
  "occupations=actors,lawyers,electricians&view=table&average=on",
  "occupations=actors&view=card",
  "occupations=actors,lawyers&view=card",
]) {
  test(`the first half draws all of “${query}”`, async (t) => {
    const { page, go } = await held(t, REST);
    // Where nothing is drawn before.
    await page.goto(`${hosts.url}oc/?${query}`);
    await page.waitForFunction(() => performance.getEntriesByName("occupation-compare: ready").length);
    await page.locator(".oc .title").first().waitFor();
    const before = await page.locator(".oc").innerText();
    const drawing = await page.locator(".oc").elementHandle();
    go();
    await page.waitForTimeout(500);
    assert.equal(await page.locator(".oc").innerText(), before);
    assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
  });
}

test("parts stand in their order, whichever half draws them", async (t) => {
  const { page, go } = await held(t, REST);
  await page.goto(`${root}?occupations=actors,lawyers`);
  await page.getByRole("heading", { name: "Education", exact: true }).waitFor();
  go();
  await whole(page);
  const drawn = (await sections(page)).filter((name) => ALL.includes(name));
  const order = ["Overview", "Salary", "Where it pays", "Over time", "Education", "Demographics", "Skills"];
  assert.deepEqual(drawn, [...order, "From one to the other"]);
});

test("what is done before the second half is there is done, and kept", async (t) => {
  const { page, go } = await held(t, REST);
  await page.goto(`${root}?occupations=actors,lawyers`);
  await page.getByRole("heading", { name: "Education", exact: true }).waitFor();
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.waitForFunction(() => location.search.includes("pay=hourly"));
  // To search takes the second half.
  await page.locator("#oc-0").focus();
  await page.keyboard.type("roof");
  go();
  await page
    .getByRole("option", { name: /roofer/i })
    .first()
    .waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "oc-0");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Roofer vs lawyer" }).waitFor();
  await whole(page);
  assert.match(page.url(), /roofers.*pay=hourly/);
});

test("a picker that is opened before the second half is there stays open, in the same drawing", async (t) => {
  const { page, go } = await held(t, REST);
  await page.goto(`${root}?occupations=actors,lawyers`);
  await page.getByRole("heading", { name: "Education", exact: true }).waitFor();
  const drawing = await page.locator(".oc").elementHandle();
  await page.getByRole("button", { name: "Add" }).click();
  await page.locator("#oc-2").waitFor();
  await page.keyboard.type("roof");
  go();
  await page
    .getByRole("option", { name: /roofer/i })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Actor vs lawyer vs roofer" }).waitFor();
  assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
});

test("an address that names a part leads there when it is drawn", async (t) => {
  const { page, go } = await held(t, REST);
  await page.goto(`${hosts.url}oc/?occupations=actors,lawyers#oc-skills`);
  await page.getByRole("heading", { name: "Education", exact: true }).waitFor();
  go();
  await page.waitForFunction(() => {
    const top = document.getElementById("oc-skills")?.getBoundingClientRect().top;
    return top >= 0 && top < 100;
  });
});

for (const [where, url] of [
  ["a page", `${root}?occupations=actors,lawyers`],
  ["an element", `${hosts.url}element.html`],
]) {
  test(`a link to a part that is not drawn yet leads there when it is, in ${where}`, async (t) => {
    const { page, go } = await held(t, REST);
    await page.goto(url);
    await page.getByRole("heading", { name: "Education", exact: true }).waitFor();
    const { hash } = new URL(page.url());
    const link = page.getByRole("link", { name: "Skills", exact: true });
    // As a translator does.
    await link.evaluate((a) => {
      const font = document.createElement("font");
      a.firstChild.replaceWith(font);
      font.append("Skills");
    });
    await link.click();
    // What is drawn again meanwhile does not make it forgotten.
    await page.getByRole("button", { name: "Hourly" }).click();
    go();
    const skills = page.getByRole("heading", { name: "Skills", exact: true });
    await skills.waitFor();
    await page.getByRole("heading", { name: "Sources", exact: true }).waitFor();
    const isThere = (heading) => heading.getRootNode().activeElement === heading;
    assert.ok(await skills.evaluate(isThere), "it has the focus");
    const { top } = await skills.evaluate((heading) => heading.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && top < 100, `it stands at ${top}`);
    assert.equal(new URL(page.url()).hash, hash, "the address of the page stays");
    // It leads nowhere later.
    await page.getByRole("button", { name: "Yearly" }).click();
    await page.locator(".main:not([aria-busy])").waitFor();
    assert.ok(!(await skills.evaluate(isThere)));
  });
}

for (const engine of ENGINES) {
  test(`what is typed before the second half is there is found then, in ${engine}`, async (t) => {
    // The second half comes once it is asked for by the page.
    const waiting = [];
    const server = createServer((asked, answer) => {
      const pass = () =>
        request(new URL(asked.url, hosts.url), { headers: asked.headers }, (answered) => {
          answer.writeHead(answered.statusCode, answered.headers);
          answered.pipe(answer);
        }).end();
      if (asked.url.includes("widget_rest")) waiting.push(pass);
      else if (asked.url === "/go") {
        waiting.splice(0).forEach((go) => go());
        answer.writeHead(204).end();
      } else pass();
    });
    await new Promise((done) => {
      server.listen(0, "127.0.0.1", done);
    });
    t.after(() => server.closeAllConnections());
    t.after(() => server.close());
    const url = `http://127.0.0.1:${server.address().port}/oc/`;
    await (
      await keep(engine, t)
    )(t, async (driver) => {
      const until = (work) => new Host((...values) => driver.run(...values)).until(work, work);
      await driver.open(`${url}?occupations=actors,lawyers`);
      await until(() => [...document.querySelectorAll(".oc h2")].some((h) => h.textContent === "Education"));
      await driver.run(() => document.getElementById("oc-0").focus());
      for (const letter of "roof") await driver.press(letter);
      await driver.run(() => fetch("/go").then(() => true));
      await until(() => document.querySelectorAll("#occupation-compare [role=option]").length > 0);
      await until(() => [...document.querySelectorAll(".oc h2")].some((h) => h.textContent === "Skills"));
      const held = await driver.run(() => [document.activeElement.id, document.activeElement.value]);
      assert.deepEqual(held, ["oc-0", "roof"]);
    });
  });
}

test("figures of places that do not come are told as such, though the second half comes later still", async (t) => {
  const { page, go } = await held(t, REST, { expected: [OF_THE_BROWSER] });
  await page.route("**/places/**", (route) => route.abort());
  await page.goto(`${root}?occupations=actors,lawyers&place=texas`);
  await page.locator(".oc .title").waitFor();
  const drawing = await page.locator(".oc").elementHandle();
  await page.waitForTimeout(300);
  go();
  await page
    .getByText(/Figures of places did not load|did not load/)
    .first()
    .waitFor();
  assert.ok(await drawing.evaluate((one) => one.isConnected));
});

test("a page that was drawn before takes the second half's as it takes the rest", async (t) => {
  const { page, go } = await held(t, REST);
  await page.goto(root + PAIR);
  await page.getByRole("heading", { name: "Skills", exact: true }).waitFor();
  await page.waitForTimeout(500);
  const isReady = () => performance.getEntriesByName("occupation-compare: ready").length;
  assert.equal(await page.evaluate(isReady), 0, "what stands is whole, and stays until the other is");
  go();
  await ready(page);
  await page.locator("#oc-0").fill("roofer");
  await page.getByRole("option").first().waitFor();
});

for (const [what, answer] of [
  ["did not come", undefined],
  ["came in part", wasm(rest.subarray(0, rest.length >> 1))],
  ["is another deploy's", wasm(other())],
  ["is not there", { status: 404, body: "not found" }],
]) {
  test(`a second half that ${what} is asked for past the cache, and all is drawn`, async (t) => {
    const page = await openPage(t, { expected: [OF_THE_BROWSER] });
    await noteCaching(page);
    await answered(page, 1, answer);
    await page.goto(`${root}?occupations=actors,lawyers`);
    await whole(page);
    assert.deepEqual(await caching(page), ["default", "reload"]);
    assert.ok((await sections(page)).includes("Skills"));
    const tab = await openPage(t, { expected: [OF_THE_BROWSER] });
    await noteCaching(tab);
    await answered(tab, 1, answer);
    await tab.goto(`${hosts.url}element.html`);
    await new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`)).title(
      NURSES,
    );
    await tab.locator("occupation-compare").getByRole("heading", { name: "Skills", exact: true }).waitFor();
    assert.deepEqual(await caching(tab), ["default", "reload"]);
  });

  test(`where the second half ${what} for good, that is said once, and what is drawn stays`, async (t) => {
    const expected = [OF_THE_BROWSER, /^error: (<occupation-compare>|occupation-compare):/];
    const page = await openPage(t, { expected });
    const lines = [];
    page.on("console", (message) => lines.push(message.text()));
    await answered(page, 99, answer);
    await page.goto(`${root}?occupations=actors,lawyers`);
    const told = page.getByRole("alert");
    await told.waitFor();
    assert.match(
      await told.textContent(),
      /^Choosing occupations does not work here now: .*oad the page again/,
    );
    assert.ok(await page.getByRole("button", { name: "Hourly" }).isDisabled());
    assert.equal(await page.locator(".oc .card").count(), 2);
    assert.equal(lines.filter((line) => line.startsWith("occupation-compare: ")).length, 1, lines.join("\n"));

    const tab = await openPage(t, { expected });
    const said = [];
    tab.on("console", (message) => said.push(message.text()));
    await answered(tab, 99, answer);
    await tab.addInitScript(() => {
      globalThis.noted = [];
      for (const kind of ["ready", "error"])
        addEventListener(`comparison-${kind}`, ({ detail }) => globalThis.noted.push(detail.code ?? kind));
    });
    await tab.goto(`${hosts.url}element.html`);
    await tab.locator("occupation-compare").getByRole("alert").waitFor();
    assert.equal(await tab.locator("occupation-compare .card").count(), 2);
    const [first, code, ...more] = await tab.evaluate(() => globalThis.noted);
    assert.equal(first, "ready");
    assert.ok(["network", "not-found", "mixed", "damaged"].includes(code), code);
    assert.deepEqual(more, []);
    assert.equal(said.filter((line) => line.startsWith("<occupation-compare>")).length, 1, said.join("\n"));
  });
}

/** The second half as of another module: what it asks the first for has other names. */
function other() {
  const [module, name] = WebAssembly.Module.imports(new WebAssembly.Module(rest)).map((asked) => asked.name);
  assert.ok(module.slice(0, 8) === name.slice(0, 8));
  const bytes = Buffer.from(rest);
  for (let at = 0; (at = bytes.indexOf(module.slice(0, 8), at)) >= 0;) bytes.write("00000000", at);
  return bytes;
}
