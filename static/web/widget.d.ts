/** What scripts use of the module of the widget, whose own script wasm-bindgen writes (`src/browser/mount.rs`). */

/** Makes a copy of the module's script, which starts and calls a copy of the module of its own. */
export function create(edge: Edge): Widgets;

/** What a copy is given. */
export interface Edge {
  /** Takes what the module exports; the script calls what this returns. */
  guard(exports: WebAssembly.Exports): WebAssembly.Exports;
  /** The page threw when the module called it with these values. Returns whether to call it once more. */
  thrown(values: unknown[]): boolean;
  /** It threw again. Returns the node that this was about, if the module may go on as if it had been done. */
  spared(values: unknown[]): Node | undefined;
  /** What the module would write to the console. */
  said(): void;
}

/** A copy of the script. */
export interface Widgets {
  /** Fetches the module, if it is not given, and starts it, once. */
  init(options: { module_or_path: unknown }): Promise<unknown>;

  /**
   * What a query, or a page with one, takes and is not here: the names of all occupations, all job titles since it asks
   * for what no occupation is called, or files of occupations.
   */
  lacks(place: string): ("names" | "titles" | "files")[];

  /** The occupations that it brings on show and whose files were not taken, by slug. */
  missing(place: string): string[];

  /** Takes the file of an occupation, for all widgets. Returns whether it is one of this version. */
  take(slug: string, file: string): boolean;

  /** The names, as slugs, that it asks for and that nobody knows before the names of all occupations are here. */
  unknown(place: string): string[];

  /** Whether it brings an occupation on show that is known here. */
  knowsSome(place: string): boolean;

  /** Takes the names of all occupations, for all widgets. Returns whether they are of this version. */
  takeNames(names: Uint8Array): boolean;

  /** Takes the file of all job titles, for all widgets. Returns whether it is one of this version. */
  takeTitles(file: Uint8Array): boolean;

  /** Draws a widget into an element. Its texts, links and events go through the host. */
  mount(root: Element, query: string, id: string, home: string, host: Patient): Mounted;

  /** Draws a page of a site, which came with these files of occupations. */
  mountPage(
    root: Element,
    query: string,
    home: string,
    host: Patient,
    words: string[],
    hasAllPairs: boolean,
  ): Mounted;

  /** Shows a host's own occupations, as bytes, in all widgets that are made from now on. */
  useDataset(bytes: Uint8Array): boolean;
}

/** A widget that is on the page. */
export interface Mounted {
  update(query: string): void;
  unmount(): void;
  free(): void;
}

/** The host, to which waiting for the module's chunks was added. */
export interface Patient extends Host {
  chunk(number: number): Promise<void>;
  names(slugs: string[]): Promise<void>;
  search(): Promise<void>;
}

/** What JavaScript does for the widget; `src/browser/host.rs` says when each is called. */
export interface Host {
  words(slug: string): Promise<string>;
  /** Whether an occupation may be called so; only scripts ask. */
  hasFile(slug: string): boolean;
  areas(): Promise<Uint8Array>;
  local(slug: string): Promise<Uint8Array>;
  near(element: Element): Promise<void>;
  titles(): Promise<Uint8Array>;
  copy(text: string, root?: Element | ShadowRoot): Promise<void>;
  save(name: string, mediaType: string, text: string, root?: Element | ShadowRoot): boolean;
  print(base?: Element): boolean;
  embed(query: string, theme: string, root?: Element | ShadowRoot, copied?: () => void): void;
  drawn(isSeen?: boolean): Promise<void>;
  refused(sentence: string): boolean | void;
  changed(query: string, page: string): void;
  moved(): void;
  address(query: string): string;
}
