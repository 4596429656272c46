// The plugin in a real WordPress: every way of an author and an administrator to show a comparison.
import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "../e2e/browser.mjs";
import { startWordPress } from "./wordpress.mjs";

const site = await startWordPress();
after(site.close);
const content = fileURLToPath(new URL("content.php", import.meta.url));
const save = (...args) => site.php(content, ...args);

const NURSES = "Registered nurse vs software developer";
const LINK = '<a href="https://example.org/">Compare these occupations</a>';
const BOTH = "registered-nurses, software-developers";

/** Each way with what is typed. */
const WAYS = {
  "the block": `<!-- wp:occupation-compare/comparison {"occupations":"${BOTH}","view":"card"} /-->`,
  "the shortcode": `[occupation-compare occupations="${BOTH}" view="card"]`,
  "the shortcode with curled quotes": `[occupation-compare occupations=“registered-nurses,software-developers” view=“card”]`,
  "a pasted link": "https://example.org/?occupations=registered-nurses,software-developers&view=card",
  "a pasted link of a pair":
    "https://example.org/compare/registered-nurses-vs-software-developers/?view=card",
  "a pasted link in an embed block": `<!-- wp:embed {"url":"https://example.org/?occupations=registered-nurses,software-developers\\u0026view=card"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://example.org/?occupations=registered-nurses,software-developers&amp;view=card\n</div></figure>\n<!-- /wp:embed -->`,
  "the block that editors keep": `<div class="occupation-compare" data-occupations="${BOTH}" data-view="card">${LINK}</div>`,
  "the element": `<!-- wp:html -->\n<occupation-compare occupations="${BOTH}" view="card">${LINK}</occupation-compare>\n<!-- /wp:html -->`,
};

const comparison = (page) => page.locator("occupation-compare").getByRole("heading", { name: NURSES });

for (const [user, type] of [
  ["author", "post"],
  ["administrator", "page"],
]) {
  for (const [way, typed] of Object.entries(WAYS)) {
    test(`${way} of an ${user} in a ${type}`, async (t) => {
      const address = await save(user, type, typed);
      const page = await openPage(t);
      await page.goto(address);
      await comparison(page).waitFor();
      assert.equal(await page.locator("occupation-compare").getAttribute("view"), "card");
      const html = await (await fetch(address)).text();
      assert.ok(
        /<script type="module"[^>]*\/widget-[\d.]+\/occupation-compare\.js/.test(html),
        "its script is a module",
      );
    });
  }
}

for (const theme of ["twentytwentyone", "twentytwentytwo", "twentytwentythree"]) {
  test(`in the theme ${theme} the table is there without scripts, and the comparison with them`, async (t) => {
    await save("administrator", "theme", theme);
    const address = await save("author", "post", WAYS["the block"]);
    const plain = await openPage(t, { javaScriptEnabled: false });
    await plain.goto(address);
    const table = plain.getByRole("table", { name: NURSES });
    await table.waitFor();
    assert.match(
      await table.getByRole("row", { name: /^Yearly salary/ }).textContent(),
      /\$101,420.*\$148,100/,
    );
    assert.match(
      await plain.locator("occupation-compare").textContent(),
      /Sources: U\.S\. Bureau of Labor Statistics/,
    );
    const page = await openPage(t, { width: 360 });
    await page.goto(address);
    await comparison(page).waitFor();
    const [card, room] = await page.evaluate(() => {
      const element = document.querySelector("occupation-compare");
      return [element.shadowRoot.querySelector("[part~=card]").getBoundingClientRect().right, innerWidth];
    });
    assert.ok(card <= room, "it fits a phone");
  });
}

test("a widget of a classic theme", async (t) => {
  await save("administrator", "theme", "twentytwentyone");
  const address = await save("administrator", "widget", WAYS["the block"]);
  const page = await openPage(t);
  await page.goto(address);
  await page.locator(".widget occupation-compare").scrollIntoViewIfNeeded();
  await page.locator(".widget occupation-compare").getByRole("heading", { name: NURSES }).waitFor();
  await save("administrator", "widget", "");
});

