/**
 * The widget on a page of our own, where all state is in the address.
 *
 * On a site that `make site` wrote, the element is drawn already: `data-drawn` says by which build, `data-page` for
 * which page, `data-count` in how many elements, and `data-root` leads to the site's root. The drawing is taken over
 * if this very build drew it and nobody changed it since; else the widget is drawn afresh. That is also done where the
 * module stops, or someone else changed so much of what it drew that it cannot go on.
 */
import { askAhead, createHost, nextFrame } from "./host.js";
import { listen, note, noteClicks, released, undone } from "./hands.js";
import { createLead } from "./led.js";
import { start as begin } from "./instance.js";
import { create } from "./widget.js";

/** @import { Instance } from "./instance.js" */
/** @import { Host, Mounted } from "./widget.js" */

/**
 * Starts the module, and asks meanwhile for what the page is to show.
 * @param {unknown} source its address, its bytes, or an answer that holds it
 * @param {URL} [base] where the site's files are, if they are to be asked for
 */
export function load(source, base) {
  const started = begin(create, source);
  if (base) askAhead(location.search, base);
  return started;
}

let root = /** @type {HTMLElement} */ (document.getElementById("occupation-compare"));
const { drawn, page: firstPage = "", count, root: home = location.pathname, pairs } = root.dataset;
/** The site's root, if this is a page of a site. */
const site = drawn === undefined ? undefined : new URL(home, location.href);
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
 * @param {string} build what names this very build, as `data-drawn` does
 * @param {Own} page
 */
export async function start(instance, base, build, { functions = {}, clicked = [], failed }) {
  if (site) {
    // Browsers ask for these again when the address changes, from which they are relative.
    /** @type {NodeListOf<HTMLLinkElement | HTMLAnchorElement>} */
    const links = document.querySelectorAll('link:is([rel$="icon"], [rel="manifest"]), footer a');
    for (const link of links) link.href = link.href;
  }
  const widget = new PageWidget(instance, base, functions, failed);
  // What does not come is told by the widget, with a way to ask again.
  if (site) await widget.bring(() => options(""));
  await widget.bring();
  const act = undone(root, clicked);
  await widget.begin(build);
  document.documentElement.removeAttribute("data-asked");
  for (const notice of document.querySelectorAll(".late")) notice.remove();
  follow();
  // The part of the page that the address names may have come only now.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  addEventListener("popstate", () => widget.goBack());
  // What it draws in a task of its own is there by then.
  setTimeout(() => act(root));
  performance.mark("occupation-compare: ready");
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
  /** The files of occupations that the page came with, by slug. */
  #given = words();

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
      ...functions,
    });
  }

  /**
   * Brings what the address asks for, as far as it comes.
   * @param {() => string} [place] or a page
   */
  async bring(place = () => options()) {
    const words = async (/** @type {string} */ slug) => this.#given.get(slug) ?? this.#host.words(slug);
    await this.#instance.bring(place, { ...this.#host, words }).catch(() => {});
  }

  /**
   * Draws for the first time, or takes over what this very build drew.
   * @param {string} build
   */
  async begin(build) {
    // The first page has no comparison of its own: what `asked.js` saw asked for there is something else.
    const isDrawn =
      drawn === build &&
      String(root.getElementsByTagName("*").length) === count &&
      !document.documentElement.hasAttribute("data-asked");
    // What stopped before there was a drawing to lose was told to nobody.
    const isStopped = this.#instance.isStopped();
    this.#instance.lost = this.#renew;
    if (isStopped) {
      await this.#renew({});
    } else {
      if (!isDrawn) root.replaceChildren();
      this.#draw(root, isDrawn);
    }
  }

  /** The reader went back or forward, which leads. */
  async goBack() {
    await this.bring();
    this.#lead.lead();
    follow(true);
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
    follow();
  }

  #update() {
    this.#mounted?.update(options());
  }

  /**
   * Draws into an element, or takes over what is in it.
   * @param {HTMLElement} element
   * @param {boolean} isDrawn
   */
  #draw(element, isDrawn) {
    const place = isDrawn ? options("") : options();
    this.#mounted = site
      ? this.#instance.mountPage(
          element,
          place,
          home,
          this.#host,
          [...this.#given].flat(),
          pairs === "all",
          isDrawn,
        )
      : this.#instance.mount(element, place, "oc", home, this.#host);
    if (isDrawn && location.search) this.#update();
    this.#typed = listen(element);
  }

  /**
   * Draws anew on another copy of the module, and puts that in the place of what is there.
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
      await this.bring();
      await released(old);
      const next = /** @type {HTMLElement} */ (root.cloneNode(false));
      this.#draw(next, false);
      // It draws in a task of its own.
      await new Promise((done) => {
        setTimeout(done);
      });
      if (this.#instance.isStopped()) throw stopped(error);
      this.#instance.lost = this.#renew;
      // What is under the reader's hands until the last moment.
      const giveBack = note(old, typed());
      old.replaceWith(next);
      root = next;
      giveBack(root);
      click(root);
      follow();
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
function options(query = location.search.slice(1)) {
  return `${site ? page() : ""}?heading-level=1&${query}`;
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

/**
 * Brings the rest of the document in line with the widget, once it has drawn.
 * @param {boolean} [isBack] whether the reader went back or forward, where what had the focus may be gone
 */
function follow(isBack = false) {
  nextFrame().then(() => {
    /** @type {HTMLElement | null} */
    const heading = root.querySelector(".title");
    const name = heading?.textContent.replace(/\s+/g, " ");
    document.title = name ? `${name} · Occupation compare` : "Occupation compare";
    document.querySelector(".crumbs")?.toggleAttribute("hidden", location.pathname !== first);
    if (isBack && document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
}
