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
  const place = (/** @type {string} */ path) =>
    new URL(site ? path : home + path, site ?? location.href).href;
  const host = createHost(base, {
    changed(query, page) {
      if (lead.holds()) return;
      const address = place(site ? page : query);
      // Some browsers keep the address of a file from a disk as it is; the page works without.
      try {
        if (address !== location.href) history.pushState(null, "", address);
      } catch {}
      follow();
    },
    moved: () => scrollTo(0, 0),
    address: place,
    ...functions,
  });
  /** @type {Mounted} */
  let mounted;
  let typed = () => /** @type {string | undefined} */ (undefined);
  const lead = createLead(() => mounted.update(options()));
  let isRenewing = false;
  const given = words();
  /**
   * Brings what the address asks for.
   * @param {() => string} [place] or a page
   */
  const bring = (place = () => options()) =>
    instance.bring(place, async (slug) => given.get(slug) ?? host.words(slug));

  /**
   * Draws into an element, or takes over what is in it.
   * @param {HTMLElement} element
   * @param {boolean} isDrawn
   */
  function draw(element, isDrawn) {
    mounted = site
      ? instance.mountPage(
          element,
          isDrawn ? options("") : options(),
          home,
          host,
          [...given].flat(),
          pairs === "all",
          isDrawn,
        )
      : instance.mount(element, options(), "oc", home, host);
    if (isDrawn && location.search) mounted.update(options());
    typed = listen(element);
  }

  /**
   * Draws anew on another copy of the module, and puts that in the place of what is there.
   * @param {{ error?: unknown }} why
   */
  async function renew({ error }) {
    // What is broken may stop in the same breath: that is lost once.
    if (isRenewing) return;
    isRenewing = true;
    instance.stop();
    const [old, held] = [root, typed];
    const click = noteClicks(old);
    try {
      instance = await instance.again();
      await bring().catch(() => {});
      await released(old);
      const next = /** @type {HTMLElement} */ (root.cloneNode(false));
      draw(next, false);
      // It draws in a task of its own.
      await new Promise((done) => {
        setTimeout(done);
      });
      if (instance.isStopped()) throw stopped(error);
      instance.lost = renew;
      // What is under the reader's hands until the last moment.
      const giveBack = note(old, held());
      old.replaceWith(next);
      root = next;
      giveBack(root);
      click(root);
      follow();
    } catch (last) {
      instance.stop();
      failed(last);
    }
    isRenewing = false;
  }

  if (site) {
    // Browsers ask for these again when the address changes, from which they are relative.
    /** @type {NodeListOf<HTMLLinkElement | HTMLAnchorElement>} */
    const links = document.querySelectorAll('link:is([rel$="icon"], [rel="manifest"]), footer a');
    for (const link of links) link.href = link.href;
  }
  // What does not come is told by the widget, with a way to ask again.
  if (site) await bring(() => options("")).catch(() => {});
  await bring().catch(() => {});
  // The first page has no comparison of its own: what `asked.js` saw asked for there is something else.
  const isDrawn =
    drawn === build &&
    String(root.getElementsByTagName("*").length) === count &&
    !document.documentElement.hasAttribute("data-asked");
  const act = undone(root, clicked);
  // What stopped before there was a drawing to lose was told to nobody.
  const isStopped = instance.isStopped();
  instance.lost = renew;
  if (isStopped) {
    await renew({});
  } else {
    if (!isDrawn) root.replaceChildren();
    draw(root, isDrawn);
  }
  document.documentElement.removeAttribute("data-asked");
  for (const notice of document.querySelectorAll(".late")) notice.remove();
  follow();
  // The part of the page that the address names may have come only now.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  addEventListener("popstate", async () => {
    await bring().catch(() => {});
    lead.lead();
    follow(true);
  });
  // What it draws in a task of its own is there by then.
  setTimeout(() => act(root));
  performance.mark("occupation-compare: ready");
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
