// What was removed is freed, and what goes on for long does not grow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { serveHosts } from "./host.mjs";

const hosts = await serveHosts();

async function open(t) {
  const page = await openPage(t);
  const session = await page.context().newCDPSession(page);
  await page.addInitScript(() => {
    const start = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...values) => {
      const started = await start.apply(WebAssembly, values);
      const { exports } = started;
      if (exports && "mount" in exports) globalThis.pages = () => exports.memory.buffer.byteLength / 65_536;
      return started;
    };
  });
  await page.goto(`${hosts.url}other.html`);
  await page.evaluate(async () => {
    const { default: init } = await import("/oc/occupation-compare.js");
    await init();
    document.body.append(document.createElement("occupation-compare"));
  });
  await page.waitForFunction(() => globalThis.pages);
  await page.evaluate(() => document.querySelector("occupation-compare").remove());
  /** Bytes of JavaScript after collection, and pages of the module's memory. */
  const weigh = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { heap: usedSize, pages: await page.evaluate(() => globalThis.pages()) };
  };
  return { page, weigh };
}

test("200 times put in and taken out leave at most 5 alive, and the memory of the module flat", async (t) => {
  const { page, weigh } = await open(t);
  const rounds = (count) =>
    page.evaluate(async (times) => {
      globalThis.hosts ??= [];
      for (let i = 0; i < times; i += 1) {
        const element = document.createElement("occupation-compare");
        element.occupations = "registered-nurses, software-developers";
        const ready = new Promise((done) => {
          element.addEventListener("comparison-ready", done, { once: true });
        });
        document.body.append(element);
        await ready;
        globalThis.hosts.push(
          new WeakRef(element),
          new WeakRef(element.shadowRoot.querySelector("[part=base]")),
        );
        element.remove();
        await new Promise((done) => {
          setTimeout(done);
        });
      }
    }, count);
  await rounds(20);
  const before = await weigh();
  await rounds(200);
  // What a task still holds lives until its end.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done));
      }),
  );
  const now = await weigh();
  const alive = await page.evaluate(
    () => new Set(globalThis.hosts.map((host) => host.deref()).filter(Boolean)).size,
  );
  t.diagnostic(`${alive} alive; heap ${before.heap} → ${now.heap}; pages ${before.pages} → ${now.pages}`);
  assert.ok(alive <= 5, `${alive} are alive`);
  assert.ok(now.heap - before.heap < 500_000, `the heap grew by ${now.heap - before.heap} bytes`);
  assert.equal(now.pages, before.pages, "the module did not ask for memory");
});

test("2,000 changes of occupation leave heap and memory flat", async (t) => {
  const { page, weigh } = await open(t);
  const changes = (count) =>
    page.evaluate(async (times) => {
      const slugs = [
        "actuaries",
        "electricians",
        "roofers",
        "carpenters",
        "lawyers",
        "orthodontists",
        "cashiers",
        "bartenders",
        "registered-nurses",
      ];
      let element = document.querySelector("occupation-compare");
      if (!element) {
        element = document.createElement("occupation-compare");
        const ready = new Promise((done) => {
          element.addEventListener("comparison-ready", done, { once: true });
        });
        document.body.append(element);
        await ready;
        // What is out of sight is not painted, which would only take time.
        element.hidden = true;
      }
      for (let i = 0; i < times; i += 1) {
        element.occupations = [slugs[i % 9], slugs[(i + 1 + (Math.floor(i / 9) % 8)) % 9]];
        await globalThis.scheduler.postTask(() => {});
      }
      await new Promise((done) => {
        setTimeout(done, 20);
      });
      return element.shadowRoot.querySelector(".title").textContent.replace(/\s+/g, " ");
    }, count);
  // The memory grows until the largest of what is held at once was there, which may come late, since files come in an
  // order of their own; what is never freed makes it grow in every 2,000 changes.
  await changes(2000);
  let [before, now] = [undefined, await weigh()];
  for (let round = 0; round < 4 && before?.pages !== now.pages; round += 1) {
    before = now;
    const title = await changes(2000);
    assert.equal(title, "Electrician vs registered nurse", "the last change is shown");
    now = await weigh();
    t.diagnostic(`heap ${before.heap} → ${now.heap}; pages ${before.pages} → ${now.pages}`);
  }
  assert.equal(now.pages, before.pages, "the module asks for memory again and again");
  assert.ok(now.pages <= 36, `${now.pages} pages`);
  assert.ok(now.heap - before.heap < 500_000, `the heap grew by ${now.heap - before.heap} bytes`);
});
