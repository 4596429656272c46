/**
 * What the reader has under their hands when a drawing is replaced: the focus, the caret, what is typed, and how far
 * the page is scrolled.
 */

/** Whatever can have the focus. */
const CONTROLS = "a, button, input, select, summary, h1, h2, h3, h4, h5, h6";

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

/**
 * Notes what is typed into a root, for `note`.
 * @param {Element} root
 */
export function listen(root) {
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
 * @param {Element} root what is drawn
 * @param {string} [typed] what is typed into the field that has the focus
 * @returns {(drawn: Element) => void} gives it back to what is drawn instead
 */
export function note(root, typed) {
  const scope = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  const active = scope.activeElement;
  const has = active instanceof HTMLElement && root.contains(active);
  const find = has ? place(root, active) : undefined;
  const isClosed = has && active.ariaExpanded === "false";
  const caret = active instanceof HTMLInputElement && active.type === "text" ? active.selectionStart : null;
  const [x, y] = [scrollX, scrollY];
  return (drawn) => {
    const control = find?.(drawn);
    // The focus opens a list, and what is typed opens it once more.
    const close = () =>
      control?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    if (isClosed) control?.addEventListener("focus", close);
    control?.focus({ preventScroll: true });
    control?.removeEventListener("focus", close);
    if (control instanceof HTMLInputElement && typed !== undefined) {
      control.value = typed;
      control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      control.setSelectionRange(caret, caret);
    }
    scrollTo(x, y);
  };
}

/**
 * What the reader did to a drawing before the widget was there. The drawing is then as it was drawn: the widget
 * learns of all of it from events.
 * @param {Element} root
 * @param {Element[]} clicked the buttons that were clicked
 * @returns {(drawn: Element) => void} does it to what is drawn now
 */
export function undone(root, clicked) {
  const { activeElement } = /** @type {Document} */ (root.getRootNode());
  const fields = [...root.querySelectorAll("input")];
  const active = fields.find((field) => field === activeElement);
  const typed = active && active.value !== active.defaultValue ? active.value : undefined;
  const giveBack = note(root, typed);
  const checked = fields.filter((field) => field.checked !== field.defaultChecked);
  const toClick = [...checked, ...clicked].map((control) => place(root, control));
  for (const field of fields) {
    field.checked = field.defaultChecked;
    field.value = field.defaultValue;
  }
  return (drawn) => {
    for (const find of toClick) find(drawn)?.click();
    if (!active) return;
    giveBack(drawn);
    // The widget hears of a focus that it did not see come.
    if (typed === undefined) document.activeElement?.dispatchEvent(new FocusEvent("focus"));
  };
}
