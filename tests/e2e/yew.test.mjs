// A host that is itself a Yew page: what Yew notes on elements and events in the one is nothing to the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./browser.mjs";
import { Host, NURSES, serveHosts } from "./host.mjs";

const hosts = await serveHosts();

async function open(t) {
  const page = await openPage(t);
  await page.goto(`${hosts.url}yew.html`);
  const host = new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`));
  await host.title(NURSES);
  const counts = async (pressed, within) => {
    const are = (want) => document.querySelector("#counts").textContent === want;
    await host.until(are, `the host counts ${pressed} and ${within}`, `${pressed} ${within}`);
  };
  return { page, host, counts };
}

test("a Yew page passes attributes, hears events, takes the widget out and puts it in again", async (t) => {
  const { page, host } = await open(t);
  await page.click("#card");
  await host.until(
    () => document.querySelector("occupation-compare").shadowRoot.querySelector(".oc-view-card"),
    "the card view",
  );
  await page.click("#toggle");
  await host.until(() => !document.querySelector("occupation-compare"), "it is gone");
  await page.click("#toggle");
  await host.title(NURSES);
  await host.until(
    () => document.querySelector("#heard").textContent === "comparison-ready comparison-ready",
    "it is told twice that it is ready",
  );
});

test("what happens in the widget is answered by the widget and reaches the host as from any element", async (t) => {
  const { page, host, counts } = await open(t);
  const hourly = page.getByRole("button", { name: "Hourly" });
  await hourly.click();
  await host.until(
    () => document.querySelector("#heard").textContent.endsWith("comparison-change"),
    "the change is told",
  );
  assert.equal(await hourly.getAttribute("aria-pressed"), "true");
  await counts(0, 1);
  await page.getByRole("button", { name: "Swap" }).first().click();
  await host.title("Software developer vs registered nurse");
  await counts(0, 2);
  // Each of its controls in turn: none of the host's handlers takes one for its own.
  const controls = page.locator("occupation-compare :is(button, input, summary)");
  for (const control of await controls.all()) await control.evaluate((node) => node.focus());
  await counts(0, 2);
});

test("what happens in the host is answered by the host", async (t) => {
  const { page, host, counts } = await open(t);
  await page.locator(".own").nth(3).click();
  await counts(2, 0);
  await page.locator(".own").nth(200).click();
  await counts(4, 0);
  await host.title(NURSES);
  assert.equal(await host.run(() => document.querySelector("#heard").textContent), "comparison-ready");
});
