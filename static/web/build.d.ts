/**
 * What a build tells its scripts: the files of the module's halves, and the hash that each must have, or nothing; the edition of the
 * files of occupations, and which occupations have one; the element's sheet; and the script that `base.js` is in.
 */
declare const BUILD: {
  module: string;
  moduleIntegrity: string;
  rest: string;
  restIntegrity: string;
  edition: string;
  slugs: string;
  sheet: string;
  script: string;
};
