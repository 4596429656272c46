// What else touches a page: translators, minifiers, extensions, calls into the module that fail. And whether what is
// on show agrees with itself after that.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";

const TABLE = fileURLToPath(new URL("../../static/data/authored/names.tsv", import.meta.url));
const [, ...lines] = readFileSync(TABLE, "utf8").trim().split("\n");
/** The occupation of each slug, in the singular and small letters, as `shown` tells it. */
export const NAMES = new Map(
  lines.map((line) => line.split("\t").slice(1, 3)).map(([slug, name]) => [slug, name.toLowerCase()]),
);

/** A page to which a file comes only once the function beside it is called. */
export async function held(t, file, options) {
  const page = await openPage(t, options);
  let go;
  const wait = new Promise((done) => {
    go = done;
  });
  await page.route(file, async (route) => {
    await wait;
    await route.continue();
  });
  return { page, go };
}

/**
 * What a page translator does: each text becomes an element with another text, also in what is drawn later. Run in
 * the page, in its body or in an element's shadow root.
 */
export function translate(root = document.body) {
  const one = (text) => {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = (node) => {
    const isText = (text) =>
      text.data.trim() &&
      !text.parentElement?.closest("script, style, textarea, font") &&
      !text.getRootNode().host?.matches("textarea");
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    if (node.nodeType === Node.TEXT_NODE) texts.push(node);
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.filter(isText).forEach(one);
  };
  all(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach((node) => node.isConnected && all(node));
  }).observe(root, { childList: true, subtree: true });
  return true;
}

/** What is on show, from each place that says it; run in the page. */
export function shown(selector) {
  const element = document.querySelector(selector);
  const root = element.shadowRoot?.querySelector("[part~=base]") ?? element;
  const plain = (node) =>
    (node?.textContent ?? node?.value ?? "")
      .replace(/[●■▲◆]/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
  const all = (what) => [...root.querySelectorAll(what)];
  const turned = (label) =>
    all(".toggle")
      .find((toggle) => plain(toggle).startsWith(label))
      ?.querySelector("input")?.checked;
  return {
    title: plain(root.querySelector(".title")),
    /** Figures did not load, and it says so with a way to ask again. */
    isWithout: all(".notice[role=alert] button").length > 0,
    cards: all(".card .name").map(plain),
    fields: all(".pickers [role=combobox]")
      .filter(({ id }) => /-\d$/.test(id))
      .map(({ value }) => value.toLowerCase())
      .filter(Boolean),
    pay:
      all(".segments [aria-pressed=true]")
        .map(plain)
        .find((unit) => /^(hour|year)ly$/.test(unit)) ?? "",
    figures: all(".card .big").map(plain),
    differs: turned("differences only"),
    isBeside: turned("all occupations"),
    asked: element.shadowRoot ? (element.getAttribute("occupations") ?? "") : "",
    query: element.shadowRoot
      ? `?${["pay", "show", "average"].map((name) => `${name}=${element.getAttribute(name) ?? ""}`).join("&")}`
      : location.search,
    path: location.pathname,
  };
}

/** Why what is on show does not agree with itself, if it does not. */
export function disagreement(now) {
  const query = new URLSearchParams(now.query);
  const pair = now.path.match(/(?:compare|occupations)\/([^/]+)\/(?:index\.html)?$/)?.[1];
  const asked = (now.asked || query.get("occupations") || pair?.replace("-vs-", ",") || "").split(/[ ,]+/);
  const names = asked.filter(Boolean).map((slug) => NAMES.get(slug.split("@")[0]));
  const hasCards = now.cards.length > 0;
  // One occupation in two places is named with them.
  const isNamed = (text, i) => text === names[i] || text.startsWith(`${names[i]} in `);
  const of = (what, list) =>
    list.length === names.length && list.every(isNamed) ? undefined : `${what} ${list} are not ${names}`;
  // The names in their order: someone else may have taken out what stands between them.
  let end = 0;
  const isHeading = names.every((name) => {
    const at = now.title.indexOf(name, end);
    end = at + name?.length;
    return at >= 0;
  });
  const unit = (query.get("pay") || "yearly") === "yearly" ? "a year" : "an hour";
  return (
    ((hasCards || names.length > 0) && !now.isWithout ? of("the cards", now.cards) : undefined) ??
    (isHeading || now.isWithout ? undefined : `the heading “${now.title}” is not of ${names}`) ??
    (names.length > 0 && now.fields.length > 0 && !now.isTyping ? of("the fields", now.fields) : undefined) ??
    (now.pay && !unit.startsWith(now.pay === "hourly" ? "an hour" : "a year")
      ? `pay by ${now.pay} is not ${unit}`
      : undefined) ??
    now.figures
      .filter((figure) => /^[^—]*\d/.test(figure) && !figure.includes(unit))
      .map((figure) => `“${figure}” is not ${unit}`)[0] ??
    (now.differs !== undefined && now.differs !== (query.get("show") === "differences")
      ? "the checkbox of differences is not the address"
      : undefined) ??
    (now.isBeside !== undefined && now.isBeside !== (query.get("average") === "on")
      ? "the checkbox of all occupations is not the address"
      : undefined)
  );
}

/** Waits until all agree: heading, cards, fields, figures, address. `evaluate` runs a function in the page. */
export async function agree(evaluate, what, selector = "#occupation-compare") {
  let why;
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const now = await evaluate(shown, selector);
    why = disagreement(now);
    if (!why) return now;
    await new Promise((done) => {
      setTimeout(done, 25);
    });
  }
  return assert.fail(`${what}: ${why}`);
}

