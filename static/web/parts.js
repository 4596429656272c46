/** What the dialogs and the page that makes an embed are both made of. */

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} properties
 * @param {(Node | string)[]} content
 */
export function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/**
 * Copies what a field holds, selects it, and says whether it is copied.
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} told where that is said
 * @returns {Promise<boolean>} whether it is
 */
export async function copyText(area, told) {
  area.select();
  // What is said already is said again.
  told.textContent = "";
  // Pages without encryption have no clipboard.
  const isCopied = await Promise.resolve(navigator.clipboard?.writeText(area.value) ?? Promise.reject()).then(
    () => true,
    () => false,
  );
  told.textContent = isCopied ? "Copied." : "The browser did not allow it: copy what is selected.";
  return isCopied;
}
