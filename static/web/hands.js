/**
 * What the reader has under their hands when a drawing is replaced: the focus, the caret, what is typed, and how far
 * the page is scrolled.
 */

/** Whatever can have the focus. */
const CONTROLS = "a, button, input, select, summary, h1, h2, h3, h4, h5, h6";

/** What is no field; headings have the focus where scripts give it to them. */
const LANDINGS = "[tabindex='-1'], button, summary, a[href]";

/** So many milliseconds a press is waited for. */
const PRESS = 1000;

/** @param {Element} root */
const controls = (root) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(CONTROLS)]);

/**
 * Where an element is: the how many-th of its kind, since a drawing anew has none of the old elements.
 * @param {Element} root
 * @param {Element} element
 */
function place(root, element) {
  const same = (/** @type {Element} */ other) =>
    other.localName === element.localName && other.className === element.className;
  const at = controls(root)
    .filter(same)
    .indexOf(/** @type {HTMLElement} */ (element));
  return (/** @type {Element} */ drawn) =>
    (element.id ? controls(drawn).find(({ id }) => id === element.id) : undefined) ??
    controls(drawn).filter(same)[at];
}

/** In so many milliseconds it is drawn what a click or a key brings. */
const DRAWN = 100;

/**
 * Where a picker fills the screen nothing else of the widget is within reach, and where a phone goes back it closes that,
 * as Cancel does, and does not leave the page.
 * @param {Element} root
 */
function keepToPicker(root) {
  const Watcher = /** @type {any} */ (globalThis).CloseWatcher;
  /** @type {{ onclose: () => void, destroy(): void } | undefined} */
  let watcher;
  /** @type {HTMLElement[]} */
  let covered = [];
  /** @type {Element | undefined} what closes the picker that covers these */
  let covering;
  const uncover = () => {
    for (const element of covered) element.inert = false;
    covered = [];
    covering = undefined;
  };
  /** @param {Element} within */
  const cover = (within) => {
    covering = within;
    for (let at = within.parentElement; at && at !== root; at = at.parentElement)
      for (const other of /** @type {HTMLCollectionOf<HTMLElement>} */ (at.parentElement?.children ?? []))
        if (other !== at && !other.inert && other.role !== "status") covered.push(other);
    for (const element of covered) element.inert = true;
  };
  const follow = () => {
    // It is only there while a picker fills the screen.
    const cancel = /** @type {HTMLElement | null} */ (root.querySelector(".picker.open .cancel"));
    if (!cancel?.offsetHeight) {
      uncover();
      watcher?.destroy();
      watcher = undefined;
      return;
    }
    // Once: each time, the styles of the whole page would be looked for anew.
    if (covering !== cancel) {
      uncover();
      cover(cancel);
    }
    if (Watcher && !watcher) {
      const opened = new Watcher();
      watcher = opened;
      opened.onclose = () => {
        watcher = undefined;
        cancel.click();
      };
    }
  };
  for (const type of ["click", "input", "keydown", "focusin", "focusout"])
    root.addEventListener(type, () => setTimeout(follow, DRAWN));
  // By this key the focus goes on, and the picker closes.
  root.addEventListener("keydown", (event) => {
    if (/** @type {KeyboardEvent} */ (event).key === "Tab") uncover();
  });
}

/**
 * What shares the comparison lies above the page, and closes by a click elsewhere in the widget.
 * @param {Element} root
 */
function closeByClickingBeside(root) {
  root.addEventListener("click", ({ target }) => {
    const open = root.querySelector("details.take[open]");
    if (!open?.contains(/** @type {Node} */ (target))) open?.removeAttribute("open");
  });
}

/**
 * Where what was clicked is no more, the focus goes to what is nearest and no field, for which a phone would bring its
 * keyboard.
 * @param {Element} root
 */
function keepFocus(root) {
  // Before whoever acts on the click may take it away.
  root.addEventListener(
    "click",
    ({ target }) => {
      /** @type {Element[]} */
      const around = [];
      for (let at = /** @type {Element | null} */ (target); at && root.contains(at); at = at.parentElement)
        around.push(at);
      const keep = () => {
        if (document.activeElement !== document.body || around[0]?.isConnected) return;
        for (const near of around.filter(({ isConnected }) => isConnected)) {
          for (const there of /** @type {NodeListOf<HTMLElement>} */ (near.querySelectorAll(LANDINGS))) {
            there.focus({ preventScroll: true });
            // What is hidden or covered does not take it.
            if (document.activeElement !== document.body) return;
          }
        }
      };
      // What a picker covered is within reach again by then.
      for (const wait of [2 * DRAWN, 5 * DRAWN]) setTimeout(keep, wait);
    },
    true,
  );
}

/**
 * Notes what is typed into a root, for `note`.
 * @param {Element} root
 */
