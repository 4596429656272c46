/**
 * `<occupation-compare>`: two to four US occupations side by side, in a page of any host.
 * Nothing of it leaves the element: no global, no style, no cookie, no storage, no request but its own
 * files, which lie beside this script. It loads when it comes near the viewport, once for all on a page.
 *
 * Where the files lie elsewhere, as behind some bundlers, the page says so before the first element starts: by
 * `setBasePath("…")`, by `data-base="…"` on the script, or by `base="…"` on the element. Links lead there too.
 * `element.ready` is a promise of the comparison on show, for those who may come too late for `comparison-ready`.
 * Where an editor takes out tags that it does not know, `<div class="occupation-compare" data-occupations="…">`
 * stands for the element, with `data-` before each attribute.
 *
 * @element occupation-compare
 *
 * @attr {string} [occupations=""] - Slugs or codes of two to four occupations, parted by commas; `@california` behind one gives it a place of its own
 * @attr {"full" | "table" | "card"} [view="full"] - How much is shown
 * @attr {"yearly" | "hourly"} [pay="yearly"] - Pay by the year or by the hour
 * @attr {"all" | "differences"} [show="all"] - All rows or those that differ
 * @attr {string} [place="us"] - Where pay and jobs are looked at: `us`, or a state, metro or nonmetropolitan area by slug, name, postal abbreviation or code
 * @attr {"local" | "national"} [prices="local"] - Pay as it is paid in its place, or at US-average prices
 * @attr {"on" | "off"} [average="off"] - Whether all occupations together stand beside, where such a figure is published
 * @attr {string} [sections="all"] - Which sections of the full view, in order: `all`, or some of `cards`, `key`, `overview`, `work`, `salary`, `where-it-pays`, `years`, `education`, `demographics`, `duties`, `skills`, `path`, `related`
 * @attr {"auto" | "light" | "dark"} [theme="auto"] - Colors; `auto` follows the host's `color-scheme`
 * @attr {"en"} [lang="en"] - The language of the widget
 * @attr {"1" | "2" | "3" | "4"} [heading-level="2"] - The level of the main heading
 * @attr {"on" | "off"} [picker="on"] - Whether the reader may choose occupations
 *
 * @prop {string} [occupations=""] - As the attribute; an array is taken as well
 * @prop {string} [view="full"] - As the attribute
 * @prop {string} [pay="yearly"] - As the attribute
 * @prop {string} [show="all"] - As the attribute
 * @prop {string} [place="us"] - As the attribute
 * @prop {string} [prices="local"] - As the attribute
 * @prop {string} [average="off"] - As the attribute
 * @prop {string} [sections="all"] - As the attribute; an array is taken as well
 * @prop {string} [theme="auto"] - As the attribute
 * @prop {string} [lang="en"] - As the attribute
 * @prop {string} [headingLevel="2"] - As the attribute `heading-level`; a number is taken as well
 * @prop {string} [picker="on"] - As the attribute
 *
 * @fires {CustomEvent<{asOf: object[]}>} comparison-ready - The comparison is on show, with the dates of its figures
 * @fires {CustomEvent<{occupations: string[], pay: string, show: string, place: string, prices: string, average: string}>} comparison-change - The reader
 *   changed what is compared; the attributes say so already
 * @fires {CustomEvent<{code: string, message: string}>} comparison-error - It could not start, or has
 *   stopped, or is shown in an iframe instead, after which the first follows; `code` is
 *   `file`, `disabled`, `unsupported`, `policy`, `cors`, `network`, `not-found`, `mime`, `mixed`, `damaged`,
 *   `stopped` or `failed`
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

import { base, setBasePath } from "./base.js";
import { Frame, isEmbedPage } from "./element-frame.js";
import { isFailure, loadData, loadFor, loaded, renewed, say, shared, takeBase } from "./element-loading.js";
import * as attributes from "./element-properties.js";
import { Readiness } from "./element-readiness.js";
import { register, takeOverBlocks } from "./element-registration.js";
import { dress, faults, hasSwallowed, keepKeys, reserve } from "./element-room.js";
import { note, noteClicks, released } from "./hands.js";
import { createLead } from "./led.js";
import { tellStopped, whyNot } from "./stopped.js";

/** @import { Failure, Files, Pool } from "./element-loading.js" */

