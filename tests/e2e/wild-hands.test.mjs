// The picker under hands and input methods.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAIR, show } from "./site.mjs";
import { titled } from "./states.mjs";

const field = (page, place = 1) => page.locator(`#oc-${place}`);
const settle = (page) => page.waitForTimeout(200);
const value = (page, place = 1) => field(page, place).inputValue();
const caret = (page) =>
  field(page).evaluate(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd]);

/** A word of an input method: its keys, and then the end of the composition, or the other way round as in Safari. */
function compose(input, { key, isSafari }) {
  const press = (init) =>
    input.dispatchEvent(
      new KeyboardEvent("keydown", { bubbles: true, composed: true, cancelable: true, key, ...init }),
    );
  const end = () =>
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, composed: true }));
  input.focus();
  input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true, composed: true }));
  input.value = "nurse";
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, isComposing: true }));
  return new Promise((done) => {
    setTimeout(() => {
      const active = input.getAttribute("aria-activedescendant");
      if (isSafari) end();
      press(isSafari ? { keyCode: 229 } : { keyCode: 229, isComposing: true });
      if (!isSafari) end();
      setTimeout(
        () =>
          done({
            value: input.value,
            open: input.ariaExpanded ?? input.getAttribute("aria-expanded"),
            same: active === input.getAttribute("aria-activedescendant"),
          }),
        200,
      );
    }, 200);
  });
}

for (const isSafari of [false, true]) {
  for (const key of ["Enter", "Escape", "ArrowDown", "ArrowUp"]) {
    test(`${key} that ends a composition ${isSafari ? "as in Safari" : "as in Chrome"} neither chooses nor closes nor moves`, async (t) => {
      const page = await show(t, PAIR);
      const after = await field(page).evaluate(compose, { key, isSafari });
      assert.deepEqual(after, { value: "nurse", open: "true", same: true });
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".picker.open").count(), 0, "keys of its own go on working");
    });
  }
}

test("a click into what was typed puts the caret there; the first into a name selects it", async (t) => {
  const page = await show(t, PAIR);
  await field(page).click();
  await settle(page);
  assert.deepEqual(await caret(page), [0, "Software developer".length]);
  await page.keyboard.type("senior engineer");
  await settle(page);
  const { x, y, height } = await field(page).boundingBox();
  await page.mouse.click(x + 14, y + height / 2);
  await settle(page);
  const [start, end] = await caret(page);
  assert.ok(start === end && start < 6, `${start}–${end}`);
  await page.keyboard.type("X");
  assert.equal((await value(page)).length, "senior engineer".length + 1);
});

test("who looks into another window finds what they typed when they come back", async (t) => {
  const page = await show(t, PAIR);
  await field(page).fill("senior engineer");
  await settle(page);
  // As a browser does it whose window is left: the field stays that of the page.
  await field(page).evaluate((input) => {
    input.dispatchEvent(new FocusEvent("blur"));
    input.dispatchEvent(new FocusEvent("focus"));
  });
  await settle(page);
  await page.keyboard.type("s");
  await settle(page);
  assert.equal(await value(page), "senior engineers", "and goes on there");
  await page.keyboard.press("Tab");
  await settle(page);
  assert.equal(await value(page), "Software developer", "leaving the field gives up");
});

for (const [width, height] of [
  [1280, 500],
  [1366, 650],
  [320, 256],
  [375, 667],
]) {
  test(`every option comes into sight by arrow keys in a window of ${width} × ${height}`, async (t) => {
    const page = await show(t, PAIR, { width, height });
    await field(page).focus();
    await titled(page);
    await field(page).fill("engineer");
    const options = page.locator(".picker [role=option]");
    await options.nth(5).waitFor();
    const count = await options.count();
    for (let step = 1; step < count; step += 1) {
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(60);
      const { at, top, bottom, listTop, listBottom, seen } = await page.evaluate(() => {
        const active = document.querySelector(".picker .active");
        const box = active.getBoundingClientRect();
        const list = active.parentElement.getBoundingClientRect();
        const middle = document.elementFromPoint(box.left + 20, (box.top + box.bottom) / 2);
        return {
          at: [...active.parentElement.children].indexOf(active),
          top: box.top,
          bottom: box.bottom,
          listTop: list.top,
          listBottom: list.bottom,
          seen: active.contains(middle),
        };
      });
      assert.equal(at, step);
      assert.ok(
        top >= Math.max(0, listTop) - 1 && bottom <= Math.min(height, listBottom) + 1,
        `option ${at}: ${top}–${bottom}`,
      );
      assert.ok(seen, `option ${at} is not covered`);
    }
  });
}

test("arrow keys say where they lead, to those who hear no list", async (t) => {
  const page = await show(t, PAIR);
  await field(page).focus();
  await titled(page);
  await field(page).fill("nurse");
  const status = page.locator(".slot-2 [role=status]");
  await page.waitForFunction(() =>
    / found\.$/.test(document.querySelector(".slot-2 [role=status]").textContent),
  );
  await page.keyboard.press("ArrowDown");
  await settle(page);
  // The first is the occupation that is on show already.
  assert.match(await status.textContent(), /^[A-Z][^.]+, 3 of \d\.$/);
  await page.keyboard.press("ArrowUp");
  await settle(page);
  assert.match(await status.textContent(), /, 2 of \d\.$/);
  await page.keyboard.type("s");
  await settle(page);
  assert.match(await status.textContent(), / found\.$/);
});

test("the name of a field holds what is seen in it", async (t) => {
  const page = await show(t);
  for (const input of await page.getByRole("combobox").all()) {
    const placeholder = await input.getAttribute("placeholder");
    const name = await input.evaluate((node) => node.labels[0].textContent);
    assert.ok(name.toLowerCase().includes(placeholder.toLowerCase()), `${name} holds “${placeholder}”`);
  }
});

test("an option that is pressed while more titles come is the one that is chosen", async (t) => {
  const page = await show(t, PAIR, {
    before: (page) =>
      page.route("**/titles.bin", async (route) => {
        await new Promise((done) => {
          setTimeout(done, 600);
        });
        await route.continue();
      }),
  });
  await field(page).fill("actuary");
  const option = page.getByRole("option", { name: "Actuary", exact: true });
  await option.waitFor();
  const node = await option.elementHandle();
  await page.getByRole("option").nth(2).waitFor();
  assert.equal(await node.evaluate((li) => li.isConnected && li.textContent), "Actuary");
});
