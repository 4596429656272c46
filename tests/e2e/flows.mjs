// What a reader does with nothing but a keyboard: a promise, and the way to see it kept.
import assert from "node:assert/strict";
import { PAIR } from "./site.mjs";

const TITLE = "Registered nurse vs software developer";

/** The flows that need an address that changes, which some browsers do not give a file from a disk. */
export const OF_ADDRESSES = [
  "a link to another comparison leads to its top, and the focus goes with it",
  "back and forward lead through what was shown",
  "reloading keeps what is shown",
];

/** The flows that need figures of metro areas, which the single file has not. */
export const OF_METROS = [
  "a place is chosen by typing, pay is shown at its prices and the nation's, and the nation comes back",
];

export const FLOWS = {
  async "two occupations are chosen by typing"(reader) {
    await reader.open();
    await reader.assertFocus("combobox", "Occupation 1");
    await choose(reader, "registered nurse", "Registered nurse");
    await reader.heading("Registered nurse");
    await reader.tabTo("combobox", "Occupation 2");
    await choose(reader, "software developer", "Software developer");
    await reader.heading(TITLE);
    await reader.query(PAIR);
    await reader.assertFocus("combobox", "Occupation 2");
    await reader.said(`Now showing ${TITLE}.`);
  },

  async "one is found by a job title of its own, and the page says which"(reader) {
    await reader.open();
    await reader.write("nursemaid");
    await reader.until(
      () => document.querySelector("#oc-0-0")?.textContent.includes("matched: Nursemaid"),
      "the title is found",
    );
    await reader.press("Enter");
    await reader.heading("Childcare worker");
    await reader.until(
      () => document.querySelector(".matched")?.textContent.includes("Nursemaid →"),
      "the page says what matched",
    );
  },

  async "one is replaced by another without clearing the field first"(reader) {
    await reader.open(PAIR);
    await choose(reader, "actuary", "Actuary");
    await reader.heading("Actuary vs software developer");
    await reader.query("occupations=actuaries,software-developers");
  },

  async "an occupation that is already compared is passed over"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("combobox", "Occupation 2");
    await reader.write("registered nurse");
    const says = () =>
      document.querySelector("#oc-1-list [aria-disabled]")?.textContent.includes("already compared");
    await reader.until(says, "the list says that it is compared already");
    const active = await reader.run(() => document.activeElement.getAttribute("aria-activedescendant"));
    const disabled = await reader.run(
      (id) => document.getElementById(id)?.getAttribute("aria-disabled") ?? null,
      active ?? "",
    );
    assert.equal(disabled, null, "Enter does not choose what cannot be chosen");
  },

  async "what was typed is there for who comes back from another window"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("combobox", "Occupation 2");
    await reader.write("actu");
    await reader.leave();
    await reader.until(() => document.activeElement.value === "actu", "what was typed is there");
  },

  async "the two are swapped, and the focus stays on the button"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("button", "Swap");
    await reader.press("Enter");
    await reader.heading("Software developer vs registered nurse");
    await reader.assertFocus("button", "Swap software developer and registered nurse");
  },

  async "a third is added and removed"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("button", "+ Add");
    await reader.press("Enter");
    await reader.until(() => document.activeElement.id === "oc-2", "the third picker has the focus");
    await choose(reader, "electrician", "Electrician");
    await reader.query(`${PAIR},electricians`);
    await reader.tabTo("button", "Remove electrician");
    await reader.press("Enter");
    await reader.heading(TITLE);
    await reader.query(PAIR);
    // Not a field: a phone would bring its keyboard.
    await reader.assertFocus("button", "Remove software developer");
    await reader.tabTo("button", "+ Add");
    await reader.press("Enter");
    await reader.tabTo("button", "Cancel");
    await reader.press("Enter");
    await reader.assertFocus("button", "+ Add");
  },

  async "pay is shown by the hour and by the year"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("button", "Hourly");
    await reader.press("Space");
    await reader.query(`${PAIR}&pay=hourly`);
    assert.equal((await reader.focus()).pressed, "true");
    await reader.until(
      () => document.querySelector(".card .big").textContent.includes("an hour at the median"),
      "the cards follow",
    );
  },

  async "differences only tells how many rows it hides, and hides them"(reader) {
    await reader.open(PAIR);
    const rows = () => document.querySelectorAll("table.rows tbody tr").length;
    const before = await reader.run(rows);
    await reader.tabTo("checkbox", "Differences only");
    await reader.press("Space");
    await reader.query(`${PAIR}&show=differences`);
    const hidden = Number((await reader.focus()).name.match(/\((\d+) rows hidden\)/)?.[1]);
    const left = (count) => document.querySelectorAll("table.rows tbody tr").length === count;
    await reader.until(left, `${hidden} of ${before} rows are hidden`, before - hidden);
    assert.equal(
      await reader.run(
        () =>
          [...document.querySelectorAll("td.difference")].filter((td) => /the same/.test(td.textContent))
            .length,
      ),
      0,
    );
  },

  async "a place is chosen by typing, pay is shown at its prices and the nation's, and the nation comes back"(
    reader,
  ) {
    await reader.open(PAIR);
    await reader.tabTo("combobox", "Place");
    assert.equal((await reader.focus()).value, "United States");
    await choose(reader, "oakland", "San Francisco-Oakland-Fremont, CA");
    await reader.query(`${PAIR}&place=san-francisco-oakland-fremont-ca`);
    await reader.tabTo("button", "At US prices");
    await reader.press("Enter");
    await reader.query(`${PAIR}&place=san-francisco-oakland-fremont-ca&prices=national`);
    await reader.said("Pay is shown at US-average prices.");
    await reader.driver.back();
    await reader.driver.back();
    await reader.query(PAIR);
    await reader.until(
      () => document.querySelector("#oc-where").value === "United States",
      "the field shows the nation again",
    );
  },

  async "arrows lead over the map, and Enter chooses a state"(reader) {
    await reader.open(PAIR);
    await reader.come("#oc-where-it-pays", ".tile");
    await reader.tabTo("button", "Alaska");
    await reader.press("ArrowDown");
    await reader.assertFocus("button", "Washington");
    await reader.press("ArrowDown");
    await reader.press("ArrowRight");
    await reader.assertFocus("button", "Nevada");
    await reader.press("Enter");
    await reader.query(`${PAIR}&place=nevada`);
    // The map comes in a slice behind the first.
    await reader.until(
      () => document.activeElement.getAttribute("aria-pressed") === "true",
      "the state is the one that is chosen",
    );
    await reader.assertFocus("button", "Nevada");
  },

  async "the states are sorted by a button in the head of each column"(reader) {
    await reader.open(PAIR);
    await reader.come("#oc-where-it-pays", ".tile");
    await reader.tabTo("summary", "States as a table");
    await reader.press("Enter");
    await reader.tabTo("button", "●Registered nurse");
    const first = () => document.querySelector(".sortable tbody th").textContent;
    assert.equal(await reader.run(first), "Alabama");
    for (const [sorted, state] of [
      ["descending", "California"],
      ["ascending", "Puerto Rico"],
    ]) {
      await reader.press("Enter");
      await reader.until(
        ([sorted, state]) =>
          document.activeElement.closest("th").getAttribute("aria-sort") === sorted &&
          document.querySelector(".sortable tbody th").textContent === state,
        `sorted ${sorted}, ${state} stands first`,
        [sorted, state],
      );
    }
  },

  async "the link is copied and said to be; a refusal is said too"(reader) {
    await reader.open(`${PAIR}&pay=hourly`);
    // Whether the clipboard may be written to differs between engines, so the test brings its own.
    await reader.run(() => {
      const writeText = async (text) => {
        globalThis.copied = text;
      };
      Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    });
    await reader.tabTo("summary", "Share");
    await reader.press("Enter");
    await reader.tabTo("button", "Copy link");
    await reader.press("Enter");
    await reader.said("Link copied.");
    assert.equal(await reader.run(() => globalThis.copied === location.href), true);
    await reader.run(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    });
    if ((await reader.focus()).role === "summary") await reader.press("Enter");
    await reader.tabTo("button", "Copy link");
    await reader.press("Enter");
    await reader.said("Link could not be copied: the browser did not allow it.");
  },

  async "a figure tells its source"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("summary", "Yearly salary");
    await reader.press("Enter");
    const source = () =>
      document.activeElement.closest("details[open]")?.querySelector(".source").textContent ?? "";
    const text = await reader.until(source, "the source opens");
    assert.match(text, /Bureau of Labor Statistics.*May 2025/s);
    await reader.press("Enter");
    await reader.until(() => !document.activeElement.closest("details[open]"), "the source closes");
  },

  async "Escape closes the list, then clears the field, and changes nothing else"(reader) {
    await reader.open(PAIR);
    await reader.write("nurse");
    await reader.until(
      () => document.activeElement.getAttribute("aria-expanded") === "true",
      "the list is open",
    );
    await reader.press("Escape");
    await reader.until(
      () => document.activeElement.getAttribute("aria-expanded") === "false",
      "the list is closed",
    );
    assert.equal((await reader.focus()).value, "nurse");
    await reader.press("Escape");
    await reader.until(() => document.activeElement.value === "", "the field is clear");
    await reader.heading(TITLE);
    await reader.press("Tab");
    await reader.until(
      () => document.querySelector("#oc-0").value === "Registered nurse",
      "the field shows what is chosen",
    );
  },

  async "a link to another comparison leads to its top, and the focus goes with it"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("link", "Registered nurse vs");
    const name = (await reader.focus()).name;
    await reader.press("Enter");
    await reader.heading(name.replace(/licensed practical nurse$/, "licensed practical or vocational nurse"));
    await reader.until(() => scrollY === 0, "the page is at its top");
    await reader.driver.back();
    await reader.heading(TITLE);
    await reader.until(
      () => document.activeElement !== document.body,
      "going back leaves the focus somewhere",
    );
  },

  async "back and forward lead through what was shown"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("button", "Swap");
    await reader.press("Enter");
    await reader.heading("Software developer vs registered nurse");
    await reader.tabTo("button", "Hourly");
    await reader.press("Enter");
    await reader.query("occupations=software-developers,registered-nurses&pay=hourly");
    await reader.driver.back();
    await reader.query("occupations=software-developers,registered-nurses");
    await reader.until(
      () => document.querySelector("[aria-pressed=true]").textContent === "Yearly",
      "pay is by the year again",
    );
    await reader.driver.back();
    await reader.heading(TITLE);
    await reader.driver.forward();
    await reader.heading("Software developer vs registered nurse");
    await reader.until(
      () => /^Software developer\svs\sregistered nurse/.test(document.title),
      "so says the window",
    );
  },

  async "reloading keeps what is shown"(reader) {
    await reader.open(PAIR);
    await reader.tabTo("button", "Swap");
    await reader.press("Enter");
    await reader.tabTo("button", "Hourly");
    await reader.press("Enter");
    await reader.query("occupations=software-developers,registered-nurses&pay=hourly");
    await reader.driver.reload();
    await reader.drawn();
    await reader.heading("Software developer vs registered nurse");
    assert.equal(await reader.run(() => document.querySelector("[aria-pressed=true]").textContent), "Hourly");
  },

  async "Tab leads through everything once, to the last link, and is never trapped"(reader) {
    await reader.open(`${PAIR}&view=table`);
    const isLast = () => {
      const all = document.querySelectorAll('.oc :is(a[href], button, input, summary, [tabindex="0"])');
      const open = [...all].filter((one) => one.matches("summary") || !one.closest("details:not([open])"));
      document.activeElement.visited = (document.activeElement.visited ?? 0) + 1;
      if (document.activeElement.visited > 1) throw new Error("visited twice");
      return document.activeElement === open.at(-1);
    };
    while (!(await reader.run(isLast))) await reader.press("Tab");
  },
};

/** Types into the picker that has the focus and takes the first that is found. */
async function choose(reader, text, name) {
  await reader.write(text);
  const finds = (want) =>
    document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.firstChild
      .textContent === want;
  await reader.until(finds, `“${name}” is the first that is found`, name);
  await reader.press("Enter");
  await reader.until((want) => document.activeElement.value === want, `the field shows “${name}”`, name);
}
