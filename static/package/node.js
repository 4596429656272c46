/** The package where there is no page, as in Node.js: the data functions. */
export { default, compare, loadPlaces, occupations, search, useDataset } from "./data-api.js";

export function mount() {
  throw new Error("mount: there is no page here");
}

/** Nothing is asked for here, so that there is nothing to say; a module that a server draws with may say it. */
export function setBasePath() {}
