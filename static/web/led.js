/**
 * What leads the widget, an address or the attributes of a host, and what the widget changes in the same breath: a link
 * whose figures come just as the reader goes back. What leads is later, and holds.
 */

/**
 * @param {() => void} update has the widget show what leads
 */
export function createLead(update) {
  let isLeading = false;
  return {
    lead() {
      isLeading = true;
      update();
      // The widget hears of it in a task of its own.
      setTimeout(() => (isLeading = false));
    },
    /** Holds against what the widget tells, if that is of before, by being shown once more. Returns whether it does. */
    holds() {
      if (isLeading) setTimeout(update);
      return isLeading;
    },
  };
}
