/** What a build tells its scripts: the module's file, and the hash that it must have, or nothing. */
declare const BUILD: { module: string; integrity: string; edition: string };
