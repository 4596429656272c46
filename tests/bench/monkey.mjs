// Does to a page of the site whatever comes to its mind: clicks, keys, typing, going back, translating, foreign nodes,
// other widths, a network that goes and comes. After each of that heading, cards, fields, figures and address must
// agree, and at the end the console is empty. The same seed does the same.
//
//   node tests/bench/monkey.mjs SITE [--engine chromium,firefox,webkit] [--seed 1] [--count 1000] [--each 250]
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { setTimeout } from "node:timers/promises";
import { ENGINES, start } from "../e2e/engines.mjs";
import { serve } from "../e2e/server.mjs";
import { NAMES, disagreement, shown } from "../e2e/wild.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", default: ENGINES.join(",") },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "1000" },
    each: { type: "string", default: "250" },
  },
});
const [folder = "site"] = positionals;
const PAGE = "compare/registered-nurses-vs-software-developers/";
/** The hash of no bytes, which Firefox finds in scripts of a page that is left before they came. */
const NOTHING = createHash("sha256").digest("base64");
const site = await serve(folder);
let failures = 0;

for (const engine of values.engine.split(",")) {
  const begin = performance.now();
  let [done, seed, redrawn, left] = [0, Number(values.seed), 0, 0];
  const driver = await start(engine);
  const lines = [];
  while (done < Number(values.count)) {
    const count = Math.min(Number(values.each), Number(values.count) - done);
    await driver.open("about:blank");
    await driver.open(site.url + PAGE);
    await until(driver, () => performance.getEntriesByName("occupation-compare: ready").length > 0);
    await driver.run(act, seed, count, [...NAMES], `${shown}`, `${disagreement}`);
    // A link that is followed while the page is drawn anew leads to a page of its own, as without a script.
    const told = await until(driver, () =>
      globalThis.monkey ? globalThis.monkey.end && globalThis.monkey : { left: true },
    );
    if (told.left) {
      left += 1;
      done += await driver.run(() => Number(sessionStorage.getItem("monkey")));
      seed += 1;
      continue;
    }
    redrawn += told.redrawn;
    done += told.did.length;
    if (told.why) {
      failures += 1;
      lines.push(
        `seed ${seed}, step ${told.did.length}: ${told.why}\n    after ${told.did.slice(-6).join(" · ")}${told.said.map((line) => `\n    said ${line}`).join("")}`,
      );
    }
    seed += 1;
    if (process.stderr.isTTY || done % 5000 < count)
      console.error(`${engine}: ${done} of ${values.count} actions, ${lines.length} disagreements`);
  }
  const messages = (await driver.messages()).filter(
    (message) => !/Failed to load|NetworkError|favicon/.test(message) && !message.includes(NOTHING),
  );
  if (messages.length > 0) failures += 1;
  await driver.quit();
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(
    `${engine}: ${done} actions in ${seconds} s, seeds ${values.seed} to ${seed - 1}, drawn anew ${redrawn} times, left ${left} times, ${lines.length} disagreements, ${messages.length} lines in the console`,
  );
  for (const line of [...lines, ...messages.slice(0, 5)]) console.log(`  ${line}`);
}
await site.close();
process.exitCode = failures > 0 ? 1 : 0;

async function until(driver, work) {
  for (const end = Date.now() + 600_000; Date.now() < end;) {
    // A page that is being left answers nothing.
    const told = await driver.run(work).catch((error) => {
      if (!/unload/.test(error.message)) throw error;
    });
    if (told) return told;
    await setTimeout(50);
  }
  throw new Error("it did not come to an end");
}