const ATTRIBUTES = Object.keys(attributes.OPTIONS);
const PROPERTIES = ATTRIBUTES.map(attributes.property);

/** The elements that show a comparison now. */
const shown = new Set();

class OccupationCompare extends HTMLElement {
  static observedAttributes = [...new Set([...ATTRIBUTES, ...ATTRIBUTES.map(attributes.joined)])];

  /** For another copy of this script: which one the page uses, what it takes, the data functions that it has. */
  static origin = import.meta.url;
  static properties = PROPERTIES;
  static loadData = loadData;
  static setBasePath = setBasePath;
  static get data() {
    return shared.data;
  }

  /**
   * Shows a host's own occupations in all elements from now on.
   * @param {import("./occupation-compare.js").HostData} given
   */
  static async useDataset(given) {
    const { useDataset } = await loadData();
    await useDataset(given);
    const files = await loaded()?.catch(() => undefined);
    if (!files) return;
    files.useDataset();
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
   * @type {ReturnType<Pool["take"]> | undefined}
   */
  #widget;
  /**
   * What leaves it to the next element.
   * @type {Pool | undefined}
   */
  #pool;
  /**
   * What is drawn; while another copy of the module draws anew, it stays.
   * @type {HTMLElement | undefined}
   */
  #standing;
  #isStarting = false;
  #readiness = new Readiness();
  #isReflecting = false;
  #lead = createLead(() => this.#widget?.inner.update(this.#query()));
  #isDue = false;
  #css = "";
  /** The iframe in its place, where the policy refuses it. */
  #frame = new Frame();
  /** The group of occupations that the reader lists, which is no attribute. */
  #group = "";

  constructor() {
    super();
    dress(this.#root, this.#css);
    this.#room.append(document.createElement("slot"));
    this.#root.append(this.#room);
    keepKeys(this.#root);
  }

  connectedCallback() {
    attributes.takeEarly(this, [...PROPERTIES, "base"]);
    reserve(this.#room, this.getAttribute("view"));
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

  /** Where the files are that all elements share, as the first of them says that starts. */
  get base() {
    return this.getAttribute("base") ?? base()?.href ?? "";
  }

  set base(path) {
    this.setAttribute("base", String(path));
  }

  /**
   * Resolves when the comparison is on show, also for who asks late; rejects with why it cannot be.
   * @returns {Promise<this>}
   */
  get ready() {
    return this.#readiness.of(this);
  }

  /** With this, `moveBefore` leaves everything as it is. */
  connectedMoveCallback() {}

  adoptedCallback() {
    dress(this.#root, this.#css);
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    if (old === value || this.#isReflecting) return;
    if (name === "occupations") this.#group = "";
    if (this.#room.classList.contains("failed")) this.#start();
    else if (name === "view" && this.#room.classList.contains("room")) reserve(this.#room, value);
    if (this.#isDue || !(this.#widget || this.#frame.isShown)) return;
    // Attributes that change together are one change.
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#lead.lead();
      if (this.#frame.isShown) this.#embed();
    });
  }

  async #start() {
    OccupationCompare.#near.unobserve(this.#room);
    if (this.#isStarting || this.#widget || this.#frame.isShown) return;
    this.#isStarting = true;
    this.#readiness.end();
    takeBase(this.getAttribute("base"));
    // Who is told how it went may ask for something else at once.
    await loadFor(() => this.#query())
      .finally(() => (this.#isStarting = false))
      .then(
        (files) => this.isConnected && !this.#widget && this.#mount(files),
        (failure) => this.#fail(failure),
      );
  }

  /**
   * @param {Files} files
   * @param {() => (base: Element) => void} [held] what gives to the new drawing what the reader did to the old one
   */
  #mount({ pool, css }, held) {
    dress(this.#root, (this.#css = css));
    this.#pool = pool;
    const widget = pool.take(this.#root, this.#query(), {
      drawn: () => {
        const isFirst = !this.#standing;
        const giveBack = held?.();
        if (this.#standing !== widget.base) this.#standing?.remove();
        this.#standing = widget.base;
        giveBack?.(widget.base);
        if (isFirst) this.#ready();
      },
      changed: (query) => this.#lead.holds() || this.#changed(query),
      exported: (format) => this.#tell("export", { format }),
      moved: () => this.getBoundingClientRect().top < 0 && this.scrollIntoView(),
      refused: (sentence) => say("warn", `${sentence}.`),
      followed: (query) => {
        for (const [name, value] of new URLSearchParams(query)) this.setAttribute(name, value);
        this.removeAttribute("view");
      },
      lost: (error) => this.#renew(error),
    });
    this.#widget = widget;
    shown.add(this);
  }

  /**
   * Draws anew, with another copy of the module, what the attributes say; if that fails too, says so.
   * @param {unknown} error why the module stopped, if it did
   */
  async #renew(error) {
    const [widget, pool] = [this.#widget, this.#pool];
    if (!widget || !pool) return;
    // What is under the reader's hands until the last moment.
    const click = noteClicks(widget.base);
    const held = () => {
      const giveBack = note(widget.base, widget.typed());
      return (/** @type {Element} */ drawn) => {
        giveBack(drawn);
        click(drawn);
      };
    };
    pool.drop(widget);
    if (widget.base !== this.#standing) widget.base.remove();
    this.#widget = undefined;
    shown.delete(this);
    try {
      const files = await renewed(pool, () => this.#query());
      await released(widget.base);
      if (this.isConnected && !this.#widget) this.#mount(files, held);
    } catch (last) {
      const failure = isFailure(last) ? last : { code: "stopped", message: `it stopped (${error}).` };
      if (!this.#standing) return this.#fail(failure);
      say("error", `${failure.message} What stands is from before.`);
      tellStopped(this.#standing, whyNot(failure.code));
      this.#tell("error", failure);
    }
  }

  #leave() {
    shown.delete(this);
    if (this.#widget) this.#pool?.leave(this.#widget);
    this.#widget = undefined;
    this.#standing?.remove();
    this.#standing = undefined;
  }

  #ready() {
    this.#readiness.done();
    // To ask how wide it is lays it out.
    setTimeout(() => faults(this).forEach((fault) => say("warn", fault)));
    if (hasSwallowed(this)) {
      this.#room.className = "rest";
      this.#root.append(this.#room);
    } else this.#room.remove();
    this.#tell("ready", { asOf: attributes.properties(this).asOf });
  }

  #stop() {
    this.#readiness.end();
    OccupationCompare.#near.unobserve(this.#room);
    this.#leave();
    this.#frame.end();
    this.#root.prepend(this.#room);
  }

  /** @param {Failure} failure */
  async #fail({ code, message }) {
    // Where the host's policy refuses WebAssembly, an iframe runs under our own.
    const query = this.#query();
    const isFramed = code === "policy" && !isEmbedPage && this.isConnected && (await this.#embed());
    if (isFramed && query !== this.#query()) this.#embed();
    if (!isFramed) this.#room.classList.add("failed");
    const rest = isFramed ? "It is shown in an iframe instead." : "Its fallback content stays.";
    say(isFramed ? "warn" : "error", `${message} ${rest}`);
    if (!isFramed) this.#readiness.failed({ code, message });
    this.#tell("error", { code, message });
    if (isFramed) this.#ready();
  }

  /** Shows the comparison in an iframe instead. Resolves with whether the host allows it. */
  #embed() {
    return this.#frame.show(this.#root, this.#query());
  }

  /** What the attributes ask for. */
  #query() {
    return attributes.queryOf(this, ATTRIBUTES, this.#group);
  }

  /**
   * Says in the attributes, and to those who listen, what the reader changed.
   * @param {string} query
   */
  #changed(query) {
    const asked = new URLSearchParams(query);
    this.#group = asked.get("group") ?? "";
    const now = attributes.reflected(asked);
    this.#isReflecting = true;
    const own = attributes.properties(this);
    for (const [name, value] of Object.entries(now)) if (own[name] !== value) own[name] = value;
    this.#isReflecting = false;
    this.#tell("change", { ...now, occupations: now.occupations.split(",").filter(Boolean) });
  }

  /**
   * @param {"ready" | "change" | "error" | "export"} what
   * @param {object} detail */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`comparison-${what}`, { bubbles: true, composed: true, detail }));
  }
}

attributes.defineProperties(OccupationCompare.prototype);

register(OccupationCompare);
takeOverBlocks(ATTRIBUTES);

export * from "./element-functions.js";
export { default } from "./element-functions.js";
