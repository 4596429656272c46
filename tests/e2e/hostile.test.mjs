// Hostile values in every attribute and option: nothing executes, nothing breaks, the message is clear.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";

const hosts = await serveHosts();

/** Markup, script URLs, keys of prototypes, half of a pair, what turns or hides text, and megabytes. */
const VALUES = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "toString",
  "\uD800",
  "a\uDFFFb",
  "\u202Egnp.exe",
  "\0",
  "%00%ff%",
  "&view=card&occupations=actuaries",
  "../../etc/passwd",
  "x".repeat(4_000_000),
  `${"registered-nurses,".repeat(200_000)}`,
  "😀".repeat(500),
];
const EXPECTED = [
  /^warning: <occupation-compare>: “[^\n]{0,60}” is no (choice for [a-z-]+, which can be|option; there are) /u,
];

async function open(t) {
  const page = await openPage(t, { expected: EXPECTED });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.addInitScript(() => {
    globalThis.alert = () => {
      globalThis.alerted = true;
    };
  });
  await page.goto(`${hosts.url}after.html`);
  const host = new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`));
  await host.title(NURSES);
  return { page, host };
}

/** It still works, and nothing was executed or drawn. */
async function assertWhole(page, host) {
  await page.evaluate(() => {
    const element = document.querySelector("occupation-compare");
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    element.occupations = "electricians, roofers";
  });
  await host.title("Electrician vs roofer");
  assert.equal(await page.evaluate(() => globalThis.alerted), undefined);
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);
}

test("hostile attributes", async (t) => {
  const { page, host } = await open(t);
  for (const name of [
    "occupations",
    "view",
    "pay",
    "show",
    "place",
    "prices",
    "average",
    "sections",
    "theme",
    "lang",
    "heading-level",
    "picker",
  ]) {
    for (const value of VALUES) {
      const drawn = await page.evaluate(
        async ([attribute, text]) => {
          const element = document.querySelector("occupation-compare");
          element.setAttribute(attribute, text);
          await new Promise((done) => {
            setTimeout(done);
          });
          const { shadowRoot } = element;
          const length = shadowRoot.querySelector(".oc").textContent.length;
          return {
            marks: shadowRoot.querySelectorAll('.oc img, .oc script, [onerror], a[href^="javascript"]')
              .length,
            isEmpty: length < 10,
            isLong: length > 60_000,
          };
        },
        [name, value],
      );
      assert.deepEqual(drawn, { marks: 0, isEmpty: false, isLong: false }, `${name}=${value.slice(0, 30)}`);
    }
    await assertWhole(page, host);
  }
});

test("hostile options of mount", async (t) => {
  const { page, host } = await open(t);
  await page.evaluate(async (values) => {
    const { mount } = await import("/oc/occupation-compare.js");
    const place = document.querySelector("#place");
    for (const value of values) {
      const handle = mount(place, {
        occupations: value,
        view: value,
        pay: value,
        show: value,
        place: value,
        prices: value,
        average: value,
        sections: value,
        theme: value,
        lang: value,
        headingLevel: value,
        picker: value,
      });
      handle.update(
        JSON.parse(
          '{"__proto__": {"polluted": 1}, "constructor": 1, "innerHTML": "<img src=x onerror=alert(1)>", "onclick": "alert(1)"}',
        ),
      );
      await new Promise((done) => {
        setTimeout(done, 20);
      });
      handle.unmount();
    }
    for (const odd of [null, undefined, 7, true, [], {}, [[["x"]]], Symbol("x"), () => {}])
      mount(place, { occupations: odd, headingLevel: odd }).unmount();
  }, VALUES);
  await assertWhole(page, host);
});

test("a bad value is told once, with those that are allowed", async (t) => {
  const { page, host } = await open(t);
  const lines = [];
  page.on("console", (message) => lines.push(message.text()));
  await page.evaluate(() => {
    const element = document.querySelector("occupation-compare");
    element.view = "large";
    document.body.prepend(element.cloneNode());
  });
  await host.until(
    () => document.querySelector("body > occupation-compare").shadowRoot.querySelector("[data-begun] .title"),
    "the other one",
  );
  assert.deepEqual(lines, [
    "<occupation-compare>: “large” is no choice for view, which can be full, table or card.",
  ]);
  assert.equal(await page.getByText("is no choice").count(), 0, "a reader of the host is not told");
  await page.evaluate(() => {
    document.querySelector("occupation-compare").occupations = "electricians, no-such-thing";
  });
  await page.getByText("“no-such-thing” is not an occupation here, so it was left out.").waitFor();
});
