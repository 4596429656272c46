// What leads the widget and what it tells in the same breath, as an unlucky frame brings both: seen once in some
// thousand actions of the monkey in Firefox, where a link's figures came just as the reader had gone back.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { test } from "node:test";
import { createLead } from "../../static/web/led.js";

test("what the widget tells just after what leads it changes nothing, and what leads holds", async () => {
  const shown = [];
  let address = "before";
  const lead = createLead(() => shown.push(address));
  const changed = (to) => {
    if (!lead.holds()) address = to;
  };
  changed("a click");
  assert.equal(address, "a click");

  address = "gone back";
  lead.lead();
  changed("a link that was asked for before");
  assert.equal(address, "gone back", "the address is not written over");
  await setTimeout(5);
  assert.deepEqual(shown, ["gone back", "gone back"], "it is shown once more, over the link");

  lead.lead();
  await setTimeout(5);
  assert.equal(shown.length, 3, "where nothing overtook it once is enough");
  changed("a click after that");
  assert.equal(address, "a click after that");
});