/** Acts in the page; `globalThis.monkey` tells how it went. */
function act(seed, count, names, shownSource, disagreementSource) {
  globalThis.NAMES = new Map(names);
  sessionStorage.removeItem("monkey");
  const look = new Function(`return (${shownSource})("#occupation-compare")`);
  const judge = new Function("now", `return (${disagreementSource})(now)`);
  const monkey = { did: [], why: "", end: false, redrawn: 0, said: [] };
  globalThis.monkey = monkey;
  const { error } = console;
  console.error = (...values) => {
    monkey.said.push(values.map((value) => value?.stack ?? value).join(" "));
    error.apply(console, values);
  };
  let state = seed >>> 0;
  const random = (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const pick = (list) => list[random(list.length)];
  const root = () => document.getElementById("occupation-compare");
  const all = (what) => [...root().querySelectorAll(what)];
  const wait = (time) =>
    new Promise((go) => {
      setTimeout(go, time);
    });
  // What leaves the page is not what this is about.
  globalThis.print = () => {};
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => {} } });
  HTMLAnchorElement.prototype.click = () => {};
  const { fetch } = globalThis;
  let isOff = false;
  globalThis.fetch = (...asked) => (isOff ? Promise.reject(new TypeError("off")) : fetch(...asked));
  let [place, most] = [0, 0];
  const { pushState } = history;
  history.pushState = (...values) => {
    place += 1;
    most = place;
    pushState.apply(history, values);
  };
  const texts = () => {
    const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
    return found;
  };
  const translated = (text) => {
    const font = document.createElement("font");
    font.textContent = text.data.toUpperCase();
    text.replaceWith(font);
  };
  const press = (key) => {
    const { activeElement } = document;
    for (const type of ["keydown", "keyup"])
      activeElement.dispatchEvent(
        new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }),
      );
  };
  const WORDS = ["nurse", "engineer", "actuary", "29-1141", "roofr", "teacher", "xqz", "sales", "cook", "a"];
  const ACTS = {
    click: () => {
      const button = pick(
        all("button").filter((one) => !/^(embed|download csv|print)$/i.test(one.textContent.trim())),
      );
      button?.click();
      return button?.textContent;
    },
    open: () => {
      const summary = pick(all("summary"));
      summary?.click();
      return summary?.textContent.slice(0, 20);
    },
    check: () => pick(all(".toggle input"))?.click(),
    follow: () => {
      const link = pick(
        all("a").filter((one) => one.origin === location.origin && !one.hash && !one.closest(".sources")),
      );
      link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
      return link?.textContent.slice(0, 20);
    },
    type: () => {
      const field = pick(all("[role=combobox]"));
      if (!field) return undefined;
      field.focus();
      field.value = pick(WORDS).slice(0, 1 + random(8));
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      return field.value;
    },
    key: () => {
      const key = pick(["ArrowDown", "ArrowUp", "Enter", "Escape", "Home"]);
      press(key);
      return key;
    },
    choose: () => {
      const option = pick(all("[role=option]"));
      option?.click();
      return option?.textContent.slice(0, 20);
    },
    leave: () => document.activeElement.blur(),
    back: async () => {
      if (place === 0) return "no";
      place -= 1;
      history.back();
      await wait(60);
      return undefined;
    },
    forward: async () => {
      if (place === most) return "no";
      place += 1;
      history.forward();
      await wait(60);
      return undefined;
    },
    translate: () =>
      texts()
        .filter(() => random(4) === 0)
        .forEach(translated),
    word: () => {
      const text = pick(texts());
      if (text) translated(text);
    },
    foreign: () =>
      pick(all("*"))?.insertAdjacentHTML(
        pick(["beforebegin", "afterend", "afterbegin", "beforeend"]),
        "<x-foreign></x-foreign>",
      ),
    attribute: () => pick(all("*"))?.setAttribute(pick(["data-foreign", "title", "translate"]), "x"),
    remove: () => {
      const gone = pick(all("p, small, section, li, figure"));
      gone?.remove();
      return gone?.className;
    },
    wrap: () => {
      const node = pick(all("p, small, b, dd"));
      if (!node) return;
      const wrapper = document.createElement("x-wrapper");
      node.replaceWith(wrapper);
      wrapper.append(node);
    },
    width: () => {
      document.body.style.width = pick(["", "320px", "700px", "1200px"]);
    },
    network: () => {
      isOff = !isOff;
      return isOff ? "off" : "on";
    },
  };
  const often = [
    "click",
    "click",
    "click",
    "check",
    "follow",
    "type",
    "type",
    "key",
    "key",
    "choose",
    "choose",
    "back",
  ];
  const kinds = [...often, ...Object.keys(ACTS)];
  (async () => {
    let last = root();
    let touched = "";
    for (let step = 0; step < count && !monkey.why; step += 1) {
      const kind = pick(kinds);
      const what = await ACTS[kind]();
      monkey.did.push(what ? `${kind} “${what}”` : kind);
      // What someone took away is gone until the widget changes something: then all must agree.
      const isOurs = !["translate", "word", "foreign", "remove", "wrap"].includes(kind);
      for (let tries = 0; ; tries += 1) {
        await wait(tries === 0 ? 20 : 40);
        // What was under way before has its address by now.
        if (!isOurs && tries === 0) touched = location.href;
        const now = look();
        now.isTyping = document.activeElement.matches("[role=combobox]");
        monkey.why = judge(now) ?? "";
        if (!monkey.why || touched === location.href || tries === 250) break;
      }
      if (touched === location.href) monkey.why = "";
      else touched = "";
      if (root() !== last) {
        monkey.redrawn += 1;
        last = root();
      }
      if (document.querySelector(".failed")) monkey.why = document.querySelector(".failed").textContent;
      // What was done and agreed counts, also if the page is left after it.
      if (!monkey.why) sessionStorage.setItem("monkey", step + 1);
    }
    monkey.end = true;
  })();
  return true;
}
