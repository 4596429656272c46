// A validator finds no error in the pages of a site.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { folder, html, pages } from "./published.mjs";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard"],
    // The living standard counts it among flow content that a header cell may hold.
    elements: ["html5", { details: { sectioning: false } }],
    rules: {
      "doctype-style": ["error", { style: "lowercase" }],
      // Roles say again what tables are, since a phone's layout takes that away from some browsers.
      "no-redundant-role": "off",
      // Nothing native is a combobox that searches.
      "prefer-native-element": "off",
      // Some occupations have long names.
      "long-title": "off",
    },
  }),
);

const PAGES = [
  "",
  ...pages("groups").slice(0, 3),
  ...pages("occupations").slice(0, 5),
  ...pages("compare").filter((_, i) => i % 6 === 0),
];

test("no page of the site has an error in its markup", async () => {
  const files = [
    ...PAGES.map((path) => [path, html(path)]),
    ...["404.html", "occupation-compare.html"].map((file) => [file, withoutBlocks(file)]),
  ];
  assert.ok(files.length > 20);
  for (const [path, text] of files) {
    const { results } = await validator.validateString(text, path);
    const found = results
      .flatMap(({ messages }) => messages)
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
    assert.deepEqual(found, [], path);
  }
});

/** The text of a file without what its script blocks hold. */
function withoutBlocks(file) {
  return readFileSync(join(folder, file), "utf8").replace(/(<script[^>]*>)[^]*?(<\/script>)/g, "$1$2");
}
