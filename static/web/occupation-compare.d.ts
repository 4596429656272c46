/**
 * The types of everything that `occupation-compare.js` exports, and of what its element takes and tells.
 * The names are public: once released they do not change.
 */

/// <reference path="./frameworks.d.ts" />

// The vocabulary is written by `UPDATE=1 cargo test --test options`.
// <options>
/** How much is shown. */
export type View = "full" | "table" | "card";
/** Pay by the year or by the hour. */
export type Pay = "yearly" | "hourly";
/** All rows or those that differ. */
export type Show = "all" | "differences";
/** Pay as it is paid in its place, or at US-average prices. */
export type Prices = "local" | "national";
/** Colors; `auto` follows the host's `color-scheme`. */
export type Theme = "auto" | "light" | "dark";
/** The language of the widget. */
export type Lang = "en";
/** The level of the main heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | "1" | "2" | "3" | "4";

/** What a page may ask of the widget. */
export interface Options {
  /** Slugs or codes of two to four occupations, parted by commas; `@california` behind one gives it a place of its own. */
  occupations?: string | readonly string[];
  /** How much is shown. */
  view?: View;
  /** Pay by the year or by the hour. */
  pay?: Pay;
  /** All rows or those that differ. */
  show?: Show;
  /** Where pay and jobs are looked at: `us`, or a state, metro or nonmetropolitan area by slug, name, postal abbreviation or code. */
  place?: string;
  /** Pay as it is paid in its place, or at US-average prices. */
  prices?: Prices;
  /** Whether all occupations together stand beside, where such a figure is published. */
  average?: "on" | "off";
  /** Which sections of the full view, in order: `all`, or some of `cards`, `key`, `overview`, `work`, `salary`, `where-it-pays`, `years`, `education`, `demographics`, `duties`, `skills`, `path`, `related`. */
  sections?: string | readonly string[];
  /** Colors; `auto` follows the host's `color-scheme`. */
  theme?: Theme;
  /** The language of the widget. */
  lang?: Lang;
  /** The level of the main heading. */
  headingLevel?: HeadingLevel;
  /** Whether the reader may choose occupations. */
  picker?: "on" | "off";
}
// </options>

/** What `comparison-change` tells: what is on show now. */
export interface Shown {
  /** The slugs, in order, each with `@` and the slug of its place if it has one of its own. */
  occupations: string[];
  pay: Pay;
  show: Show;
  /** The slug of the place that pay and jobs are those of; `us` for the nation. */
  place: string;
  prices: Prices;
  average: "on" | "off";
}

/** What the page, its browser or the server of the files does not allow. */
export type Refusal = "file" | "disabled" | "unsupported" | "policy" | "cors";

/** What `comparison-error` tells. */
export interface Failure {
  code: Refusal | "network" | "not-found" | "mime" | "mixed" | "damaged" | "stopped" | "failed";
  message: string;
}

/** Of when the figures are that most comparisons rest on, and when their publisher released them. */
export type AsOf = readonly Readonly<Record<"topic" | "source" | "period" | "released", string>>[];

/** The element's events with their details. All bubble and cross the borders of shadow roots. */
export interface OccupationCompareEventMap {
  "comparison-ready": CustomEvent<{ asOf: AsOf | undefined }>;
  "comparison-change": CustomEvent<Shown>;
  "comparison-error": CustomEvent<Failure>;
  "comparison-export": CustomEvent<{ format: "csv" | "link" | "text" | "print" | "embed" }>;
}

