/** The properties of an element that say what its attributes say. */

/** The property of an attribute: `heading-level` → `headingLevel`. */
export const property = (/** @type {string} */ attribute) =>
  attribute.replace(/-(\w)/g, (/** @type {string} */ _, /** @type {string} */ letter) =>
    letter.toUpperCase(),
  );

/**
 * An element's properties by their names.
 * @param {HTMLElement} element
 * @returns {Record<string, unknown>}
 */
export const properties = (element) => /** @type {any} */ (element);

/**
 * @param {HTMLElement} prototype
 * @param {Record<string, string>} usuals the attributes with their defaults
 */
export function defineProperties(prototype, usuals) {
  for (const [attribute, usual] of Object.entries(usuals)) {
    // `lang` is every element's own.
    if (attribute === "lang") continue;
    Object.defineProperty(prototype, property(attribute), {
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
}
