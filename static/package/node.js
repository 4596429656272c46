/** The package where there is no page, as in Node.js: the data functions. */
export { default, compare, loadPlaces, occupations, search, useDataset } from "./data-api.js";

export function mount() {
  throw new Error("mount: there is no page here");
}
