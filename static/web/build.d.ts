/**
 * What a build tells its scripts: the module's file, and the hash that it must have, or nothing; the edition of the
 * files of occupations, and which occupations have one; the element's sheet; and the script that `base.js` is in.
 */
declare const BUILD: {
  module: string;
  integrity: string;
  edition: string;
  slugs: string;
  sheet: string;
  script: string;
};
