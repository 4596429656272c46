/**
 * The widgets of a page's elements. Yew keeps some memory of each for as long as the page lives, so an
 * element that goes away leaves its widget, emptied, to the next.
 */

/** @import { Instance } from "./instance.js" */
/** @import { Host, Mounted } from "./widget.js" */

/**
 * The element that has a widget, told what happens in it.
 * @typedef {object} Owner
 * @property {() => void} drawn
 * @property {(query: string) => void} changed
 * @property {() => void} moved
 * @property {(sentence: string) => boolean | void} refused
 * @property {(format: string) => void} exported
 * @property {(query: string) => void} followed a link to a page of ours, where none is known
 * @property {(error?: unknown) => void} lost what is drawn cannot go on, since the module stopped or someone else
 *   changed it: it must be drawn anew, from another pool
 */

/**
 * @typedef {object} PooledWidget
 * @property {HTMLElement} base what the widget is drawn into
 * @property {Owner | undefined} owner nobody while it is idle
 * @property {PooledWidget[]} idle those that were idle when it was made
 * @property {() => string | undefined} typed what is being typed into it
 * @property {Mounted} inner
 */

/** The least that a widget can show. */
const EMPTY = "view=card";

/** How many widgets were made. */
let count = 0;

/**
 * @param {Instance} instance the module
 * @param {Host} host what JavaScript does for all widgets
 * @param {typeof import("./hands.js").listen} listen
 * @param {string} [home] where their links lead; if it is not known they lead to nothing but the element itself
 */
export function createPool(instance, host, listen, home = "#") {
  /** @type {PooledWidget[]} */
  let idle = [];
  /** @type {Set<PooledWidget>} */
  const shown = new Set();

  instance.lost = ({ error, root }) => {
    for (const widget of [...shown]) if (!root || widget.base === root) widget.owner?.lost(error);
    if (!root) idle = [];
  };

  /**
   * @param {ShadowRoot} root
   * @param {string} query
   * @param {Owner} owner
   * @returns {PooledWidget}
   */
  function made(root, query, owner) {
    const base = document.createElement("div");
    base.setAttribute("part", "base");
    base.lang = "en";
    base.dir = "ltr";
    base.classList.toggle("homeless", home === "#");
    base.hidden = true;
    // Where blocks stand one below the other; elsewhere it would be one item more.
    base.classList.toggle("ahead", !/flex|grid/.test(getComputedStyle(root.host).display));
    base.addEventListener("click", (event) => follow(event, widget.owner));
    root.append(base);
    /** @type {Omit<PooledWidget, "inner">} */
    const widget = { base, owner, idle, typed: listen(base) };
    count += 1;
    return Object.assign(widget, { inner: instance.mount(base, query, `oc${count}`, home, hostOf(widget)) });
  }

  /**
   * Whether what a reader sees first is drawn.
   * @param {Omit<PooledWidget, "inner">} widget
   */
  const isBegun = ({ base }) => Boolean(base.querySelector("[data-begun]"));

  /** @param {Omit<PooledWidget, "inner">} widget */
  const rootOf = ({ base }) => /** @type {ShadowRoot} */ (base.getRootNode());

  /**
   * What JavaScript does for this widget, and tells the element that has it now.
   * @param {Omit<PooledWidget, "inner">} widget
   * @returns {Host}
   */
  function hostOf(widget) {
    return {
      ...host,
      drawn: () => host.drawn(isBegun(widget)),
      changed: (query) => widget.owner?.changed(query),
      moved: () => widget.owner?.moved(),
      refused: (sentence) => widget.owner?.refused(sentence),
      embed: (query, theme) =>
        host.embed(query, theme, rootOf(widget), () => widget.owner?.exported("embed")),
      async copy(text) {
        await host.copy(text, rootOf(widget));
        widget.owner?.exported(URL.canParse(text) ? "link" : "text");
      },
      save(name, type, text) {
        const isSaved = host.save(name, type, text, rootOf(widget));
        if (isSaved) widget.owner?.exported("csv");
        return isSaved;
      },
      print() {
        const isPrinted = host.print(widget.base);
        if (isPrinted) widget.owner?.exported("print");
        return isPrinted;
      },
    };
  }

  /** @param {PooledWidget} widget */
  function end({ base, inner }) {
    instance.leave(base);
    inner.unmount();
    inner.free();
  }

  return {
    /**
     * Draws a widget into the shadow root for its owner, who is told what happens in it.
     * @param {ShadowRoot} root
     * @param {string} query what it shows
     * @param {Owner} owner
     */
    take(root, query, owner) {
      // Beside what reads as a page, all comes at once.
      const isBeside = root.querySelector("[data-begun]") !== null;
      const widget = idle.pop() ?? made(root, query, owner);
      const isOld = widget.owner !== owner;
      widget.owner = owner;
      shown.add(widget);
      if (isOld) {
        root.append(widget.base);
        widget.inner.update(query);
      }
      const drawn = () => {
        if (!isBegun(widget) || (isBeside && !widget.base.querySelector("[data-whole]"))) return;
        observer.disconnect();
        widget.base.hidden = false;
        if (widget.owner === owner) owner.drawn();
      };
      const observer = new MutationObserver(drawn);
      observer.observe(widget.base, { attributes: true, childList: true, subtree: true });
      // One that is to show nothing has nothing to draw.
      if (isOld && query === EMPTY) drawn();
      return widget;
    },

    /**
     * Takes the widget back.
     * @param {PooledWidget} widget
     */
    leave(widget) {
      widget.owner = undefined;
      shown.delete(widget);
      widget.base.remove();
      if (widget.idle !== idle) end(widget);
      else {
        widget.inner.update(EMPTY);
        idle.push(widget);
      }
    },

    /**
     * Forgets a widget that cannot go on. It stays where it is, and nothing comes of it any more.
     * @param {PooledWidget} widget
     */
    drop(widget) {
      widget.owner = undefined;
      shown.delete(widget);
      instance.leave(widget.base);
    },

    isStopped: instance.isStopped,

    /** Makes all widgets anew from now on, as when there are other occupations to show. */
    renew() {
      idle.forEach(end);
      idle = [];
    },
  };
}

/**
 * Follows a link that the widget does not follow itself: never by leaving the host's page.
 * @param {MouseEvent} event
 * @param {Owner | undefined} owner
 */
function follow(event, owner) {
  const root = /** @type {ShadowRoot} */ (/** @type {Element} */ (event.currentTarget).getRootNode());
  /** @type {HTMLAnchorElement | null | undefined} */
  const link = /** @type {Partial<Element>} */ (event.target).closest?.("a[href]");
  if (!link || link.getRootNode() !== root || event.defaultPrevented) return;
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) {
    // The address of the page knows nothing of what is in here.
    event.preventDefault();
    if (href.startsWith("#?")) return owner?.followed(href.slice(2));
    const place = root.getElementById(href.slice(1));
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  } else {
    link.target = "_blank";
    link.rel = "noopener";
  }
}