export function listen(root) {
  keepToPicker(root);
  closeByClickingBeside(root);
  keepFocus(root);
  /** @type {{ field: HTMLInputElement, value: string } | undefined} */
  let typed;
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "text")
      typed = { field: target, value: target.value };
  });
  root.addEventListener("focusout", () => {
    typed = undefined;
  });
  // Whatever the widget has written into the field since is not what was typed.
  return () => (typed && typed.field.value === typed.value ? typed.value : undefined);
}

/**
 * Resolves once nothing of a drawing is pressed, since what is let go in another is not clicked; or when that takes
 * too long.
 * @param {Element} root
 */
export async function released(root) {
  for (const end = performance.now() + PRESS; root.querySelector(":active") && performance.now() < end;)
    await new Promise((done) => {
      setTimeout(done, 16);
    });
}

/**
 * Notes which buttons of a drawing are clicked from now on, since nothing comes of it there.
 * @param {Element} root
 * @returns {(drawn: Element) => void} clicks them in what is drawn instead
 */
export function noteClicks(root) {
  const clicked = /** @type {Element[]} */ ([]);
  root.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button) clicked.push(button);
  });
  return (drawn) => {
    for (const button of clicked) place(root, button)(drawn)?.click();
  };
}

/**
 * Notes the text that is selected, which is the same in another drawing.
 * @param {Element} root
 * @returns {((drawn: Element) => void) | undefined}
 */
function selected(root) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!root.contains(anchorNode) || !root.contains(focusNode)) return;
  const before = (/** @type {Node} */ node, /** @type {number} */ offset) => {
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  };
  const [from, to] = [before(anchorNode, anchorOffset), before(focusNode, focusOffset)];
  return (drawn) => {
    /** @type {(at: number) => [Node, number]} */
    const point = (at) => {
      const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
      for (let text; (text = /** @type {Text | null} */ (texts.nextNode())); at -= text.length)
        if (at <= text.length) return [text, at];
      return [drawn, drawn.childNodes.length];
    };
    selection.setBaseAndExtent(...point(from), ...point(to));
  };
}

/**
 * @param {Element} root what is drawn
 * @param {string} [typed] what is typed into the field that has the focus
 * @param {boolean} [keepsClosed] whether a list that is closed stays so
 * @returns {(drawn: Element) => void} gives it back to what is drawn instead
 */
export function note(root, typed, keepsClosed = true) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  const active = scope.activeElement;
  const has = active instanceof HTMLElement && root.contains(active);
  const find = has ? place(root, active) : undefined;
  const isClosed = keepsClosed && has && active.ariaExpanded === "false";
  const caret = active instanceof HTMLInputElement && active.type === "text" ? active.selectionStart : null;
  const opened = [...root.querySelectorAll("details")].map(({ open }) => open);
  const select = selected(root);
  const [x, y] = [scrollX, scrollY];
  return (drawn) => {
    const details = [...drawn.querySelectorAll("details")];
    if (details.length === opened.length)
      details.forEach((one, at) => {
        one.open = opened[at];
      });
    select?.(drawn);
    const control = find?.(drawn);
    const hasTyped = control instanceof HTMLInputElement && typed !== undefined;
    // Before the focus, which selects a name, and leaves what is typed as it is.
    if (hasTyped) {
      control.value = typed;
      control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    // The focus opens a list.
    const close = () =>
      control?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    if (isClosed && !hasTyped) control?.addEventListener("focus", close);
    control?.focus({ preventScroll: true });
    control?.removeEventListener("focus", close);
    if (hasTyped) control.setSelectionRange(caret, caret);
    if (scrollX !== x || scrollY !== y) scrollTo(x, y);
  };
}

/**
 * What the reader did to a drawing before the widget was there.
 * @param {Element} root
 * @param {Element[]} clicked the buttons that were clicked
 * @returns {(drawn: Element) => void} does it to what is drawn now
 */
export function undone(root, clicked) {
  const fields = [...root.querySelectorAll("input")];
  const active = fields.find((field) => field === document.activeElement);
  const typed = active && active.value !== active.defaultValue ? active.value : undefined;
  const giveBack = note(root, typed, false);
  const checked = fields.filter((field) => field.checked !== field.defaultChecked);
  const toClick = [...checked, ...clicked].map((control) => place(root, control));
  // What was typed into a picker and left is given up; what was told or chosen elsewhere holds.
  const told = fields.filter(
    (field) => field.getAttribute("role") !== "combobox" && field.value !== field.defaultValue,
  );
  const chosen = [...root.querySelectorAll("select")].filter(
    ({ options, selectedIndex }) => !options[selectedIndex]?.defaultSelected,
  );
  const toFill = [...told, ...chosen].map((control) => ({
    find: place(root, control),
    value: control.value,
  }));
  return (drawn) => {
    for (const { find, value } of toFill) {
      const control = /** @type {HTMLInputElement | HTMLSelectElement | undefined} */ (find(drawn));
      if (!control || control.value === value) continue;
      control.value = value;
      for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
    for (const find of toClick) find(drawn)?.click();
    giveBack(drawn);
  };
}
