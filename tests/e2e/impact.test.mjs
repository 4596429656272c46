// What the widget does to a host, and a host to the widget: nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";

const hosts = await serveHosts();

async function open(t, name, { before = () => {}, ...options } = {}) {
  const page = await openPage(t, options);
  await before(page);
  await page.goto(`${hosts.url}${name}.html`);
  const host = new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`));
  return { page, host };
}

/** The computed styles of what matters to read the widget. */
const LOOKS = [
  "font-style",
  "font-weight",
  "letter-spacing",
  "word-spacing",
  "text-transform",
  "text-indent",
  "text-align",
  "text-shadow",
  "white-space",
  "line-height",
  "font-size",
  "color",
  "direction",
];
function looks(names) {
  const { shadowRoot } = document.querySelector("occupation-compare");
  return [
    ...shadowRoot.querySelectorAll(
      ".title, .summary, .button, .card dt, .rows td, .rows th, input, svg text",
    ),
  ].map((node) => {
    const style = getComputedStyle(node);
    return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
  });
}

test("a hostile sheet and a rem of 10 pixels change nothing in the widget", async (t) => {
  const plain = await open(t, "after");
  await plain.host.title(NURSES);
  const hostile = await open(t, "hostile");
  await hostile.host.title(NURSES);
  const [want, are] = [await plain.host.run(looks, LOOKS), await hostile.host.run(looks, LOOKS)];
  assert.ok(want.length > 100);
  assert.deepEqual(are, want);
  const wide = await hostile.page.evaluate(
    () => document.querySelector("occupation-compare").shadowRoot.querySelector(".oc").offsetWidth,
  );
  assert.ok(wide > 1000, `it has the width of the page, not ${wide}`);
});

test("in a page without a doctype it looks as in any other", async (t) => {
  const plain = await open(t, "after");
  await plain.host.title(NURSES);
  const before = (page) =>
    page.route("**/after.html", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ body: (await answer.text()).replace(/^<!doctype html>/i, ""), response: answer });
    });
  const quirky = await open(t, "after", { before });
  await quirky.host.title(NURSES);
  assert.equal(await quirky.page.evaluate(() => document.compatMode), "BackCompat");
  assert.deepEqual(await quirky.host.run(looks, LOOKS), await plain.host.run(looks, LOOKS));
});

test("it follows the font and the colour scheme of its host", async (t) => {
  const { page, host } = await open(t, "dark");
  await host.title(NURSES);
  const ground = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector("occupation-compare").shadowRoot.querySelector(".oc"))
          .backgroundColor,
    );
  assert.equal(await ground(), "rgb(16, 22, 30)", "dark, though the system is light");
  await page.evaluate(() => {
    document.querySelector("occupation-compare").theme = "light";
  });
  await host.until(
    () => document.querySelector("occupation-compare").shadowRoot.querySelector(".oc-light"),
    "the theme",
  );
  assert.equal(await ground(), "rgb(255, 255, 255)");
  const light = await open(t, "after", { dark: true });
  await light.host.title(NURSES);
  const { color, font } = await light.page.evaluate(() => {
    document.body.setAttribute("class", "host");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ".host { font-family: Georgia; --oc-accent: rgb(1, 2, 3); } occupation-compare::part(card) { border-top-width: 7px; }",
    );
    document.adoptedStyleSheets = [sheet];
    const { shadowRoot } = document.querySelector("occupation-compare");
    const style = getComputedStyle(shadowRoot.querySelector(".line-of-sources"));
    return {
      color: getComputedStyle(shadowRoot.querySelector(".chips a, .oc")).backgroundColor,
      font: style.fontFamily,
    };
  });
  assert.equal(color, "rgb(255, 255, 255)", "light, as the host is, though the system is dark");
  assert.equal(font, "Georgia");
  const border = await light.page.evaluate(
    () =>
      getComputedStyle(document.querySelector("occupation-compare").shadowRoot.querySelector("[part=card]"))
        .borderTopWidth,
  );
  assert.equal(border, "7px", "parts can be styled");
});

test("in a page from right to left its English reads from left to right", async (t) => {
  const { host } = await open(t, "rtl");
  await host.title(NURSES);
  const [direction, align] = await host.run(() => {
    const style = getComputedStyle(
      document.querySelector("occupation-compare").shadowRoot.querySelector(".summary"),
    );
    return [style.direction, style.textAlign];
  });
  assert.deepEqual([direction, align], ["ltr", "start"]);
});

test("it works under the strictest policy that allows WebAssembly, without a word about style", async (t) => {
  const { page, host } = await open(t, "csp");
  await host.title(NURSES);
  assert.ok(
    (await page.evaluate(
      () =>
        getComputedStyle(document.querySelector("occupation-compare").shadowRoot.querySelector(".compact"))
          .borderTopWidth,
    )) !== "0px",
    "it has its style",
  );
});

test("a host keeps its globals, its styles, its title, its address and its place", async (t) => {
  const page = await openPage(t);
  await page.goto(`${hosts.url}after.html`, { waitUntil: "commit" });
  // A page without the widget tells what a host is before.
  await page.goto(`${hosts.url}other.html`);
  const probe = () =>
    page.evaluate(() => {
      const nodes = ["p", "h1", "a", "button", "input", "table", "ul", "div"].map((name) =>
        document.body.appendChild(document.createElement(name)),
      );
      const styles = nodes.map((node) =>
        [...getComputedStyle(node)]
          .map((name) => `${name}: ${getComputedStyle(node).getPropertyValue(name)}`)
          .join(";"),
      );
      for (const node of nodes) node.remove();
      return {
        keys: Reflect.ownKeys(globalThis).map(String).sort(),
        styles,
        title: document.title,
        href: location.href,
        history: history.length,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      };
    });
  await probe();
  const before = await probe();
  const errors = await page.evaluate(async () => {
    const { mount } = await import("/oc/occupation-compare.js");
    globalThis.document.body.addEventListener(
      "comparison-ready",
      () => document.body.setAttribute("data-ready", ""),
      { once: true },
    );
    mount(document.body, { occupations: "registered-nurses, software-developers" });
    return 0;
  });
  assert.equal(errors, 0);
  await page.locator("body[data-ready]").waitFor();
  await page.locator(".compact, .choices .segments button").last().click();
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await page.locator(".related a").first().click();
  await page.locator(".oc .title").filter({ hasNotText: NURSES }).waitFor();
  await page.evaluate(() => document.querySelector("occupation-compare").remove());
  assert.deepEqual(await probe(), before);
});

test("nothing around it moves when it starts", async (t) => {
  for (const [width, view] of [
    [1280, "full"],
    [360, "full"],
    [1280, "table"],
    [360, "table"],
    [1280, "card"],
    [360, "card"],
  ]) {
    const page = await openPage(t, { width });
    await page.addInitScript(() => {
      globalThis.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shifts += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.route("**/reserve.html", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('view="card"', `view="${view}"`),
      });
    });
    await page.goto(`${hosts.url}reserve.html`);
    await page.locator(".oc .title").waitFor();
    await page.waitForFunction(
      () =>
        !document.querySelector("occupation-compare").shadowRoot.querySelector(".coming, .main[aria-busy]"),
    );
    const shifts = await page.evaluate(() => globalThis.shifts);
    assert.ok(shifts <= 0.02, `${view} at ${width}: ${shifts}`);
  }
});

test("a link in the widget changes it in place or opens beside the host", async (t) => {
  const { page, host } = await open(t, "before");
  await host.title("Registered nurse vs software developer");
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Full comparison" }).click(),
  ]);
  await opened.getByRole("heading", { name: NURSES, level: 1 }).waitFor();
  assert.equal(await opened.evaluate(() => opener), null);
  assert.equal(new URL(page.url()).pathname, "/before.html");
});
