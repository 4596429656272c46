// The dialog writes code that works, for what is on show.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { DIST, Host, NURSES, serveHosts } from "./host.mjs";
import { serve } from "./server.mjs";

const hosts = await serveHosts();
const site = await serve(DIST, { headers: { "access-control-allow-origin": "*" } });
after(site.close);

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const ELEMENT = { name: "Code for a page" };
const IFRAME = { name: "An iframe instead; where no script is allowed, leave out its last line" };

/** Opens the dialog by keyboard. */
async function dialog(page) {
  const share = page.locator(".take summary");
  await share.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Embed" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Embed this comparison" }).waitFor();
}

const focused = (page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node.textContent;
  });

test("the code is that of what is on show, and follows view and colours", async (t) => {
  const page = await openPage(t);
  await page.goto(`${site.url}?occupations=registered-nurses,software-developers&pay=hourly`);
  await page.locator(".oc .title").waitFor();
  await dialog(page);
  assert.equal(await focused(page), "CardTableEverything", "the focus is on the first choice");
  const element = page.getByRole("textbox", ELEMENT);
  assert.equal(
    await element.inputValue(),
    `<script type="module" src="${site.url}occupation-compare.js"></script>
<occupation-compare occupations="registered-nurses,software-developers" pay="hourly">
  <a href="${site.url}?occupations=registered-nurses,software-developers&amp;pay=hourly">Compare these occupations</a>
</occupation-compare>`,
  );
  await page.getByRole("combobox", { name: "View" }).selectOption("card");
  await page.getByRole("combobox", { name: "Colors" }).selectOption("dark");
  assert.match(
    await element.inputValue(),
    /<occupation-compare occupations="registered-nurses,software-developers" pay="hourly" view="card" theme="dark">/,
  );
  assert.match(
    await page.getByRole("textbox", IFRAME).inputValue(),
    /embed\.html\?occupations=registered-nurses,software-developers&amp;pay=hourly&amp;view=card&amp;theme=dark" title="[^"]+" width="100%" height="\d+" frameborder="0" loading="lazy" allow="clipboard-write"><\/iframe>\n {2}<p><a href="[^"?]+\?occupations=registered-nurses,software-developers&amp;pay=hourly&amp;theme=dark">Compare these occupations<\/a><\/p>\n<\/div>\n<script src="[^"]+iframe\.js" async><\/script>$/,
  );
  assert.equal(
    await page.getByRole("link", { name: /^For WordPress, React/ }).getAttribute("href"),
    `${site.url}build/?occupations=registered-nurses%2Csoftware-developers&pay=hourly&view=card&theme=dark`,
  );
  await page.frameLocator("dialog iframe").locator(".oc-dark .compact").waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  assert.equal(await focused(page), "Share", "the focus is where it was");
  assert.equal(await page.evaluate(() => history.length), 2);
});

test("both codes work when pasted into a page", async (t) => {
  const page = await openPage(t);
  await page.goto(`${site.url}?occupations=registered-nurses,software-developers`);
  await page.locator(".oc .title").waitFor();
  await dialog(page);
  const codes = [
    await page.getByRole("textbox", ELEMENT).inputValue(),
    await page.getByRole("textbox", IFRAME).inputValue(),
  ];
  const pasted = await openPage(t, { elsewhere: true });
  await pasted.goto(`${hosts.url}other.html`);
  await pasted.evaluate((html) => {
    document.body.innerHTML = html;
    // Scripts that a page is given in this way do not run.
    for (const script of document.querySelectorAll("script")) {
      const own = document.createElement("script");
      Object.assign(own, { type: script.type, src: script.src });
      script.replaceWith(own);
    }
  }, codes.join("\n"));
  await pasted.locator("occupation-compare .title").waitFor();
  const frame = pasted.frameLocator("iframe").first();
  await pasted.locator("iframe").first().scrollIntoViewIfNeeded();
  await frame.getByRole("heading", { name: NURSES }).waitFor();
  await pasted.waitForFunction(
    () => Number.parseInt(document.querySelector("iframe").style.height, 10) > 4000,
  );
});

test("in an element the dialog is the same, within its shadow root", async (t) => {
  const page = await openPage(t);
  await page.goto(`${hosts.url}after.html`);
  await new Host((work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`)).title(NURSES);
  await dialog(page);
  assert.equal(
    await page.evaluate(() => document.querySelectorAll("dialog").length),
    0,
    "the host has no dialog",
  );
  assert.match(await page.getByRole("textbox", ELEMENT).inputValue(), /\/oc\/occupation-compare\.js/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<script type="module"/);
  await page.getByRole("button", { name: "Close" }).click();
  assert.equal(await focused(page), "Share");
});

/** What axe finds in the dialog. */
async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run("dialog", { iframes: false }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
