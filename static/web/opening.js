// Runs before anything is shown of a prerendered page. To lay out all of it takes a slow phone a quarter of a second, in
// which nothing shows: what comes first is shown first, and the rest in short tasks after that frame, one or two where
// the parts take little. All is there at once for who does something, and from the beginning where a reader comes back or
// the address names a part, since the browser looks there for the place; in a frame too, whose host may ask its height.
{
  const entries = performance.getEntriesByType("navigation");
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (entries);
  const isAtTop = visit?.type === "navigate" && !visit.name.includes("#") && top === self;
  // Else something may be shown already, which is not taken away, or no frame may come.
  const isBefore = "blocking" in HTMLScriptElement.prototype && !document.hidden;
  if (isAtTop && isBefore) {
    const sheet = new CSSStyleSheet();
    let shown = 0;
    // In milliseconds, on what is shown.
    let spent = 0;
    const rest = () => `.main > :nth-child(n + ${shown + 1})`;
    const hide = () => sheet.replaceSync(`@media screen { ${rest()} { display: none !important } }`);
    const all = () => {
      shown = Infinity;
      sheet.replaceSync("");
    };
    const more = () => {
      if (shown === Infinity) return;
      // The top has a task of its own, with the frame that shows it; any other takes more parts while it stays short.
      const end = shown === 0 ? 0 : performance.now() + 32;
      do {
        // What is not parsed yet comes later; the top shows as soon as it is.
        if (shown > 0 && !document.querySelector(rest()))
          return document.readyState === "loading" ? setTimeout(more, 16) : all();
        const began = performance.now();
        shown += 1;
        hide();
        layOut();
        spent += performance.now() - began;
        // The next is taken for as long as these are on average, of which the top is the longest.
      } while (performance.now() + spent / shown < end);
      setTimeout(more);
    };
    const layOut = () => document.documentElement.getBoundingClientRect();
    hide();
    document.adoptedStyleSheets.push(sheet);
    // What stands above is laid out as soon as its rules are here, in a task before the frame's.
    const rules = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=stylesheet]"));
    if (rules?.sheet) layOut();
    else rules?.addEventListener("load", layOut, { once: true });
    requestAnimationFrame(more);
    // Who lays out pages without showing them may make no frame.
    setTimeout(() => shown === 0 && more(), 1000);
    for (const type of ["click", "keydown", "pointerdown", "wheel"])
      addEventListener(type, all, { capture: true, once: true, passive: true });
  }
}
