/** What scripts use of the module of the widget, whose own script wasm-bindgen writes (`src/browser/mount.rs`). */

/** Fetches the module and starts it, once. */
export default function init(options: { module_or_path: unknown }): Promise<unknown>;

/** Draws a widget into an element. Its texts, links and events go through the host. */
export function mount(root: Element, query: string, id: string, home: string, host: Host): Mounted;

/** Draws a page of a site, or takes over what is drawn there by this very build. */
export function mountPage(
  root: Element,
  query: string,
  home: string,
  host: Host,
  words: (string | undefined)[],
  hasAllPairs: boolean,
  isDrawn: boolean,
): Mounted;

/** Shows a host's own occupations, as bytes, in all widgets that are made from now on. */
export function useDataset(bytes: Uint8Array): boolean;

/** A widget that is on the page. */
export interface Mounted {
  update(query: string): void;
  unmount(): void;
  free(): void;
}

/** What JavaScript does for the widget; `src/browser/host.rs` says when each is called. */
export interface Host {
  words(slug: string): Promise<string>;
  areas(): Promise<Uint8Array>;
  local(slug: string): Promise<Uint8Array>;
  near(element: Element): Promise<void>;
  titles(): Promise<Uint8Array>;
  copy(text: string): Promise<void>;
  save(name: string, mediaType: string, text: string): void;
  print(): void;
  embed(query: string, theme: string, root?: Element | ShadowRoot): void;
  drawn(): Promise<void>;
  refused(sentence: string): boolean | void;
  changed(query: string, page: string): void;
  moved(): void;
  address(query: string): string;
}
