// The module comes in chunks: what a reader sees first is drawn by the first alone, what follows by the second, and
// nothing is lost or shown in part where one is late, broken, of another version or never there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { brokenBehind, ends, heldBehind, module } from "./chunked.mjs";
import { ENGINES, keep } from "./engines.mjs";
import { Host, NURSES, serveElement } from "./host.mjs";
import { PAIR, ready, root } from "./published.mjs";

const hosts = await serveElement();
const OF_THE_BROWSER = /error: (Failed to load resource|.*net::ERR)/;

/** Opens a page of the site, or of hosts, of which so many chunks of the module come; `go` lets the others come. */
async function held(t, count, path, { upstream = root, ...options } = {}) {
  const { url, go } = await heldBehind(t, upstream, count);
  const page = await openPage(t, options);
  await page.goto(url + path);
  return { page, go };
}

/** Notes what each request for the module asks of the cache. */
const noteCaching = (page) =>
  page.addInitScript(() => {
    globalThis.caching = [];
    const send = fetch;
    globalThis.fetch = (address, options) => {
      if (String(address).includes("widget_bg")) globalThis.caching.push(options?.cache ?? "default");
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
const drawn = (page, heading) => page.getByRole("heading", { name: heading, exact: true }).waitFor();

const NEXT = ["Overview", "Salary", "Education"];
const ALL = [...NEXT, "Where it pays", "Over time", "Demographics", "Skills", "From one to the other"];

for (const [query, cards] of [
  ["occupations=registered-nurses,software-developers", 2],
  ["occupations=actors,lawyers&pay=hourly&average=on&show=differences", 2],
  ["occupations=actors,lawyers,electricians,roofers", 4],
  ["occupations=actors", 1],
  ["occupations=actors@texas,actors@ohio&sections=skills,salary", 0],
]) {
  test(`the first chunk draws what is seen first of ${query}`, async (t) => {
    // Where nothing is drawn before.
    const { page, go } = await held(t, 1, `oc/?${query}`, { upstream: hosts.url });
    await page.locator(".oc .title").waitFor();
    if (cards)
      await page
        .locator(".oc .card")
        .nth(cards - 1)
        .waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(
      (await sections(page)).filter((name) => ALL.includes(name)),
      [],
    );
    assert.equal(await page.locator(".oc .card").count(), cards);
    assert.ok(await page.locator(".main[aria-busy]").count(), "more is to come");
    const drawing = await page.locator(".oc").elementHandle();
    go();
    await whole(page);
    assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
  });

  test(`the second chunk draws what follows of ${query}`, async (t) => {
    const { page, go } = await held(t, 2, `?${query}`);
    const next = query.includes("sections") ? ["Salary"] : NEXT;
    for (const name of next) await drawn(page, name);
    const names = await sections(page);
    assert.ok(!names.includes("Skills"));
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
  test(`the second chunk draws all of “${query}”`, async (t) => {
    // Where nothing is drawn before.
    const { page, go } = await held(t, 2, `oc/?${query}`, { upstream: hosts.url });
    await page.waitForFunction(() => performance.getEntriesByName("occupation-compare: ready").length);
    await page.locator(".oc .title").first().waitFor();
    await page.waitForFunction(() => !document.querySelector(".main[aria-busy]"));
    const before = await page.locator(".oc").innerText();
    const drawing = await page.locator(".oc").elementHandle();
    go();
    await page.waitForTimeout(500);
    assert.equal(await page.locator(".oc").innerText(), before);
    assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
  });
}

test("the first chunk draws the answer above a table", async (t) => {
  const { page, go } = await held(t, 1, "oc/?occupations=actors,lawyers&view=table", { upstream: hosts.url });
  await page.locator(".oc .title").waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.locator(".oc .rows").count(), 0);
  assert.ok(await page.locator(".main[aria-busy]").count(), "more is to come");
  const drawing = await page.locator(".oc").elementHandle();
  go();
  await page.locator("#oc-sources").waitFor();
  assert.ok((await page.locator(".oc .rows tbody tr").count()) > 30);
  assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
});

/** Notes at each chunk, when it is compiled, which sections stand. */
const noteChunks = (page) =>
  page.addInitScript(() => {
    globalThis.compiled = [];
    const { compile } = WebAssembly;
    WebAssembly.compile = (bytes) => {
      globalThis.compiled.push(
        [...document.querySelectorAll(".oc h2")].map((heading) => heading.textContent),
      );
      return compile.call(WebAssembly, bytes);
    };
  });

test("the last chunk is read once what the second draws is drawn", async (t) => {
  const page = await openPage(t);
  await noteChunks(page);
  await page.goto(`${hosts.url}oc/?occupations=actors,lawyers`);
  await whole(page);
  const [first, , last, ...more] = await page.evaluate(() => globalThis.compiled);
  assert.deepEqual([first, more], [[], []]);
  for (const name of NEXT) assert.ok(last.includes(name), `${name} was still to be drawn`);
});

test("the last chunk comes also where nobody asks for it", async (t) => {
  const page = await openPage(t);
  await noteChunks(page);
  await page.goto(`${hosts.url}oc/?occupations=actors,lawyers&view=card`);
  await page.waitForFunction(() => globalThis.compiled.length === 3);
});

test("parts stand in their order, whichever chunk draws them", async (t) => {
  const { page, go } = await held(t, 2, "?occupations=actors,lawyers");
  await drawn(page, "Education");
  go();
  await whole(page);
  const names = (await sections(page)).filter((name) => ALL.includes(name));
  const order = ["Overview", "Salary", "Where it pays", "Over time", "Education", "Demographics", "Skills"];
  assert.deepEqual(names, [...order, "From one to the other"]);
});

test("what is done before the last chunk is there is done, and kept", async (t) => {
  const { page, go } = await held(t, 2, "?occupations=actors,lawyers");
  await drawn(page, "Education");
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.waitForFunction(() => location.search.includes("pay=hourly"));
  // To search takes the last chunk.
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

test("a picker that is opened before the last chunk is there stays open, in the same drawing", async (t) => {
  const { page, go } = await held(t, 2, "?occupations=actors,lawyers");
  await drawn(page, "Education");
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
  const { page, go } = await held(t, 2, "oc/?occupations=actors,lawyers#oc-skills", { upstream: hosts.url });
  await drawn(page, "Education");
  go();
  await page.waitForFunction(() => {
    const top = document.getElementById("oc-skills")?.getBoundingClientRect().top;
    return top >= 0 && top < 100;
  });
});

for (const [where, upstream, path] of [
  ["a page", root, "?occupations=actors,lawyers"],
  ["an element", hosts.url, "element.html"],
]) {
  test(`a link to a part that is not drawn yet leads there when it is, in ${where}`, async (t) => {
    const { page, go } = await held(t, 2, path, { upstream });
    await drawn(page, "Education");
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

test("what is done before the second chunk is there is done then, and kept", async (t) => {
  const { page, go } = await held(t, 1, "?occupations=actors,lawyers");
  await page.locator(".oc .card").nth(1).waitFor();
  const drawing = await page.locator(".oc").elementHandle();
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.getByRole("button", { name: /swap/i }).click();
  await page.locator(".oc[aria-busy]").waitFor();
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).search, "?occupations=actors,lawyers");
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector(".main"), "::after").visibility === "visible",
  );
  go();
  await page.getByRole("heading", { level: 1, name: "Lawyer vs actor" }).waitFor();
  await whole(page);
  assert.match(page.url(), /lawyers.*actors.*pay=hourly/);
  assert.equal(await page.locator("[aria-busy]").count(), 0);
  assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
});

test("what a host asks for before the second chunk is there is shown then", async (t) => {
  const { page, go } = await held(t, 1, "element.html", { upstream: hosts.url });
  await page.locator("occupation-compare .card").nth(1).waitFor();
  const drawing = await page.locator("occupation-compare .oc").elementHandle();
  await page.locator("occupation-compare").evaluate((one) => {
    one.setAttribute("occupations", "actors,roofers");
  });
  await page.locator("occupation-compare .oc[aria-busy]").waitFor();
  go();
  await page.locator("occupation-compare").getByRole("heading", { name: "Actor vs roofer" }).waitFor();
  await page.locator("occupation-compare").getByRole("heading", { name: "Skills", exact: true }).waitFor();
  assert.equal(await page.locator("occupation-compare .oc[aria-busy]").count(), 0);
  assert.ok(await drawing.evaluate((one) => one.isConnected), "by the first copy of the module");
});

for (const engine of ENGINES) {
  test(`what is typed before the last chunk is there is found then, in ${engine}`, async (t) => {
    const { url, go } = await heldBehind(t, hosts.url, 2);
    await (
      await keep(engine, t)
    )(t, async (driver) => {
      const until = (work) => new Host((...values) => driver.run(...values)).until(work, work);
      await driver.open(`${url}oc/?occupations=actors,lawyers`);
      await until(() => [...document.querySelectorAll(".oc h2")].some((h) => h.textContent === "Education"));
      await driver.run(() => document.getElementById("oc-0").focus());
      for (const letter of "roof") await driver.press(letter);
      go();
      await until(() => document.querySelectorAll("#occupation-compare [role=option]").length > 0);
      await until(() => [...document.querySelectorAll(".oc h2")].some((h) => h.textContent === "Skills"));
      const held = await driver.run(() => [document.activeElement.id, document.activeElement.value]);
      assert.deepEqual(held, ["oc-0", "roof"]);
    });
  });
}

test("figures of places that do not come are told as such, though the last chunk comes later still", async (t) => {
  const { url, go } = await heldBehind(t, root, 2);
  const page = await openPage(t, { expected: [OF_THE_BROWSER] });
  await page.route("**/places/**", (route) => route.abort());
  await page.goto(`${url}?occupations=actors,lawyers&place=texas`);
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

test("a page that was drawn before is replaced once all chunks are there", async (t) => {
  const { page, go } = await held(t, 2, PAIR);
  await drawn(page, "Skills");
  await page.waitForTimeout(500);
  const isReady = () => performance.getEntriesByName("occupation-compare: ready").length;
  assert.equal(await page.evaluate(isReady), 0, "what stands is whole, and stays until the other is");
  go();
  await ready(page);
  await page.locator("#oc-0").fill("roofer");
  await page.getByRole("option").first().waitFor();
});

for (const [what, instead] of [
  ["do not come", undefined],
  ["come in part", module.subarray(ends[0], ends[1] + 1000)],
  ["do not come but end", Buffer.alloc(0)],
  ["are another deploy's", other()],
]) {
  test(`later chunks that ${what} are asked for past the cache, and all is drawn`, async (t) => {
    const page = await openPage(t, { expected: [OF_THE_BROWSER] });
    await noteCaching(page);
    await page.goto(`${await brokenBehind(t, root, 1, instead)}?occupations=actors,lawyers`);
    await whole(page);
    assert.deepEqual(await caching(page), ["default", "reload"]);
    assert.ok((await sections(page)).includes("Skills"));
    const tab = await openPage(t, { expected: [OF_THE_BROWSER] });
    await noteCaching(tab);
    await tab.goto(`${await brokenBehind(t, hosts.url, 1, instead)}element.html`);
    await new Host((work, ...values) => tab.evaluate(`(${work})(...${JSON.stringify(values)})`)).title(
      NURSES,
    );
    await tab.locator("occupation-compare").getByRole("heading", { name: "Skills", exact: true }).waitFor();
    assert.deepEqual(await caching(tab), ["default", "reload"]);
  });

  test(`where later chunks ${what} for good, that is said once, and what is drawn stays`, async (t) => {
    const expected = [OF_THE_BROWSER, /^error: (<occupation-compare>|occupation-compare):/];
    const page = await openPage(t, { expected });
    const lines = [];
    page.on("console", (message) => lines.push(message.text()));
    await page.goto(`${await brokenBehind(t, root, 99, instead)}?occupations=actors,lawyers`);
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
    await tab.addInitScript(() => {
      globalThis.noted = [];
      for (const kind of ["ready", "error"])
        addEventListener(`comparison-${kind}`, ({ detail }) => globalThis.noted.push(detail.code ?? kind));
    });
    await tab.goto(`${await brokenBehind(t, hosts.url, 99, instead)}element.html`);
    await tab.locator("occupation-compare").getByRole("alert").waitFor();
    assert.equal(await tab.locator("occupation-compare .card").count(), 2);
    const [first, code, ...more] = await tab.evaluate(() => globalThis.noted);
    assert.equal(first, "ready");
    assert.ok(["network", "not-found", "mixed", "damaged"].includes(code), code);
    assert.deepEqual(more, []);
    assert.equal(said.filter((line) => line.startsWith("<occupation-compare>")).length, 1, said.join("\n"));
  });
}

/** The later chunks as of another module: what they ask the first for has other names. */
function other() {
  const last = module.subarray(module.indexOf("\0asm", ends[1]));
  const [{ name }] = WebAssembly.Module.imports(new WebAssembly.Module(last));
  const bytes = Buffer.from(module.subarray(ends[0]));
  for (let at = 0; (at = bytes.indexOf(name.slice(0, 8), at)) >= 0;) bytes.write("00000000", at);
  return bytes;
}
