/** What a build tells its scripts: the module's file, and the hash that it must have, or nothing, and the element's sheet. */
declare const BUILD: { module: string; integrity: string; edition: string; sheet: string };
