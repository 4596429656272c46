// The site in dist/, served for one test file, and pages of it that have settled.
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { serve } from "./server.mjs";

export const site = await serve(fileURLToPath(new URL("../../dist", import.meta.url)));
after(site.close);

/** The two pairs of the reference pages, and pairs that official statistics tell apart. */
export const LOSS = "occupations=loss-mitigation-specialist,collections-accounts-receivable";
export const ACCOUNT = "occupations=account-resolution-specialist,collections-representative";
export const PAIR = "occupations=registered-nurses,software-developers";
export const THREE = `${PAIR},electricians`;
export const FOUR = `${THREE},actors`;

/**
 * Opens the page at a query for the test `t`: does what comes `before`, waits until all is drawn
 * (unless it is never `settled`), then does what there is to `act`.
 */
export async function show(t, query = "", { before, act, settled = true, ...options } = {}) {
  const page = await openPage(t, options);
  await before?.(page);
  await go(page, query, settled);
  await act?.(page);
  return page;
}

/** Loads the page at another query. */
export async function go(page, query = "", settled = true) {
  await page.goto(query ? `${site.url}?${query}` : site.url);
  if (settled) await drawn(page);
}

/** Waits until the heading is there, no words are still to come, and what is drawn a frame later is drawn. */
export async function drawn(page) {
  await page.locator(".oc .title").waitFor();
  await page.waitForFunction(() => !document.querySelector(".oc .coming, .oc .main[aria-busy]"));
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)));
      }),
  );
}

/** The query of the page's address, without the question mark. */
export const query = (page) => decodeURIComponent(new URL(page.url()).search.slice(1));

/** What is announced to those who listen rather than look. */
export const said = (page) => page.locator(".oc > [role=status]").textContent();
