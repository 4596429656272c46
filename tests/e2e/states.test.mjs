// Each state that an address can ask for. That the console stays empty, nothing is stored and no
// other origin is asked is checked at the end of every test, in openPage.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FOUR, LOSS, PAIR, drawn, go, query, said, show } from "./site.mjs";
import { LOST, STATES, WORDS, type } from "./states.mjs";

const heading = (page) => page.locator(".oc .title").textContent();
const notices = (page) => page.locator(".oc .notice").allTextContents();
const pickers = (page) =>
  page.locator(".pickers [role=combobox]").evaluateAll((all) => all.map((input) => input.value));

test("without a query it says what to do and offers examples that work", async (t) => {
  const page = await show(t);
  assert.equal(await heading(page), "Compare occupations");
  assert.deepEqual(await pickers(page), ["", ""]);
  const examples = await page.locator(".chips").first().getByRole("link").all();
  assert.ok(examples.length >= 3);
  const links = await Promise.all(examples.map((link) => link.getAttribute("href")));
  for (const link of links) {
    await go(page, new URL(link, page.url()).search.slice(1));
    assert.equal((await pickers(page)).length, 2);
    assert.deepEqual(await page.getByText("is not an occupation here").all(), []);
  }
});

test("a field in which nothing is typed asks for a job title, and says so of what finds nothing only then", async (t) => {
  const page = await show(t);
  const told = page.locator(".picker .none");
  await page.locator("#oc-0").click();
  assert.equal(await told.textContent(), "Type a job title, or a code such as 29-1141.");
  await type(page, 0, "xqzxqz");
  assert.match(await told.textContent(), /^No occupation found\./);
  await page.locator("#oc-0").fill("");
  assert.equal(await told.textContent(), "Type a job title, or a code such as 29-1141.");
});

test("the only occupation can be removed, and the field is ready for another", async (t) => {
  const page = await show(t, "occupations=registered-nurses");
  await page.getByRole("button", { name: "Remove registered nurse" }).click();
  await page.getByRole("heading", { name: "Compare occupations" }).waitFor();
  assert.equal(await said(page), "No occupation is shown.");
  assert.equal(query(page), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "oc-0");
});

test("on a phone a third occupation is in sight as soon as it is chosen", async (t) => {
  const page = await show(t, PAIR, { width: 360 });
  await page.getByRole("button", { name: "+ Add" }).click();
  await type(page, 2, "electrician");
  await page.keyboard.press("Enter");
  await page.locator(".card.place-3").waitFor();
  const inSight = (place) => page.locator(`.card.place-${place}`).isVisible();
  assert.deepEqual(await Promise.all([1, 2, 3].map(inSight)), [true, false, true]);
  assert.equal(await page.locator(".chooser span").textContent(), "Two of three at a time");
  assert.deepEqual(
    await page.locator(".chooser select").evaluateAll((all) => all.map((s) => s.selectedIndex)),
    [0, 2],
  );
});

test("going back leaves the focus on the heading, not nowhere", async (t) => {
  const page = await show(t, "group=healthcare-support");
  await page.locator(".list a").nth(4).click();
  await page.locator(".card").waitFor();
  await page.goBack();
  await page.locator(".list").waitFor();
  await drawn(page);
  assert.equal(
    await page.evaluate(() => document.activeElement.textContent),
    "Healthcare support occupations",
  );
});

test("one occupation is shown as a profile with others to compare it with, never an empty column", async (t) => {
  const page = await show(t, "occupations=registered-nurses");
  assert.equal(await heading(page), "Registered nurse");
  assert.equal(await page.locator(".card").count(), 1);
  assert.equal(await page.locator("table.rows").first().locator("thead th").count(), 1);
  assert.ok((await page.locator(".chips").getByRole("link").count()) > 2);
  assert.deepEqual(await pickers(page), ["Registered nurse", ""]);
});

for (const [name, count, text] of [
  ["two", 2, PAIR],
  ["three", 3, `${PAIR},electricians`],
  ["four", 4, FOUR],
]) {
  test(`${name} occupations have ${name} cards and ${name} columns in every table`, async (t) => {
    const page = await show(t, text);
    assert.equal(await page.locator(".card").count(), count);
    for (const table of await page.locator("table.rows").all()) {
      assert.equal(await table.locator("thead th:not(.difference)").count(), count);
      for (const row of await table.locator("tbody tr").all()) {
        assert.equal(await row.locator("td:not(.difference)").count(), count);
      }
    }
    assert.equal(await page.getByRole("button", { name: "Add" }).count(), count < 4 ? 1 : 0);
  });
}

