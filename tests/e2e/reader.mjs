// Someone who has only a keyboard. After each key the focus must be somewhere, in sight, and not
// behind anything: whoever loses it cannot go on.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

export class Reader {
  /** `home` is the address of the page, without a query. */
  constructor(driver, home) {
    this.driver = driver;
    this.home = home;
  }

  /** Opens the page at a query, waits until it is drawn, and goes to its first control. */
  async open(query) {
    await this.driver.open("about:blank");
    await this.driver.open(query ? `${this.home}?${query}` : this.home);
    await this.drawn();
    await this.press("Tab");
  }

  drawn() {
    return this.until(
      () =>
        Boolean(document.querySelector(".oc .title")) &&
        !document.querySelector(".oc .coming, .oc .main[aria-busy]"),
      "the page is drawn",
    );
  }

  run(work, ...values) {
    return this.driver.run(work, ...values);
  }

  /** Waits until the function of the page tells something true, and returns it. */
  async until(work, what, ...values) {
    let last;
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      last = await this.run(work, ...values);
      if (last) return last;
      await setTimeout(20);
    }
    const stands = await this.run(() => [
      `scrolled by ${scrollY}`,
      ...[...document.querySelectorAll(".oc [role=status], .oc .notice, .oc .nearby")].map((part) =>
        part.textContent.trim().slice(0, 200),
      ),
    ]);
    const focus = JSON.stringify(await this.focus());
    assert.fail(`${what}: it did not come to that; the focus is on ${focus}; ${stands.join("; ")}`);
  }

  /**
   * Scrolls a part of the page into sight until what comes once it is near is there. Once is not enough: WebKit
   * may still be about to scroll back to the field that has just taken the focus.
   */
  come(part, wanted) {
    return this.until(
      ([part, wanted]) => {
        document.querySelector(part).scrollIntoView();
        return Boolean(document.querySelector(wanted));
      },
      `${wanted} comes in ${part}`,
      [part, wanted],
    );
  }

  heading(text) {
    return this.until(
      (want) => document.querySelector(".oc .title")?.textContent.replace(/\s+/g, " ") === want,
      `the heading is “${text}”`,
      text,
    );
  }

  said(text) {
    return this.until(
      (want) => document.querySelector(".oc > [role=status]").textContent === want,
      `“${text}” is said`,
      text,
    );
  }

  /** Waits until the query of the address is this, without its question mark. A file may keep its own. */
  async query(text) {
    if (this.home.startsWith("file:")) return;
    await this.until(
      (want) => decodeURIComponent(location.search.slice(1)) === want,
      `the address is ?${text}`,
      text,
    );
  }

  /** Presses a key and looks where the focus is then. */
  async press(key) {
    await this.driver.press(key);
    await this.until(settled, `“${key}” leaves the focus in sight`);
  }

  /** Writes into the field that has the focus. */
  async write(text) {
    await this.driver.press(...text);
    await this.until((want) => document.activeElement.value === want, `“${text}” is written`, text);
  }

  /** Looks into another window and comes back. */
  leave() {
    return this.driver.leave();
  }

  /** Goes on with Tab until the focus is on the control with this role and name. */
  async tabTo(role, name) {
    for (let steps = 0; steps < 150; steps += 1) {
      const focus = await this.focus();
      if (focus.role === role && focus.name.startsWith(name)) return;
      await this.press("Tab");
    }
    assert.fail(`no ${role} “${name}” on the way`);
  }

  /** What has the focus. */
  focus() {
    return this.run(focused);
  }

  async assertFocus(role, name) {
    const focus = await this.focus();
    assert.deepEqual({ role: focus.role, name: focus.name.slice(0, name.length) }, { role, name });
  }
}

/** Role, name and value of the element with the focus; run in the page. */
function focused() {
  const element = document.activeElement;
  const roles = { A: "link", BUTTON: "button", SUMMARY: "summary", BODY: "none", H1: "heading" };
  const role =
    element.getAttribute("role") ?? (element.type === "checkbox" ? "checkbox" : roles[element.tagName]);
  const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
  return {
    role: role ?? element.tagName,
    name: name.trim().slice(0, 80),
    value: element.value ?? "",
    expanded: element.getAttribute("aria-expanded") ?? "",
    pressed: element.getAttribute("aria-pressed") ?? "",
  };
}

/** Whether the focus is on something that can be seen; run in the page. */
function settled() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return false;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  if (right <= left || bottom <= top || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
  const seen = document.elementFromPoint(x, y);
  return Boolean(seen) && (element.contains(seen) || seen.contains(element));
}
