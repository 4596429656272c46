/**
 * `<occupation-compare>`: two to four US occupations side by side, in a page of any host.
 * Nothing of it leaves the element: no global, no style, no cookie, no storage, no request but its own
 * files, which lie beside this script. It loads when it comes near the viewport, once for all on a page.
 *
 * @element occupation-compare
 *
 * @attr {string} [occupations=""] - Slugs or codes of two to four occupations, parted by commas
 * @attr {"full" | "table" | "card"} [view="full"] - How much is shown
 * @attr {"yearly" | "hourly"} [pay="yearly"] - Pay by the year or by the hour
 * @attr {"all" | "differences"} [show="all"] - All rows or those that differ
 * @attr {"auto" | "light" | "dark"} [theme="auto"] - Colors; `auto` follows the host's `color-scheme`
 * @attr {"en"} [lang="en"] - The language of the widget
 * @attr {"1" | "2" | "3" | "4"} [heading-level="2"] - The level of the main heading
 * @attr {"on" | "off"} [picker="on"] - Whether the reader may choose occupations
 *
 * @prop {string} [occupations=""] - As the attribute; an array is taken as well
 * @prop {string} [view="full"] - As the attribute
 * @prop {string} [pay="yearly"] - As the attribute
 * @prop {string} [show="all"] - As the attribute
 * @prop {string} [theme="auto"] - As the attribute
 * @prop {string} [lang="en"] - As the attribute
 * @prop {string} [headingLevel="2"] - As the attribute `heading-level`; a number is taken as well
 * @prop {string} [picker="on"] - As the attribute
 *
 * @fires {CustomEvent<{}>} comparison-ready - The comparison is on show
 * @fires {CustomEvent<{occupations: string[], pay: string, show: string}>} comparison-change - The reader
 *   changed what is compared; the attributes say so already
 * @fires {CustomEvent<{code: string, message: string}>} comparison-error - It could not start; `code` is
 *   `file`, `unsupported`, `policy`, `cors`, `network`, `not-found`, `mime` or `failed`
 * @fires {CustomEvent<{format: string}>} comparison-export - The reader took the comparison along; `format`
 *   is `csv`, `link`, `text`, `print` or `embed`
 *
 * @slot - Shown until the comparison is, and where it cannot start
 * @slot action - The host's own call to action, shown below the summary
 *
 * @csspart base - All of the widget
 * @csspart bar - What chooses occupations and how they are shown
 * @csspart picker - A field that finds an occupation
 * @csspart summary - The heading with the answer in words
 * @csspart card - An occupation at a glance, or the whole of the card view
 * @csspart table - A table of rows
 * @csspart row - A row of it
 * @csspart cell - A value in a row
 * @csspart chart - A chart
 * @csspart sources - Where the figures are from
 * @csspart button - A button
 *
 * @cssprop [--oc-font=inherit] - Font family
 * @cssprop [--oc-size=16px] - Size of text; `1rem` follows the page
 * @cssprop [--oc-ink=light-dark(#16202c, #e8edf3)] - Text
 * @cssprop [--oc-soft=light-dark(#55616f, #a3b3c3)] - Quiet text
 * @cssprop [--oc-line=light-dark(#dfe4ea, #2b3644)] - Rules and borders
 * @cssprop [--oc-bg=light-dark(#fff, #10161e)] - Background
 * @cssprop [--oc-panel=light-dark(#f6f8fa, #18212c)] - Background of cards
 * @cssprop [--oc-accent=light-dark(#1a5fd0, #7db4ff)] - Links
 * @cssprop [--oc-focus=var(--oc-accent)] - The ring around what has the focus
 * @cssprop [--oc-1=light-dark(#0072b2, #4aa8dd)] - The first occupation's color
 * @cssprop [--oc-2=light-dark(#d55e00, #f08a3c)] - The second's
 * @cssprop [--oc-3=light-dark(#007a5a, #35c29a)] - The third's
 * @cssprop [--oc-4=light-dark(#a8488a, #e09ac6)] - The fourth's
 * @cssprop [--oc-radius=10px] - Corners
 * @cssprop [--oc-gap=48px] - Space between sections
 */

import { used } from "./element-functions.js";
import { BASE, NAME, load, say, shared } from "./element-loading.js";
import { roomSheet } from "./element-room.js";

/**
 * @import { HostData, Options } from "./occupation-compare.js"
 * @import { Files } from "./element-loading.js"
 */

const EMBED = new URL("embed.html", BASE);
/** Whether this is the page that iframes show, in which no other may be. */
const isEmbedPage = location.origin === EMBED.origin && location.pathname === EMBED.pathname;

