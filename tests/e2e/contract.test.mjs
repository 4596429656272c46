// The frozen pages of tests/contract still work as they did when they were written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";

const hosts = await serveHosts(undefined, fileURLToPath(new URL("../contract/v1", import.meta.url)));

async function open(t, name) {
  const page = await openPage(t);
  await page.goto(`${hosts.url}${name}.html`);
  return {
    page,
    host: new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`)),
  };
}

test("version 1: the element", async (t) => {
  const { page, host } = await open(t, "element");
  await host.title(NURSES, "#all");
  await host.title("Electrician vs roofer", "#card");
  assert.ok(await page.getByRole("heading", { name: NURSES, level: 3 }).isVisible());
  assert.ok(await page.getByRole("link", { name: "Post a job" }).isVisible(), "the action is shown");
  assert.equal(await page.getByRole("link", { name: "Compare registered nurses" }).isVisible(), false);
  const properties = await page.evaluate(() => {
    const { occupations, view, pay, show, theme, lang, headingLevel, picker } =
      document.querySelector("#all");
    return [occupations, view, pay, show, theme, lang, headingLevel, picker];
  });
  assert.deepEqual(properties, [
    "registered-nurses, 15-1252",
    "full",
    "hourly",
    "differences",
    "light",
    "en",
    "3",
    "on",
  ]);
  const parts = await page.evaluate(() => {
    const names = [
      "base",
      "bar",
      "picker",
      "card",
      "table",
      "row",
      "cell",
      "chart",
      "summary",
      "sources",
      "button",
    ];
    return names.map(
      (name) =>
        getComputedStyle(document.querySelector("#all").shadowRoot.querySelector(`[part=${name}]`))
          .outlineWidth,
    );
  });
  assert.deepEqual(parts, ["1px", "2px", "3px", "4px", "5px", "6px", "7px", "8px", "9px", "10px", "11px"]);
  const look = await page.evaluate(() => {
    const { fontFamily, fontSize, color, backgroundColor } = getComputedStyle(
      document.querySelector("#all").shadowRoot.querySelector(".oc"),
    );
    return { fontFamily, fontSize, color, backgroundColor };
  });
  assert.deepEqual(look, {
    fontFamily: "Georgia",
    fontSize: "15px",
    color: "rgb(1, 2, 3)",
    backgroundColor: "rgb(254, 254, 254)",
  });
  await page.evaluate(() => {
    document.querySelector("#all").shadowRoot.querySelector(".segments button").click();
  });
  await host.until(() => globalThis.told.some(({ what }) => what === "change"), "the change is told");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("#all");
      [...shadowRoot.querySelectorAll(".take button")]
        .find((button) => button.textContent.includes("CSV"))
        .click();
    }),
  ]);
  assert.equal(download.suggestedFilename(), "registered-nurses-vs-software-developers.csv");
  const told = await page.evaluate(() => globalThis.told.filter(({ id }) => id === "all"));
  // What version 1 did not say yet.
  const asOf = await page.evaluate(() => document.querySelector("#all").asOf);
  assert.deepEqual(
    asOf.map(({ topic, source }) => `${topic}: ${source}`),
    ["Pay: BLS OEWS", "Outlook: BLS projections", "Skill scores: BLS"],
  );
  assert.ok(
    asOf.every(({ period }) => /\d{4}/.test(period)),
    JSON.stringify(asOf),
  );
  const flags = { bubbles: true, composed: true };
  assert.deepEqual(told, [
    { id: "all", what: "ready", detail: { asOf }, ...flags },
    {
      id: "all",
      what: "change",
      detail: {
        occupations: ["registered-nurses", "software-developers"],
        pay: "yearly",
        show: "differences",
        place: "us",
        prices: "local",
        average: "off",
      },
      ...flags,
    },
    { id: "all", what: "export", detail: { format: "csv" }, ...flags },
  ]);
});

test("version 1: the iframe", async (t) => {
  const { page } = await open(t, "iframe");
  const frame = page.frameLocator("iframe");
  await frame
    .locator(".oc-dark .compact .title")
    .filter({ hasText: /Registered nurse/ })
    .waitFor();
  await page.waitForFunction(() => document.querySelector("iframe").style.height);
  const told = await page.evaluate(() => globalThis.told.at(-1));
  assert.deepEqual(Object.keys(told), ["type", "height"]);
  assert.equal(told.type, "occupation-compare:height");
  assert.equal(typeof told.height, "number");
});

test("version 1: mounted by a script", async (t) => {
  const { page, host } = await open(t, "mount");
  await host.title(NURSES);
  await page.locator("#place .oc-dark.oc-view-table").waitFor();
  await page.evaluate(() =>
    globalThis.handle.update({ occupations: "electricians, roofers", theme: "light", view: "card" }),
  );
  await host.title("Electrician vs roofer");
  await page.locator("#place .oc-light.oc-view-card").waitFor();
  await page.evaluate(() => globalThis.handle.unmount());
  assert.equal(await page.locator("#place > *").count(), 0);
});