/** Runs a function in the page. */
export const ask = (page) => (work, value) => page.evaluate(work, value);
export const settle = (page) => page.waitForTimeout(150);

/** Waits until what is on show agrees with itself and is what was asked for; a slow machine takes its time. */
export async function comes(page, what, isThere) {
  let now;
  for (const end = Date.now() + 5000; Date.now() < end;) {
    now = await agree(ask(page), what);
    if (isThere(now)) return;
    await page.waitForTimeout(25);
  }
  assert.fail(`${what}: it does not come, but “${now.title}”, ${now.pay}`);
}

/** Uses what is there: pay, rows, the picker, history. */
export async function use(page, what, translated = false) {
  const says = (text) => (translated ? text.toUpperCase() : text);
  await page.getByRole("button", { name: says("Hourly") }).click();
  await comes(page, `${what}, by the hour`, ({ pay }) => pay === "hourly");
  await page.getByLabel("Differences only").check();
  await comes(page, `${what}, differences only`, ({ differs }) => differs);
  await page.locator("#oc-1").fill("actuary");
  await page.getByRole("option", { name: /^actuary$/i }).click();
  await comes(page, `${what}, another occupation`, ({ title }) => / vs actuary$/.test(title));
  await page.locator(".swap").first().click();
  await comes(page, `${what}, swapped`, ({ title }) => /^actuary vs /.test(title));
  await page.goBack();
  await comes(page, `${what}, gone back`, ({ title }) => / vs actuary$/.test(title));
}

/**
 * Makes calls into the module fail, as a page's script does before others: `globalThis.fail = {name, times}` says which
 * export and how often from now on; `failed` tells what failed, and `called` which exports were called at all.
 */
export function failing() {
  // A page that is opened next learns of it by the name of its window.
  globalThis.fail = window.name && JSON.parse(window.name);
  globalThis.failed = [];
  globalThis.called = new Set();
  const spoilt = (name, call) =>
    function (...values) {
      const { called, fail } = globalThis;
      called.add(name);
      if (fail?.name === name && fail.times > 0) {
        fail.times -= 1;
        globalThis.failed.push(name);
        throw new WebAssembly.RuntimeError("unreachable");
      }
      return call.apply(this, values);
    };
  const around = (instance) => {
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports))
      exports[name] = typeof value === "function" ? spoilt(name, value) : value;
    const own = Object.create(WebAssembly.Instance.prototype);
    return Object.defineProperty(own, "exports", { value: exports });
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const result = await instantiate.apply(WebAssembly, values);
      return result instanceof WebAssembly.Instance
        ? around(result)
        : { module: result.module, instance: around(result.instance) };
    };
  }
}

/** Which exports of the module are called; run in the page. */
export const called = () => [...globalThis.called];

/** What minifiers and address protection make of a prerendered page. */
export const MINIFIED = {
  "comments taken out": (html) => html.replace(/<!--[\s\S]*?-->/g, ""),
  "white space joined": (html) => html.replace(/>\s+</g, "><").replace(/\s{2,}/g, " "),
  "elements on lines of their own": (html) => html.replace(/></g, ">\n  <"),
  "optional end tags left out": (html) => html.replace(/<\/(li|td|th|tr|tbody|thead|p|dt|dd|option)>/g, ""),
  "an element where a text was": (html) =>
    html.replace(/O\*NET/g, '<a href="#" class="__cf_email__">[protected]</a>'),
  "quotes of attributes left out": (html) => html.replace(/ (class|id|type|role)="([\w-]+)"/g, " $1=$2"),
  "empty elements taken out": (html) => html.replace(/<(p|div|span)( [^>]*)?><\/\1>/g, ""),
};

/** By the clock, all that Yew does takes so long that it lets others have their turn before it goes on. */
export const slowly = (page) =>
  page.addInitScript(() => {
    let now = 0;
    Date.now = () => (now += 20);
    // Who waits for a frame waits for that, however long it takes; all else has its turn before Yew goes on.
    const start = globalThis.setTimeout;
    globalThis.setTimeout = (done, after = 0, ...rest) =>
      after === 100 ? 0 : start(done, Math.max(after, 30), ...rest);
  });