/** The vocabulary: each attribute with its default. Written by `UPDATE=1 cargo test --test options`. */
const OPTIONS = {
  occupations: "",
  view: "full",
  pay: "yearly",
  show: "all",
  theme: "auto",
  lang: "en",
  "heading-level": "2",
  picker: "on",
};
const property = (/** @type {string} */ attribute) =>
  attribute.replace(/-(\w)/g, (/** @type {string} */ _, /** @type {string} */ letter) =>
    letter.toUpperCase(),
  );
const PROPERTIES = Object.keys(OPTIONS).map(property);

/** What the reader changes: attributes say it, and `comparison-change` tells it. */
const REFLECTED = /** @type {const} */ (["occupations", "pay", "show"]);

/** Of an option the widget reads no more characters. */
const MAX_OPTION_LENGTH = 400;

/** The elements that show a comparison now. */
const shown = new Set();
/**
 * An element's properties by their names.
 * @param {HTMLElement} element
 * @returns {Record<string, unknown>}
 */
const properties = (element) => /** @type {any} */ (element);

class OccupationCompare extends HTMLElement {
  static observedAttributes = Object.keys(OPTIONS);

  /** For another copy of this script: which one the page uses, and the data functions that it has loaded. */
  static origin = import.meta.url;
  static get data() {
    return shared.data;
  }
  static async loadData() {
    shared.data ??= await import("./data-api.js");
    return shared.data;
  }

  /**
   * Shows a host's own occupations in all elements from now on.
   * @param {HostData} given
   */
  static async useDataset(given) {
    const { useDataset } = await OccupationCompare.loadData();
    await useDataset(given);
    const files = await shared.files?.catch(() => undefined);
    if (!files) return;
    if (shared.data?.own) files.useDataset(shared.data.own.bytes());
    files.pool.renew();
    // A copy, since each goes and comes again.
    for (const element of [...shown]) {
      element.#leave();
      element.#mount(files);
    }
  }

