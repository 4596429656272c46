// What is fetched of an occupation is fetched once, whoever asks first: the script that asks ahead may come after the
// module has asked, as a busy machine once had it.
import assert from "node:assert/strict";
import { test } from "node:test";

const SLUG = "a";
/** As the build says which slugs there are: the differences of their hashes in two digits each. */
let left = Math.imul(0x811c9dc5 ^ SLUG.charCodeAt(0), 0x01000193);
left = (left >>> 16) ^ (left & 0xffff);
let slugs = "";
for (; left > 0; left -= Math.min(left, 1295)) slugs += Math.min(left, 1295).toString(36).padStart(2, "0");
globalThis.BUILD = { edition: "1", slugs };

const asked = [];
let isDown = false;
globalThis.fetch = async (address) => {
  asked.push(address.href);
  if (isDown) throw new TypeError("no network");
  return new Response("words");
};

const { fetchAhead, fetchWords } = await import("../../static/web/words.js");
/** Of a site of its own each, since what was asked for is remembered. */
const bases = ["first", "second", "third", "fourth"].map((name) => new URL(`https://${name}.example/`));
const count = ({ host }) => asked.filter((address) => new URL(address).host === host).length;

test("words asked for ahead are those that the module gets", async () => {
  const [base] = bases;
  fetchAhead(SLUG, base);
  assert.equal(await fetchWords(SLUG, base), "words");
  assert.equal(count(base), 1);
});

test("words that the module asked for are not asked for ahead", async () => {
  const [, base] = bases;
  const words = fetchWords(SLUG, base);
  fetchAhead(SLUG, base);
  assert.equal(await words, "words");
  fetchAhead(SLUG, base);
  assert.equal(count(base), 1);
});

test("words that did not come are asked for once more", async () => {
  const [, , base] = bases;
  isDown = true;
  fetchAhead(SLUG, base);
  await assert.rejects(fetchWords(SLUG, base), /words\/a\.txt: no network/);
  isDown = false;
  assert.equal(await fetchWords(SLUG, base), "words");
  assert.equal(count(base), 2);
});

test("of a name that no occupation has nothing is asked for ahead", () => {
  const [, , , base] = bases;
  fetchAhead("b", base);
  assert.equal(count(base), 0);
});
