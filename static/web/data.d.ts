/** What scripts use of the module of the data functions, whose own script wasm-bindgen writes (`src/browser/data.rs`). */

import type { Comparison, Found, HostData, Occupation } from "./occupation-compare.js";

/** Fetches the module and starts it, once. */
export default function init(options: { module_or_path: unknown }): Promise<unknown>;

/** Occupations to compare: those of this build, or a host's own. */
export class Occupations {
  static custom(data: HostData): Occupations;
  compare(names: readonly string[], pay: string, place: string, prices: string, average: string): Comparison;
  missingPlaces(names: readonly string[]): string[];
  addPlaces(file: string, bytes: Uint8Array): void;
  search(query: string, limit: number): Found[];
  addTitles(bytes: Uint8Array): void;
  list(): Occupation[];
  bytes(): Uint8Array;
  words(slug: string): string | undefined;
  free(): void;
}
