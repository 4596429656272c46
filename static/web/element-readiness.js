/** Whether an element shows its comparison, for those who ask late. */

/** @import { Failure } from "./element-loading.js" */

export class Readiness {
  #isReady = false;
  /**
   * Why it could not start.
   * @type {Failure | undefined}
   */
  #failure;

  /** It is on show. */
  done() {
    [this.#isReady, this.#failure] = [true, undefined];
  }

  /** @param {Failure} failure */
  failed(failure) {
    this.#failure = failure;
  }

  /** It has left the page, or starts anew. */
  end() {
    [this.#isReady, this.#failure] = [false, undefined];
  }

  /**
   * Resolves with the element when it is on show; rejects with why it cannot be.
   * @template {Element} E
   * @param {E} element
   * @returns {Promise<E>}
   */
  of(element) {
    if (this.#isReady) return Promise.resolve(element);
    return new Promise((done, fail) => {
      const refuse = () => {
        if (this.#failure) fail(Object.assign(new Error(this.#failure.message), this.#failure));
      };
      element.addEventListener("comparison-ready", () => done(element), { once: true });
      element.addEventListener("comparison-error", refuse, { once: true });
      refuse();
    });
  }
}
