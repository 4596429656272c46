// Runs before anything is shown of a prerendered page, once all of it is parsed and its rules are here. To lay out all of
// it takes a slow phone a quarter of a second, in which nothing shows: what comes first is shown first, and the rest in
// short tasks after that frame, one or two where the parts take little. All is there at once for who does something, and
// from the beginning where a reader comes back or the address names a part, since the browser looks there for the place;
// in a frame too, whose host may ask its height.
{
  const entries = performance.getEntriesByType("navigation");
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (entries);
  const isAtTop = visit?.type === "navigate" && !visit.name.includes("#") && top === self;
  // Else something may be shown already, which is not taken away, or no frame may come.
  const isBefore = "blocking" in HTMLScriptElement.prototype && !document.hidden;
  if (isAtTop && isBefore) {
    const sheet = new CSSStyleSheet();
    let shown = 0;
    // In milliseconds, on what is shown and what stands above.
    let spent = 0;
    const rest = () => `.main > :nth-child(n + ${shown + 1})`;
    const layOut = () => {
      const began = performance.now();
      sheet.replaceSync(`@media screen { ${rest()} { display: none !important } }`);
      document.documentElement.getBoundingClientRect();
      spent += performance.now() - began;
    };
    const all = () => {
      shown = Infinity;
      sheet.replaceSync("");
    };
    const more = () => {
      if (shown === Infinity) return;
      // The top has a task of its own, with the frame that shows it; any other takes more parts while it stays short.
      const end = shown === 0 ? 0 : performance.now() + 32;
      do {
        if (shown > 0 && !document.querySelector(rest())) return all();
        shown += 1;
        layOut();
        // The next is taken for as long as these are on average, of which the first are the longest.
      } while (performance.now() + spent / (shown + 1) < end);
      setTimeout(more);
    };
    document.adoptedStyleSheets.push(sheet);
    // What stands above, in a task before the frame's.
    layOut();
    requestAnimationFrame(more);
    // Who lays out pages without showing them may make no frame.
    setTimeout(() => shown === 0 && more(), 1000);
    for (const type of ["click", "keydown", "pointerdown", "wheel"])
      addEventListener(type, all, { capture: true, once: true, passive: true });
  }
}