/** `<occupation-compare>`. Each attribute reflects to the property of its name. */
export interface OccupationCompare extends HTMLElement {
  // <properties>
  get occupations(): string;
  set occupations(value: string | readonly string[]);
  view: View;
  pay: Pay;
  show: Show;
  place: string;
  prices: Prices;
  average: "on" | "off";
  get sections(): string;
  set sections(value: string | readonly string[]);
  theme: Theme;
  get headingLevel(): string;
  set headingLevel(value: HeadingLevel);
  picker: "on" | "off";
  // </properties>
  /** Where the files are that all elements of a page share, as the first of them says that starts. */
  base: string;
  /** The dates of the figures; nothing where a host's own occupations are on show. */
  readonly asOf: AsOf | undefined;
  /** Resolves when the comparison is on show, also for who asks late; rejects with why it cannot be. */
  readonly ready: Promise<this>;
  addEventListener<K extends keyof OccupationCompareEventMap>(
    type: K,
    listener: (this: OccupationCompare, event: OccupationCompareEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: OccupationCompare, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "occupation-compare": OccupationCompare;
  }
}

/** A widget that `mount` put into the page. */
export interface Handle {
  /** Changes what is shown: what is not named stays. */
  update(options: Options): void;
  /** Takes the widget away and frees it. */
  unmount(): void;
}

/** What `init` may be given. */
export interface InitOptions {
  /** The bytes or the address of `data_bg.wasm`, where fetch cannot have it beside the script, as in Node.js. */
  data?: BufferSource | URL | string | Response | Promise<Response>;
  /** The bytes of `titles.bin`, or `false` to leave it out: then `search` knows the titles that people type most. */
  titles?: boolean | BufferSource;
}

/** Loads what `compare`, `search` and `occupations` need. They answer at once after it. */
export default function init(options?: InitOptions): Promise<void>;

/**
 * One to four occupations side by side, by slug, code, name or job title. An option that there is not is told in the
 * console, and the others hold.
 * @throws an Error that suggests the nearest if one is unknown
 */
export function compare(
  occupations: readonly string[],
  options?: { pay?: Pay; place?: string; prices?: Prices; average?: "on" | "off" },
): Comparison;

/**
 * Loads what `compare` needs to look at these occupations in a place, a small file each; then `place` may be any, and
 * an occupation may have one of its own, as in `registered-nurses@california`.
 */
export function loadPlaces(occupations: readonly string[]): Promise<void>;

/** The occupations that answer what someone typed, the best first; 8 unless told. */
export function search(query: string, limit?: number): Found[];

/** All occupations: official ones by code, then job titles. */
export function occupations(): Occupation[];

/**
 * Takes a host's own occupations in place of those of this build, for the functions and all widgets of the page.
 * @throws a `RejectedData`: then nothing has changed
 */
export function useDataset(data: HostData): Promise<void>;

/**
 * Says where the files of this version lie, in place of those beside the script, before the first element starts:
 * the folder of the package, or of a hosted site, which links lead to as well.
 * @throws a TypeError if it is no address that begins with https:// or http://
 */
export function setBasePath(path: string | URL): void;

/** Puts a widget into an element of the page. */
export function mount(element: Element, options?: Options): Handle;

/** What an occupation is called. */
export interface Occupation {
  slug: string;
  /** Its own code, or that of the official occupation that it is counted with. */
  code: string | null;
  /** One worker, in lower case: `registered nurse`. */
  name: string;
  plural: string;
  /** The publisher's title; empty for a job title. */
  title: string;
  /** The slug of the official occupation that a job title is counted with. */
  countedWith: string | null;
}

/** An occupation that answers a query. */
export interface Found {
  slug: string;
  code: string | null;
  name: string;
  /** The job title that answers; null if it is a name or the code of the occupation. */
  matched: string | null;
  /** Nothing like it was found: this is only the nearest. */
  nearest: boolean;
}

/** Everything that a comparison says. */
export interface Comparison {
  heading: string;
  summary: string;
  /** Said before anything else: occupations that are counted under one code. */
  banner: string | null;
  occupations: Occupation[];
  sections: Section[];
  keyDifferences: KeyDifference[];
  paths: Path[];
  sources: Source[];
}

/** What changes from one occupation to another: a list of what there is, never advice. */
export interface Path {
  /** Where one comes from, by place in `occupations`. */
  from: number;
  to: number;
  parts: { topic: string; text: string }[];
}

/** Rows of one kind. */
export interface Section {
  title: string;
  rows: Row[];
}

/** One thing that is measured, with a value for each occupation. */
export interface Row {
  id: string;
  label: string;
  unit: string;
  values: Value[];
  /** That of all occupations together; only where it is asked for, by `average`, and published. */
  allOccupations?: Value;
  /** Null where the values may not be compared. */
  difference: Difference | null;
}

/** What is known of one occupation. */
export interface Value {
  /** As the table shows it; null if there is none. */
  text: string | null;
  /** The figure in the row's unit, as decimal text; null unless it is one figure. */
  figure: string | null;
  /** Why there is none. */
  missing: string | null;
  /** The `id` of its source. */
  source: string | null;
  notes: string[];
}

/** How the values of a row differ. */
export interface Difference {
  /** Whether they are about the same. */
  same: boolean;
  /** The place of the occupation with the highest value. */
  highest: number | null;
  lowest: number | null;
  /** The size in the row's unit, as decimal text; null unless figures differ. */
  size: string | null;
  /** The size in percent of the lowest figure, as decimal text; null for shares, scores and changes. */
  percent: string | null;
  /** Both in words. */
  text: string | null;
}

/** One of the rows that differ most. */
export interface KeyDifference {
  topic: string;
  /** The `id` of the row. */
  row: string;
  sentence: string;
}

/** Where figures come from. */
export interface Source {
  id: string;
  publisher: string;
  dataset: string;
  period: string;
  area: string;
  licence: string;
  url: string;
  /** When it was published, as in `August 2026`; empty if that is not known. */
  released: string;
  /** What its publisher has published since and these data lack; empty if nothing is known to be newer. */
  newer: string;
}

/** A host's own occupations. `occupations.schema.json` documents every field and every figure. */
export interface HostData {
  $schema?: string;
  sources: HostSource[];
  occupations: HostOccupation[];
}

/** Where a host's figures come from. */
export interface HostSource {
  id: string;
  publisher: string;
  dataset: string;
  period: string;
  area: string;
  licence?: string;
  /** Begins with `https://` or `http://`. */
  url?: string;
  topic: string;
  short: string;
  /** Whether the line below a summary names it. */
  headline?: boolean;
  /** What must be said where its figures are shown. */
  credit?: string;
  /** When it was published, as in `August 2026`. */
  released?: string;
  /** What its publisher has published since and this data lacks. */
  newer?: string;
  /** The figures that it gives; the first source gives all others. */
  figures?: string[];
}

/** One of a host's occupations. */
export interface HostOccupation {
  slug: string;
  singular: string;
  plural: string;
  article: "a" | "an";
  short: string;
  shortPlural: string;
  title?: string;
  code?: string;
  /** The slug of the occupation whose figures hold for it as well. */
  countedWith?: string;
  /** The `id` of the source of all its figures. */
  source?: string;
  /** Numbers in the unit of their row, categories as text, or why there is none. */
  figures?: Record<string, number | string | null | { missing: Missing }>;
  /** Slugs of related occupations, the nearest first. */
  related?: string[];
  words?: HostWords;
}

/** Why there is no figure. */
export type Missing =
  | "not-published"
  | "annual-only"
  | "hourly-only"
  | "too-few"
  | "imprecise"
  | "top-coded"
  | "not-covered"
  | "no-source";

/** What a host says of an occupation. */
export interface HostWords {
  card?: string;
  description?: string;
  /** Completes “spend the day …”. */
  day?: string;
  responsibilities?: string[];
  technology?: string[];
}

/** What `useDataset` throws. */
export interface RejectedData extends Error {
  /** The first 50 faults. */
  faults: Fault[];
  /** How many more there are. */
  more: number;
}

/** One thing that is wrong with a host's data. */
export interface Fault {
  /** The list that the row is in; empty for the whole. */
  list: "" | "occupations" | "sources";
  /** The row's place in the list, from 0; null for the whole. */
  row: number | null;
  /** The row's slug or identifier; empty if it has no good one. */
  slug: string;
  /** The field within the row: `figures.mean_year`. */
  field: string;
  message: string;
}
