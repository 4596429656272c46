// The states that the page can be in, for the tests that look at each: a query, and what is done
// before the page is loaded (`before`) or once it is drawn (`act`).
import { ACCOUNT, FOUR, LOSS, PAIR, THREE, drawn } from "./site.mjs";

export const WORDS = "**/words/*.txt?*";

/** What the browser says by itself of words that do not load. */
export const LOST = /Failed to load resource: net::ERR_FAILED/;

/** Types into the picker at a place and waits for what it offers. */
export async function type(page, place, text) {
  await page.locator(`#oc-${place}`).focus();
  await titled(page);
  await page.locator(`#oc-${place}`).fill(text);
  await page.locator(`#oc-${place}-list li, .picker .none`).first().waitFor();
}

/**
 * Resolves once a picker that has the focus knows all job titles, which it finds more by than by names alone.
 */
export async function titled(page) {
  await page.waitForFunction(() =>
    performance
      .getEntriesByType("resource")
      .some(({ name, responseEnd }) => name.includes("/titles.bin") && responseEnd > 0),
  );
  // What opens them is a task of its own by now.
  await page.waitForTimeout(200);
}

export const STATES = {
  "nothing chosen": { query: "" },
  "one occupation": { query: "occupations=registered-nurses" },
  "a pair of job titles": { query: LOSS },
  "another pair of job titles": { query: ACCOUNT },
  "a pair of occupations": { query: PAIR },
  "three occupations": { query: THREE },
  "four occupations": { query: FOUR },
  "five asked for": { query: `${FOUR},actuaries` },
  "an unknown occupation": { query: `occupations=juggler-of-flames,registered-nurses` },
  "the same occupation twice": { query: "occupations=registered-nurses,registered-nurses" },
  "values that no option has": { query: `${PAIR}&pay=weekly&view=3d` },
  "a group of occupations": { query: "group=office-and-administrative-support" },
  "figures that are still to come": {
    query: PAIR,
    settled: false,
    act: async (page) => {
      await drawn(page);
      await page.route(WORDS, () => {});
      await type(page, 1, "actor");
      await page.keyboard.press("Enter");
      await page.locator(".oc[aria-busy]").waitFor();
    },
  },
  "figures that did not load": {
    query: PAIR,
    expected: [LOST],
    before: (page) => page.route(WORDS, (route) => route.abort()),
    act: (page) => page.getByRole("button", { name: "Try again" }).first().waitFor(),
  },
  "the table view": { query: `${PAIR}&view=table` },
  "the table view of four": { query: `${FOUR}&view=table` },
  "the card view": { query: `${LOSS}&view=card` },
  "the card view of official occupations": { query: `${PAIR}&view=card` },
  "pay by the hour": { query: `${PAIR}&pay=hourly` },
  "pay that is missing or above the top code": {
    query: "occupations=actors,airline-pilots-copilots-and-flight-engineers,anesthesiologists&pay=hourly",
  },
  "differences only": { query: `${LOSS}&show=differences` },
  "all occupations beside two": { query: `${PAIR}&average=on` },
  "all occupations beside one": { query: "occupations=cashiers&average=on" },
  "all occupations beside four, in the table view": { query: `${FOUR}&view=table&average=on` },
  "all occupations beside a pair of job titles": { query: `${LOSS}&average=on` },
  "all occupations in the card view": { query: `${PAIR}&view=card&average=on` },
  "some sections in an order of their own": { query: `${PAIR}&sections=skills,cards,salary` },
  "a picker that offers": { query: PAIR, act: (page) => page.locator("#oc-1").click() },
  "a picker that found": { query: PAIR, act: (page) => type(page, 1, "nurse") },
  "a picker that found nothing": { query: PAIR, act: (page) => type(page, 1, "qqqqqqqq") },
  "a third picker": { query: PAIR, act: (page) => page.getByRole("button", { name: "Add" }).click() },
  "a source that is open": {
    query: LOSS,
    act: (page) => page.locator(".row-yearly-salary summary").first().click(),
  },
  "the share menu open": { query: PAIR, act: (page) => page.locator(".take > summary").click() },
  "a place": {
    query: `${PAIR}&place=texas&prices=national`,
    act: (page) =>
      page
        .getByRole("heading", { name: /in Texas/ })
        .first()
        .waitFor(),
  },
  "one occupation in two places": {
    query: "occupations=registered-nurses@california,registered-nurses@texas",
    act: (page) =>
      page
        .getByRole("heading", { name: /in California/ })
        .first()
        .waitFor(),
  },
  "where two are paid, with the states as a table": {
    query: PAIR,
    act: async (page) => {
      await page.locator("#oc-where-it-pays").scrollIntoViewIfNeeded();
      await page.getByText("States as a table").click();
      await page.getByText("Years as a table").click();
    },
  },
  "where three are paid": {
    query: THREE,
    act: async (page) => {
      await page.locator("#oc-where-it-pays").scrollIntoViewIfNeeded();
      await page.locator(".tile").first().waitFor();
    },
  },
  "places that did not load": {
    query: `${PAIR}&place=texas`,
    expected: [LOST],
    before: (page) => page.route("**/places/*", (route) => route.abort()),
    act: (page) => page.getByRole("button", { name: "Try again" }).first().waitFor(),
  },
  "the skill scores as a table": {
    query: PAIR,
    act: (page) => page.locator(".more > summary").last().click(),
  },
};