test("a list is parted before scripts as the widget parts it", async (t) => {
  for (const [list, heading] of [
    ["registered-nurses software-developers", NURSES],
    ["Registered-Nurses  software-developers", NURSES],
    ["29-1141 15-1252", NURSES],
    ["registered-nurses nobody-knows-this software-developers", NURSES],
    ["registered-nurses@california, software-developers@california", NURSES],
    ["registered nurses", "Registered nurse"],
    ["registered nurses, software developers", NURSES],
    [" registered-nurses vs. software developers; ", NURSES],
    ["registered nurses software developers", null],
  ]) {
    const address = await save("author", "post", `[occupation-compare occupations="${list}"]`);
    const html = await (await fetch(address)).text();
    const [, told] = html.match(/<caption>(?:<a [^>]*>)?([^<]*)</) ?? [null, null];
    assert.equal(told, heading, list);
    if (heading !== NURSES) continue;
    const page = await openPage(t);
    await page.goto(address);
    await comparison(page).waitFor();
  }
});

test("hostile values are only text, and unknown names leave a link", async (t) => {
  const typed = `[occupation-compare occupations='"><img src=x onerror=alert(1)>' view='"><script>alert(1)</script>' onclick="alert(1)"]`;
  const address = await save("author", "post", typed);
  const html = await (await fetch(address)).text();
  const element = html.match(/<occupation-compare[^]*?<\/occupation-compare>/)[0];
  assert.doesNotMatch(element, /<img|<script|onclick/);
  assert.match(element, /index\.html">Compare occupations<\/a>/);
  const page = await openPage(t, { expected: [/.*/] });
  await page.goto(address);
  await page.locator("occupation-compare").first().waitFor();
});

test("what a card leads to is there, on servers that look for index.php only, and after the next version", async (t) => {
  const page = await openPage(t);
  await page.goto(await save("author", "post", WAYS["the block"]));
  await comparison(page).waitFor();
  const link = page.locator("occupation-compare").getByRole("link", { name: "Full comparison" });
  const address = await link.getAttribute("href");
  assert.match(address, /\/widget-[\d.]+\/\?occupations=/);
  for (const kept of ["", "build/", "embed/"]) {
    const now = address.replace("?", `${kept}?`);
    for (const asked of [now, now.replace(/widget-[\d.]+/, "widget-0.0.9")]) {
      const response = await fetch(asked);
      assert.equal(response.status, 200, asked);
      assert.equal(response.url, now);
      assert.match(await response.text(), /<title>[^<]*occupation/i);
    }
  }
  await page.goto(address);
  await page.getByRole("heading", { name: NURSES }).first().waitFor();
});

test("the editor's preview of a pasted link is a frame, and loads no module as a plain script", async (t) => {
  const { page } = await editor(t, "author");
  await page.goto(`${site.url}wp-admin/post-new.php`);
  const told = await page.evaluate(
    (url) => globalThis.wp.apiFetch({ path: `/oembed/1.0/proxy?url=${encodeURIComponent(url)}` }),
    WAYS["a pasted link"],
  );
  assert.match(
    told.html,
    /^<iframe src="[^"]*\/embed\.html\?occupations=registered-nurses%2C(%20|\+)?software-developers&#038;view=card"/,
  );
  assert.deepEqual(told.scripts ?? [], []);
});

/** Signs in. */
async function signIn(page, user) {
  await page.goto(`${site.url}wp-login.php`);
  await page.locator("#user_login").fill(user);
  await page.locator("#user_pass").fill(site.password);
  await page.locator("#wp-submit").click();
  await page.waitForURL(/wp-admin/);
}

/** The editor is WordPress's own: its cookies, storage and words in the console are not ours. */
async function editor(t, user) {
  const context = await (
    await import("../e2e/browser.mjs")
  )
    .browser()
    .then((chromium) => chromium.newContext({ viewport: { width: 1280, height: 900 } }));
  t.after(() => context.close());
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await signIn(page, user);
  return { page, asked };
}