test("of five the first four are shown, and the page says so", async (t) => {
  const page = await show(t, `${FOUR},actuaries`);
  assert.equal(await page.locator(".card").count(), 4);
  assert.match((await notices(page)).join(), /At most four/);
});

test("an unknown occupation is named and dropped, the rest is kept", async (t) => {
  const page = await show(t, "occupations=registered-nurses,Juggler_of_flames,software-developers");
  assert.match((await notices(page)).join(), /“juggler_of_flames” is not an occupation here/);
  assert.deepEqual(await pickers(page), ["Registered nurse", "Software developer"]);
});

test("an unknown occupation that looks like one leaves the console empty", async (t) => {
  const page = await show(t, "occupations=registered-nurses,juggler-of-flames");
  assert.match((await notices(page)).join(), /“juggler-of-flames”/);
});

test("the same occupation twice, by slug and by code, becomes one profile", async (t) => {
  const page = await show(t, "occupations=registered-nurses,29-1141,registered-nurses");
  assert.equal(await heading(page), "Registered nurse");
  assert.match((await notices(page)).join(), /named twice/);
});

const HOSTILE = {
  markup: 'occupations=<img src=x onerror=alert(1)>,registered-nurses&view="><script>alert(1)</script>',
  "bytes that are no text": "occupations=%00,%ED%A0%80,%FF%FE,%,%4,registered-nurses&group=%00",
  "names of the language": "occupations=__proto__,constructor,registered-nurses&__proto__=1&toString=2",
  "two hundred names": `occupations=registered-nurses,${Array(200).fill("A").join(",")}`,
  "signs without values": "&&&=&occupations&==&occupations=registered-nurses&?",
};
for (const [name, text] of Object.entries(HOSTILE)) {
  test(`a hostile query of ${name} is reduced to what is valid`, async (t) => {
    const page = await show(t, text);
    assert.equal(await heading(page), "Registered nurse");
    assert.equal(await page.locator(".oc :is(img, script)").count(), 0);
    assert.ok((await notices(page)).length <= 8, "the notices do not flood the page");
    assert.ok((await notices(page)).every((notice) => notice.length < 240));
  });
}

