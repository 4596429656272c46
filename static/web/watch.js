/**
 * Whether others change what the module drew: translators, extensions, content systems. Whatever is drawn between
 * `before` and `after` is the module's own doing, all else is theirs. What they add does no harm. What they take out
 * is put back once the module writes to it, in the place of what stands there instead (so a new figure replaces an
 * old one in another language); where that cannot be, and where an element is gone with nothing in its place while the
 * module writes anything at all, the drawing is broken.
 */

/** Who takes out the same again and again is not answered by drawing without end. In milliseconds. */
const PAUSE = 1000;
const ALL = { childList: true, characterData: true, subtree: true };

/** @param {(root: Element) => void} broken told of each root whose drawing cannot go on as it is */
export function createWatch(broken) {
  /** @type {Set<Element>} */
  const roots = new Set();
  /** Those of them that something was taken out of. */
  const touched = new Set();
  /** @type {WeakSet<Node>} */
  const theirs = new WeakSet();
  /**
   * What they took out, with what stands in its place.
   * @type {WeakMap<Node, { root: Element, instead: Node[] }>}
   */
  const taken = new WeakMap();
  /**
   * Elements that they took out and put nothing in place of.
   * @type {Map<Node, Element>}
   */
  const gone = new Map();
  let next = 0;
  const observer = new MutationObserver(note);

  /** @param {MutationRecord[]} records of what others did */
  function note(records) {
    for (const { target, addedNodes, removedNodes, previousSibling } of records) {
      for (const node of removedNodes) {
        if (theirs.has(node)) continue;
        const root = [...roots].find((one) => one.contains(target));
        if (!root) continue;
        touched.add(root);
        const instead = addedNodes.length > 0 ? [...addedNodes] : [previousSibling];
        taken.set(node, { root, instead: instead.filter((other) => other !== null) });
        if (addedNodes.length === 0 && node instanceof Element) gone.set(node, root);
        observer.observe(node, ALL);
      }
      for (const node of addedNodes) if (!taken.has(node)) theirs.add(node);
    }
  }

  /** @param {Node | null} node what the module wrote to */
  function written(node) {
    while (node && !taken.has(node)) node = node.parentNode;
    const place = node && taken.get(node);
    if (!node || !place || !roots.has(place.root)) return;
    if (!putBack(node)) broken(place.root);
  }

  /**
   * Puts what was taken out in the place of what stands there instead, such as what it was wrapped in. Returns
   * whether it did.
   * @param {unknown} node
   */
  function putBack(node) {
    const place = (node instanceof Text || node instanceof Element) && taken.get(node);
    if (!place) return false;
    const { root, instead } = place;
    const [first, ...rest] = /** @type {ChildNode[]} */ (instead);
    if (!first || !instead.every((other) => theirs.has(other) && root.contains(other))) return false;
    first.replaceWith(node);
    for (const other of rest) other.remove();
    taken.delete(node);
    return true;
  }

  return {
    /** @param {Element} root what the module draws into */
    add(root) {
      roots.add(root);
      observer.observe(root, ALL);
    },
    /** @param {Element} root */
    remove(root) {
      roots.delete(root);
      touched.delete(root);
      for (const [node, of] of gone) if (of === root) gone.delete(node);
    },
    before() {
      note(observer.takeRecords());
    },
    after() {
      const own = observer.takeRecords();
      if (touched.size === 0) return;
      for (const { target } of own) written(target);
      observer.takeRecords();
      if (own.length === 0 || performance.now() < next) return;
      for (const [node, root] of gone) {
        gone.delete(node);
        // Others were only moved, or taken out of what the module draws no longer.
        if (node.isConnected || !roots.has(root)) continue;
        next = performance.now() + PAUSE;
        broken(root);
      }
    },
    /**
     * The module asked the page for something in vain, such as to remove what is not there. Returns whether it is
     * there now.
     * @param {unknown[]} values what the page was called with
     */
    thrown: (values) => values.map(putBack).includes(true),
    /**
     * It was asked in vain once more. Returns the node that it was about, where others took something out and all is
     * drawn anew: the module goes on as if it had been done.
     * @param {unknown[]} values what the page was called with
     */
    spared([, node]) {
      if (!touched.size || !(node instanceof Node)) return undefined;
      for (const root of touched) broken(root);
      return node;
    },
    end() {
      observer.disconnect();
      roots.clear();
      touched.clear();
      gone.clear();
    },
  };
}