  /** Begins with those that come near the viewport. */
  static #near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const { host } = /** @type {ShadowRoot} */ (target.getRootNode());
        if (isIntersecting) /** @type {OccupationCompare} */ (host).#start();
      }
    },
    { rootMargin: "600px" },
  );

  #root = this.attachShadow({ mode: "open" });
  /** Room for the widget, with the fallback content. */
  #room = document.createElement("div");
  /**
   * The widget, once it is there.
   * @type {ReturnType<Files["pool"]["take"]> | undefined}
   */
  #widget;
  /**
   * What leaves it to the next element.
   * @type {Files["pool"] | undefined}
   */
  #pool;
  #isStarting = false;
  #isReflecting = false;
  #isDue = false;
  /**
   * The iframe in its place, where the policy refuses it.
   * @type {HTMLIFrameElement | undefined}
   */
  #iframe;
  /**
   * What ends listening to that.
   * @type {AbortController | undefined}
   */
  #frameEnds;
  /** The group of occupations that the reader lists, which is no attribute. */
  #group = "";

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [roomSheet()];
    this.#room.append(document.createElement("slot"));
    this.#root.append(this.#room);
  }

  connectedCallback() {
    // A framework may have set properties before this class was there.
    const own = properties(this);
    for (const property of PROPERTIES) {
      if (!Object.hasOwn(own, property)) continue;
      const value = own[property];
      delete own[property];
      own[property] = value;
    }
    this.#reserve();
    if (this.#widget) return;
    // On the iframe's own page nothing else is to be seen.
    if (isEmbedPage) this.#start();
    else OccupationCompare.#near.observe(this.#room);
  }

  disconnectedCallback() {
    // Who moves the element takes it out and puts it in again.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /** With this, `moveBefore` leaves everything as it is. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    if (old === value || this.#isReflecting) return;
    if (name === "occupations") this.#group = "";
    if (name === "view") this.#reserve();
    if (this.#isDue || !(this.#widget || this.#iframe)) return;
    // Attributes that change together are one change.
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#widget?.inner.update(this.#query());
      if (this.#iframe) this.#embed();
    });
  }

  async #start() {
    OccupationCompare.#near.unobserve(this.#room);
    if (this.#isStarting || this.#widget || this.#iframe) return;
    this.#isStarting = true;
    await load().then(
      (files) => this.isConnected && this.#mount(files),
      (failure) => this.#fail(failure),
    );
    this.#isStarting = false;
  }

  /** @param {Files} files */
  #mount({ pool, sheet }) {
    this.#root.adoptedStyleSheets = [roomSheet(), sheet];
    this.#pool = pool;
    this.#widget = pool.take(this.#root, this.#query(), {
      drawn: () => this.#ready(),
      changed: (query) => this.#changed(query),
      exported: (format) => this.#tell("export", { format }),
      moved: () => {
        if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
      },
      refused: (sentence) => say("warn", `${sentence}.`),
    });
    shown.add(this);
  }

  #leave() {
    shown.delete(this);
    if (this.#widget) this.#pool?.leave(this.#widget);
    this.#widget = undefined;
  }

  #ready() {
    this.#room.remove();
    this.#tell("ready", {});
  }

  #stop() {
    OccupationCompare.#near.unobserve(this.#room);
    this.#leave();
    this.#frameEnds?.abort();
    this.#iframe?.remove();
    this.#iframe = undefined;
    this.#root.prepend(this.#room);
  }

  /** @param {{ code: string, message: string }} failure */
  async #fail({ code, message }) {
    // Where the host's policy refuses WebAssembly, an iframe runs under our own.
    const isFramed = code === "policy" && !isEmbedPage && this.isConnected && (await this.#embed());
    if (!isFramed) this.#room.classList.add("failed");
    const rest = isFramed ? "It is shown in an iframe instead." : "Its fallback content stays.";
    say(isFramed ? "warn" : "error", `${message} ${rest}`);
    this.#tell("error", { code, message });
    if (isFramed) this.#ready();
  }

  /** Shows the comparison in an iframe instead. Resolves with whether the host allows it. */
  async #embed() {
    this.#frameEnds?.abort();
    this.#frameEnds = new AbortController();
    const { signal } = this.#frameEnds;
    const { frame } = await import("./iframe-instead.js");
    const iframe = await frame(this.#root, new URL(`?${this.#query()}`, EMBED), signal);
    if (!iframe) return false;
    this.#iframe?.remove();
    this.#iframe = iframe;
    return true;
  }

  /** What the attributes ask for. */
  #query() {
    const query = new URLSearchParams();
    for (const attribute of Object.keys(OPTIONS)) {
      const value = this.getAttribute(attribute);
      if (value !== null) query.set(attribute, value.slice(0, MAX_OPTION_LENGTH));
    }
    if (this.#group) query.set("group", this.#group);
    return query.toString();
  }

  /** Makes room for the view that is to come. */
  #reserve() {
    const view = this.getAttribute("view")?.trim();
    this.#room.className = view === "table" || view === "card" ? `room ${view}` : "room";
  }

  /**
   * Says in the attributes, and to those who listen, what the reader changed.
   * @param {string} query
   */
  #changed(query) {
    const asked = new URLSearchParams(query);
    this.#group = asked.get("group") ?? "";
    const now = Object.fromEntries(REFLECTED.map((name) => [name, asked.get(name) ?? OPTIONS[name]]));
    this.#isReflecting = true;
    const own = properties(this);
    for (const [name, value] of Object.entries(now)) if (own[name] !== value) own[name] = value;
    this.#isReflecting = false;
    this.#tell("change", { ...now, occupations: now.occupations.split(",").filter(Boolean) });
  }

  /**
   * @param {"ready" | "change" | "error" | "export"} what
   * @param {object} detail
   */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`comparison-${what}`, { bubbles: true, composed: true, detail }));
  }
}

for (const [attribute, usual] of Object.entries(OPTIONS)) {
  // `lang` is every element's own.
  if (attribute === "lang") continue;
  Object.defineProperty(OccupationCompare.prototype, property(attribute), {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute) ?? usual;
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, Array.isArray(value) ? value.join(",") : String(value));
    },
  });
}

if (!used()) customElements.define(NAME, OccupationCompare);
else say("warn", `this page has it from ${used().origin} already; ${import.meta.url} is not used.`);

export { compare, default, occupations, search, useDataset } from "./element-functions.js";

/**
 * Puts a widget into an element.
 * @param {Element} element where it goes, behind what is there
 * @param {Options} [options] the element's properties by their names
 * @returns {{update(options: Options): void, unmount(): void}}
 */
export function mount(element, options = {}) {
  const widget = document.createElement(NAME);
  const update = (/** @type {Options} */ changes) => {
    for (const [name, value] of Object.entries(changes)) {
      if (PROPERTIES.includes(name)) properties(widget)[name] = value;
      else say("warn", `“${name.slice(0, 40)}” is no option; there are ${PROPERTIES.join(", ")}.`);
    }
  };
  update(options);
  element.append(widget);
  return { update, unmount: () => widget.remove() };
}
