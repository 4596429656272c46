/**
 * What a build tells its scripts: the files of the module, and the hashes that its chunks must have, or nothing; the
 * edition of the files of occupations, and which occupations have one; the element's sheet; the script that `base.js`
 * is in; and of when most of the figures are.
 */
declare const BUILD: {
  module: string;
  search: string;
  moduleHashes: string;
  edition: string;
  slugs: string;
  sheet: string;
  script: string;
  asOf: import("./occupation-compare.js").AsOf;
};
