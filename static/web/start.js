/** Loads the module on a page of our own and starts the widget, or says what is wrong. */

// The build says which module belongs to this script and, on a site, what it must be (`src/publish/scripts.rs`).
/* global BUILD */

const base = new URL(".", import.meta.url);
try {
  const { init, start } = await import("./page.js");
  const module = new URL(BUILD.module, import.meta.url);
  const integrity = BUILD.integrity;
  await init({ module_or_path: integrity ? fetch(module, { integrity }) : module });
  start(base, integrity);
} catch (error) {
  const { diagnose } = await import("./failures.js");
  const { code, message } = await diagnose(error, base);
  console.error(`occupation-compare: ${message}`);
  tell(code);
}

/**
 * Tells the reader. What is drawn already stays: it reads without a script.
 * @param {string} code why it did not start
 */
function tell(code) {
  const root = /** @type {HTMLElement} */ (document.getElementById("occupation-compare"));
  const notice = document.createElement("p");
  notice.className = "failed";
  notice.setAttribute("role", "alert");
  const is = root.querySelector(".oc")
    ? "Choosing occupations does not work here now"
    : "The comparison cannot be shown here now";
  /** @type {Record<string, string>} */
  const why = {
    unsupported: "this browser is too old for it.",
    policy: "this site's policy refuses a part of it.",
    network: "a part of it did not come. Check the connection and load the page again.",
  };
  notice.textContent = `${is}: ${why[code] ?? "a part of it is missing or broken. Load the page again, or tell whoever runs this site."}`;
  root.before(notice);
  document.documentElement.removeAttribute("data-asked");
}