test("a hostile query of 100 kB is reduced to what is valid", async (t) => {
  const page = await show(t, PAIR);
  await page.evaluate(() => {
    // Longer than a server takes, but not than history does.
    history.pushState(
      null,
      "",
      `?occupations=registered-nurses,${"x".repeat(100_000)}&pay=${"y".repeat(1000)}`,
    );
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.getByRole("heading", { name: "Registered nurse", exact: true }).first().waitFor();
  assert.ok((await notices(page)).every((notice) => notice.length < 240));
});

test("a group lists its occupations, each with a link to its profile", async (t) => {
  const page = await show(t, "group=office-and-administrative-support");
  assert.equal(await heading(page), "Office and administrative support occupations");
  const links = page.locator(".list").getByRole("link");
  assert.ok((await links.count()) > 40);
  await links.filter({ hasText: "Teller" }).click();
  await page.getByRole("heading", { name: "Teller", exact: true }).first().waitFor();
  assert.equal(query(page), "occupations=tellers");
});

test("figures that do not load are said to be missing, and come when asked for again", async (t) => {
  const page = await show(t, PAIR, { expected: [LOST], before: STATES["figures that did not load"].before });
  const again = page.getByRole("button", { name: "Try again" });
  await again.first().waitFor();
  assert.equal(await page.locator(".row-median-pay").count(), 0, "nothing is shown half");
  await page.unroute(WORDS);
  while (await again.count()) await again.first().click();
  await page.getByRole("heading", { name: /Registered nurse\s+vs\s+software developer/ }).waitFor();
  await drawn(page);
  assert.equal(await page.locator(".columns .column ul").count(), 2);
  assert.deepEqual(await notices(page), []);
});

test("what is chosen and does not load leaves everything as it was", async (t) => {
  const page = await show(t, PAIR, { expected: [LOST] });
  const shown = () =>
    page.evaluate(() => [document.title, location.search, document.querySelector(".title").textContent]);
  const before = await shown();
  await page.route(WORDS, (route) => route.abort());
  await type(page, 1, "actor");
  await page.keyboard.press("Enter");
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  assert.deepEqual(await shown(), before);
  await page.unroute(WORDS);
  await again.click();
  await page.getByRole("heading", { name: /Registered nurse\s+vs\s+actor/ }).waitFor();
  assert.equal(query(page), "occupations=registered-nurses,actors");
  assert.deepEqual(await notices(page), []);
});

test("the table view has everything in one table whose header stays in sight", async (t) => {
  const page = await show(t, `${PAIR}&view=table`);
  assert.equal(await page.locator("table.rows").count(), 1);
  assert.ok((await page.locator("table.rows tbody tr").count()) > 25);
  await page
    .locator("table.rows tbody tr")
    .nth(20)
    .evaluate((row) => row.scrollIntoView({ block: "center" }));
  const head = page.locator("table.rows thead th").first();
  const isSeen = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  };
  assert.ok(await head.evaluate(isSeen), "nothing hides the header");
});

test("imputed scores say so in a word, which is explained once below the table", async (t) => {
  const explained = "Imputed: filled in by the publisher from similar occupations.";
  for (const [query, scores] of [
    [PAIR, 17],
    ["occupations=registered-nurses,electricians", 0],
  ]) {
    const page = await show(t, `${query}&view=table`);
    assert.equal(await page.getByText("imputed", { exact: true }).count(), scores, query);
    assert.equal(await page.getByText(explained).count(), scores ? 1 : 0, query);
  }
});

test("each group to browse is offered once", async (t) => {
  const page = await show(t, "occupations=registered-nurses,software-developers,nurse-practitioners");
  assert.deepEqual(await page.locator(".related p").allTextContents(), [
    "Browse healthcare practitioner and technical occupations",
    "Browse computer and mathematical occupations",
  ]);
});

test("the card view holds two compact cards in about 300 by 400 pixels, and leads to everything", async (t) => {
  const page = await show(t, `${LOSS}&view=card`, { width: 300, height: 400 });
  const box = await page.locator(".compact").boundingBox();
  assert.ok(box.width <= 300 && box.height <= 430, JSON.stringify(box));
  await page.getByRole("link", { name: "Full comparison" }).click();
  await page.locator(".cards").waitFor();
  assert.equal(query(page), LOSS);
});

test("pay by the hour is missing with its reason where it is only counted by the year, and the reverse", async (t) => {
  const page = await show(t, "occupations=actors,airline-pilots-copilots-and-flight-engineers");
  const rate = page.locator(".row-hourly-rate td").nth(1);
  assert.match(await rate.textContent(), /— published by the year only/);
  assert.match(
    await page.locator(".row-yearly-salary td").first().textContent(),
    /— published by the hour only/,
  );
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.waitForFunction(() => location.search.includes("pay=hourly"));
  assert.match(await page.locator(".card").nth(1).textContent(), /— published by the year only/);
  assert.doesNotMatch(await page.locator(".summary").textContent(), /more than|ahead of/);
});

test("pay above what is published is told as such, and not compared", async (t) => {
  const page = await show(t, "occupations=anesthesiologists,registered-nurses");
  const text = await page.locator("table.rows").allTextContents();
  assert.match(text.join(), /\$239,200 a year or more/);
});

test("a change is announced politely", async (t) => {
  const page = await show(t, PAIR);
  await page.getByRole("checkbox", { name: "Differences only" }).check();
  await page.waitForFunction(() => location.search.includes("show=differences"));
  assert.match(await said(page), /^\d+ rows shown\.$/);
});

test("all occupations stand beside if the reader wants them, and nothing else changes", async (t) => {
  const page = await show(t, `${PAIR}&show=differences`);
  // A label opens to the source of all occupations too, where that is another.
  const others = async () => {
    const texts = await page.locator("table.rows :is(th, td):not(.all)").allTextContents();
    return texts.map((text) => text.replace(/All occupations: .*?, United States\./, ""));
  };
  const before = await others();
  const box = page.getByRole("checkbox", { name: "All occupations" });
  await box.check();
  await page.waitForFunction(() => location.search.includes("average=on"));
  await drawn(page);
  assert.equal(await said(page), "Figures of all occupations are shown beside.");
  assert.deepEqual(await others(), before);
  const table = page.locator("table.rows").first();
  assert.equal(await table.getByRole("columnheader").last().innerText(), "All occupations");
  assert.equal(await table.locator(".row-growth-rate .all > span").innerText(), "3.5%");
  assert.match(await page.locator("figure:has(.range) svg.all").textContent(), /^All occupations \$50,980$/);
  assert.match(
    await page.locator(".main").innerText(),
    /as much as workers in all occupations \(\$50,980 a year\)/,
  );
  await page.setViewportSize({ width: 360, height: 800 });
  assert.equal(await table.locator(".row-growth-rate .all").innerText(), "All occupations 3.5%");
  await box.uncheck();
  await page.waitForFunction(() => !location.search.includes("average"));
  await drawn(page);
  assert.equal(await page.locator(".all").count(), 0);
});

test("links within the page lead to its sections, and the focus goes with them", async (t) => {
  const page = await show(t, PAIR);
  const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  assert.equal(await links.count(), 11);
  for (const link of await links.all()) {
    await link.click();
    const id = (await link.getAttribute("href")).slice(1);
    await page.waitForFunction((want) => document.activeElement.id === want, id);
    assert.ok(
      await page.locator(`#${id}`).evaluate((heading) => heading.getBoundingClientRect().top < innerHeight),
      id,
    );
  }
  assert.equal(new URL(page.url()).hash, "", "the address stays as it is");
});

test("sections are those that are asked for, in that order, between the answer and the sources", async (t) => {
  const page = await show(t, `${PAIR}&sections=skills,salary`);
  const headings = () => page.locator(".main > section > h2").allTextContents();
  assert.deepEqual(await headings(), ["Skills", "Salary", "Sources"]);
  const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  assert.deepEqual(await links.allTextContents(), await headings());
  await page.getByRole("button", { name: "Hourly" }).click();
  await page.waitForFunction(() => location.search.includes("sections=skills,salary"));
  assert.deepEqual(await headings(), ["Skills", "Salary", "Sources"]);
});

test("key differences, cards and charts tell their sources in one click", async (t) => {
  const page = await show(t, PAIR);
  for (const [what, topics] of [
    [".key-differences + .cite", ["Skill scores"]],
    [".card .cite", ["Pay", "Outlook"]],
    [".chart:has(.growth) + .cite", ["Outlook"]],
    [".chart:has(.pay) + .cite", ["Pay"]],
    [".chart.levels + .cite", ["Education"]],
    [".chart.dots + .cite", ["Skill scores"]],
  ]) {
    const cite = page.locator(what).first();
    await cite.locator("summary").click();
    const told = await cite.locator(".source").innerText();
    for (const topic of topics)
      assert.match(told, new RegExp(`^${topic}: .*20\\d\\d.*, United States\\.$`, "m"), what);
  }
});

test("on a phone a difference of three or more names the occupations that it speaks of", async (t) => {
  const page = await show(t, FOUR, { width: 360 });
  await page.locator(".row-jobs").scrollIntoViewIfNeeded();
  const isNamed = () =>
    /Registered nurse: .* than\s+◆\s*Actor/s.test(document.querySelector(".row-jobs .difference").innerText);
  await page.waitForFunction(isNamed);
});

test("the card view does not show figures of an official occupation as those of a job title", async (t) => {
  const page = await show(t, `${LOSS}&view=card`);
  const labels = () => page.locator(".compact tbody th").allTextContents();
  assert.deepEqual(await labels(), ["Average pay", "Outlook", "Jobs"]);
  await go(page, `${PAIR}&view=card`);
  assert.deepEqual(await labels(), ["Median pay", "Average pay", "Outlook", "To start", "Jobs"]);
});

test("a picker says how many it found", async (t) => {
  const page = await show(t, PAIR, { act: (page) => type(page, 1, "nurse") });
  const told = () => page.locator(".slot-2 [role=status]").textContent();
  const count = await page.locator("#oc-1-list li").count();
  assert.ok(count > 1);
  assert.equal(await told(), `${count} found.`);
  await type(page, 1, "qqqqqqqq");
  assert.match(await told(), /^No occupation found\./);
});
