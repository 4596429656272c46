/**
 * The widget on a page of our own, where all state is in the address.
 *
 * On a site that `make site` wrote, the element is drawn already: `data-page` says for which page, and `data-root` leads
 * to the site's root. The widget is drawn beside that and, once all of it is there, put in its place, whoever changed
 * it since. The same is done where the module stops, or someone else changed so much of what it drew that it cannot go
 * on. (To take over the elements that stand would be a long task in one piece, and 10 kB of the module.) Where
 * what stands reads, it takes no room until then but is laid out slice by slice, so that to show it is no long task.
 */
import { askAhead, createHost, drawn, nextFrame, nextTask } from "./host.js";
import { listen, note, noteClicks, released, undone } from "./hands.js";
import { createLead } from "./led.js";
import { modules } from "./chunks.js";
import { start as begin } from "./instance.js";
import { create } from "./widget.js";

/** @import { Instance } from "./instance.js" */
/** @import { Host, Mounted } from "./widget.js" */

/**
 * Starts the module, and asks meanwhile for what the page is to show.
 * @param {Parameters<typeof modules>[0]} ask asks for its files
 * @param {string[]} [hashes] what its chunks must be
 * @param {URL} [base] where the site's files are, if they are to be asked for
 */
export function load(ask, hashes, base) {
  const started = begin(create, (cache) => {
    const all = modules(ask, cache, hashes);
    // Where nothing is compared, the names of all come at the same time.
    if (!/\b(compare|occupations)\b/.test(firstPage + location.search)) all[all.length - 1]();
    return all;
  });
  if (base) askAhead(location.search, base);
  return started;
}

let root = /** @type {HTMLElement} */ (document.getElementById("occupation-compare"));
const { page: firstPage = "", root: home = location.pathname, pairs } = root.dataset;
/** The site's root, if this is a page of a site. */
const site = root.dataset.root === undefined ? undefined : new URL(home, location.href);
/** The path that the page was opened at, which need not look like where it is in the site. */
const first = location.pathname;

/**
 * What a page does by itself, where the widget cannot.
 * @typedef {object} Own
 * @property {Partial<Host>} [functions] those of the host to use instead
 * @property {Element[]} [clicked] the buttons that the reader clicked before the widget was there
 * @property {(error: unknown) => void} failed says that the widget does not work any more
 */

/**
 * Starts the widget.
 * @param {Instance} instance the module
 * @param {URL} base where the site's files are
 * @param {Own} page
 */
export async function start(instance, base, { functions = {}, clicked = [], failed }) {
  if (site) {
    // Browsers ask for these again when the address changes, from which they are relative.
    /** @type {NodeListOf<HTMLLinkElement | HTMLAnchorElement>} */
    const links = document.querySelectorAll('link:is([rel$="icon"], [rel="manifest"]), footer a');
    for (const link of links) link.href = link.href;
  }
  const widget = new PageWidget(instance, base, functions, failed);
  addEventListener("popstate", () => widget.goBack());
  const part = () => document.getElementById(location.hash.slice(1));
  const wasThere = !location.hash || part();
  // Each a task of its own, as starting the module was, so that none keeps the page from answering for long.
  await nextTask();
  // What does not come is told by the widget, with a way to ask again.
  await widget.bring();
  await nextTask();
  await widget.begin(clicked);
  await widget.follow();
  document.documentElement.removeAttribute("data-asked");
  for (const notice of document.querySelectorAll(".late")) notice.remove();
  performance.mark("occupation-compare: ready");
  if (wasThere) return;
  // The part of the page that the address names comes only now.
  await widget.whole(root);
  part()?.scrollIntoView();
}

/** The widget in the page, on whichever copy of the module it is. */
class PageWidget {
  #instance;
  #host;
  #failed;
  /** @type {Mounted | undefined} */
  #mounted;
  /** What is being typed, for a copy that takes over. */
  #typed = () => /** @type {string | undefined} */ (undefined);
  #lead = createLead(() => this.#update());
  #isRenewing = false;
  /**
   * What is drawn into: of what is not in the document yet no frame shows anything.
   * @type {Element | undefined}
   */
  #drawing;
  /** The files of occupations that the page came with, by slug. */
  #given = words();
  /**
   * What the reader did before any widget was there, to be noted when one is.
   * @type {(() => (drawn: Element) => void) | undefined}
   */
  #undone;