test("an author finds occupations by typing, sees the comparison, and publishes it", async (t) => {
  const { page, asked } = await editor(t, "author");
  await page.goto(`${site.url}wp-admin/post-new.php`);
  // The editor replaces what it is given before it has the post.
  await page.waitForFunction(() => globalThis.wp?.data?.select("core/editor")?.__unstableIsEditorReady?.());
  await page.evaluate(() => {
    const { dispatch } = globalThis.wp.data;
    dispatch("core/preferences")?.set("core/edit-post", "welcomeGuide", false);
    dispatch("core/block-editor").insertBlocks(
      globalThis.wp.blocks.createBlock("occupation-compare/comparison"),
    );
  });
  const canvas = page.locator(".block-editor-block-list__layout");
  const field = canvas.getByRole("textbox", { name: "Occupation, job title or code" });
  await field.fill("rn nurse registered");
  await canvas
    .getByRole("button", { name: /^Registered nurse/ })
    .first()
    .click();
  // More are chosen where the first was, or in the sidebar.
  await canvas.getByRole("textbox", { name: "Add an occupation" }).fill("softwear developer");
  await canvas
    .getByRole("button", { name: /^Software developer/ })
    .first()
    .click();
  const side = page.locator(".interface-complementary-area");
  await side.getByRole("textbox", { name: "Add an occupation" }).fill("actors");
  await side
    .getByRole("button", { name: /^Actor/ })
    .first()
    .click();
  await side.getByRole("button", { name: "Remove actor" }).click();
  await side.getByRole("combobox", { name: "View" }).selectOption("card");
  const preview = page.frameLocator('iframe[title="Preview of the comparison"]');
  await preview.getByRole("heading", { name: NURSES }).waitFor();
  await page.waitForFunction(
    () =>
      Number.parseInt(document.querySelector('iframe[title="Preview of the comparison"]').style.height, 10) >
      300,
  );
  const pictures = process.env.SCREENSHOTS;
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/wordpress-block.png` });
  }
  await page.evaluate(() => globalThis.wp.data.dispatch("core/block-editor").clearSelectedBlock());
  await canvas.getByRole("textbox", { name: "Add an occupation" }).waitFor({ state: "detached" });
  const address = await page.evaluate(async () => {
    const { dispatch, select } = globalThis.wp.data;
    dispatch("core/editor").editPost({ title: "By hand", status: "publish" });
    await dispatch("core/editor").savePost();
    return select("core/editor").getPermalink();
  });
  const reader = await openPage(t);
  await reader.goto(address);
  await comparison(reader).waitFor();
  if (pictures) await reader.screenshot({ path: `${pictures}/wordpress-post.png` });
  assert.deepEqual(
    asked.filter((url) => /^https?:/.test(url) && !url.startsWith(site.url) && /occupation/.test(url)),
    [],
    "nobody else is asked",
  );
});

test("the classic editor keeps both forms when a post is opened in its visual tab and saved", async (t) => {
  const hooks = `${site.root}/wp-content/mu-plugins`;
  await mkdir(hooks, { recursive: true });
  await writeFile(
    `${hooks}/classic.php`,
    "<?php add_filter( 'use_block_editor_for_post', '__return_false' );",
  );
  t.after(() => rm(hooks, { recursive: true }));
  for (const way of ["the block that editors keep", "the element"]) {
    const address = await save("author", "post", WAYS[way].replaceAll(/<!--.*?-->/g, ""));
    const { page } = await editor(t, "author");
    await page.goto(
      `${site.url}wp-admin/post.php?action=edit&post=${new URL(address).searchParams.get("p")}`,
    );
    await page.locator("#content-tmce").click();
    await page.frameLocator("#content_ifr").locator("body").waitFor();
    await page.locator("#title").fill("Saved again");
    await page.locator("#publish").click();
    await page.waitForURL(/message=/);
    const reader = await openPage(t);
    await reader.goto(address);
    await comparison(reader).waitFor();
    assert.match(await reader.title(), /Saved again/);
  }
});

test("PHP has nothing to say of the plugin", async () => {
  const log = await readFile(site.log, "utf8").catch(() => "");
  assert.deepEqual(
    log.split("\n").filter((line) => line.includes("plugins/occupation-compare")),
    [],
  );
});

test("removed, it leaves nothing in the database", async () => {
  const script = fileURLToPath(new URL("removed.php", import.meta.url));
  assert.equal(await site.php(script), "");
  await rm(`${site.root}/wp-content/plugins/occupation-compare`, { recursive: true });
  assert.equal((await fetch(site.url)).status, 200);
});