  /**
   * @param {Instance} instance
   * @param {URL} base
   * @param {Partial<Host>} functions
   * @param {Own["failed"]} failed
   */
  constructor(instance, base, functions, failed) {
    this.#instance = instance;
    this.#failed = failed;
    this.#host = createHost(base, {
      changed: (query, page) => this.#changed(site ? page : query),
      moved: () => scrollTo(0, 0),
      address: placed,
      drawn: () => drawn(this.#drawing?.isConnected),
      ...functions,
    });
  }

  /** Brings what the address asks for, as far as it comes. */
  async bring() {
    const words = async (/** @type {string} */ slug) => this.#given.get(slug) ?? this.#host.words(slug);
    await this.#instance.bring(() => options(), { ...this.#host, words }).catch(() => {});
  }

  /**
   * Draws for the first time: in the place of what the page came with, or where nothing is.
   * @param {Element[]} clicked the buttons that the reader clicked until then
   */
  async begin(clicked) {
    // The first page has no comparison of its own: what `asked.js` saw asked for there is something else.
    const isAlone = !site || document.documentElement.hasAttribute("data-asked");
    // What stopped before there was a drawing to lose was told to nobody.
    const isStopped = this.#instance.isStopped();
    this.#instance.lost = this.#renew;
    this.#undone = () => undone(root, clicked);
    if (!isAlone) this.#enough = this.whole;
    if (isStopped) return this.#renew({});
    return this.#replace(this.#undone, !isAlone);
  }

  /** The reader went back or forward, which leads. */
  async goBack() {
    await this.bring();
    this.#lead.lead();
    this.follow(true);
  }

  /**
   * The reader changed what is shown, and with it the address.
   * @param {string} path
   */
  #changed(path) {
    if (this.#lead.holds()) return;
    const address = placed(path);
    // Some browsers keep the address of a file from a disk as it is; the page works without.
    try {
      if (address !== location.href) history.pushState(null, "", address);
    } catch {}
    this.follow();
  }

  /**
   * Brings the rest of the document in line with the widget, once it has drawn.
   * @param {boolean} [isBack] whether the reader went back or forward, where what had the focus may be gone
   */
  async follow(isBack = false) {
    /** @type {() => HTMLElement | null} */
    const heading = () => root.querySelector(".title");
    const tell = () => {
      const name = heading()
        ?.textContent.replace(/[●■▲◆\s]+/g, " ")
        .trim();
      if (name) document.title = `${name} · Occupation compare`;
    };
    await this.#until(() => heading() !== null, nextFrame);
    tell();
    // Its place comes later.
    const whole = this.#until(() => root.querySelector("[aria-busy]") === null, nextFrame);
    whole.then(tell);
    document.querySelector(".crumbs")?.toggleAttribute("hidden", location.pathname !== first);
    if (isBack && document.activeElement === document.body) heading()?.focus({ preventScroll: true });
  }

  #update() {
    this.#mounted?.update(options());
  }

  /** @param {HTMLElement} element */
  #draw(element) {
    const [place, host] = [options(), this.#host];
    this.#drawing = element;
    this.#mounted = site
      ? this.#instance.mountPage(element, place, home, host, [...this.#given].flat(), pairs === "all")
      : this.#instance.mount(element, place, "oc", home, host);
    this.#typed = listen(element);
  }

  /**
   * The first slice of a drawing is there that a reader sees, or no more comes. Where nothing is compared, a bar by
   * itself would not say that more is to come.
   * @param {Element} drawn
   */
  #begun = (drawn) => this.#until(() => drawn.querySelector(".remove, .title") !== null);

  /**
   * All of a drawing is there, slice by slice, or no more comes.
   * @param {Element} element what it is drawn into
   */
  whole = async (element) => {
    // What it lacks until then is not looked for in task after task.
    await this.#instance.whole.catch(() => {});
    await this.#until(
      () => element.querySelector("[data-whole]") !== null,
      () => drawn(element.isConnected),
    );
  };

  /**
   * How much of a drawing takes the place of another: all where what stands reads as a page, what comes first where
   * nobody can use it.
   */
  #enough = this.#begun;

  /**
   * @param {() => boolean} isThere
   * @param {() => Promise<void>} [next] what is waited for before it is looked for again
   */
  async #until(isThere, next = nextTask) {
    const instance = this.#instance;
    do await next();
    while (!instance.isStopped() && !isThere());
  }

  /**
   * Draws beside what stands, and puts that in its place once enough of it is there and nothing is pressed; or leaves
   * that to the next copy where this one stops.
   * @param {() => (drawn: Element) => void} noted takes note of what is under the reader's hands until the last moment,
   *   and gives it back
   * @param {boolean} [isAhead] whether it is laid out before, which takes longer: not while what stands does nothing
   *   that the reader asks for, which is noted of less there
   */
  async #replace(noted, isAhead = false) {
    const instance = this.#instance;
    const next = /** @type {HTMLElement} */ (root.cloneNode(false));
    // No key leads into what is not seen. To hide it until then would be a long task once it is to be seen.
    const shut = () => (next.inert = true);
    if (isAhead) {
      next.ariaHidden = "true";
      next.className = "ahead";
      root.after(next);
      addEventListener("keydown", shut, true);
    }
    this.#draw(next);
    await this.#enough(next);
    await released(root);
    if (isAhead) {
      // A frame for its last slice.
      await nextFrame();
      await released(root);
    }
    removeEventListener("keydown", shut, true);
    if (instance.isStopped()) return next.remove();
    next.inert = false;
    const giveBack = noted();
    if (isAhead) root.remove();
    else root.replaceWith(next);
    next.ariaHidden = null;
    next.removeAttribute("class");
    root = next;
    this.#undone = undefined;
    this.#enough = this.#begun;
    giveBack(root);
  }

  /**
   * Draws anew on another copy of the module.
   * @param {{ error?: unknown }} why
   */
  #renew = async ({ error }) => {
    // What is broken may stop in the same breath: that is lost once.
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    this.#instance.stop();
    const [old, typed] = [root, this.#typed];
    const click = noteClicks(old);
    try {
      this.#instance = await this.#instance.again();
      if (!this.#undone) this.#enough = this.whole;
      await this.bring();
      await this.#replace(() => {
        if (this.#undone) return this.#undone();
        const giveBack = note(old, typed());
        return (drawn) => {
          giveBack(drawn);
          click(drawn);
        };
      });
      if (this.#instance.isStopped()) throw stopped(error);
      this.#instance.lost = this.#renew;
      this.follow();
    } catch (last) {
      this.#instance.stop();
      this.#failed(last);
    }
    this.#isRenewing = false;
  };
}

/**
 * A page of ours, or a query of this one, as a whole address.
 * @param {string} path
 */
function placed(path) {
  return new URL(site ? path : home + path, site ?? location.href).href;
}

/** @param {unknown} error what stopped the first copy, if anything did */
const stopped = (error) =>
  error instanceof WebAssembly.RuntimeError ? error : new WebAssembly.RuntimeError(`${error ?? "again"}`);

/** What the page and the query ask for, with what holds for every page of our own. */
function options() {
  return `${site ? page() : ""}?heading-level=1&${location.search.slice(1)}`;
}

/**
 * The page of the site, by its path from the site's root; nothing at the root. The page that was opened knows its
 * own, whatever its address looks like.
 */
function page() {
  if (location.pathname === first) return firstPage;
  const { pathname } = /** @type {URL} */ (site);
  const path = location.pathname.startsWith(pathname) ? location.pathname.slice(pathname.length) : "";
  return path.replace(/(^|\/)index\.html$/, "$1");
}

/** The files of occupations that the page came with, by slug. */
function words() {
  /** @type {NodeListOf<HTMLScriptElement>} */
  const blocks = document.querySelectorAll("script[data-words]");
  return new Map(Array.from(blocks, (block) => [block.dataset.words ?? "", block.textContent]));
}
