// Runs before anything is shown of a prerendered page. To lay out all of it takes a slow phone a quarter of a second, in
// which nothing shows: what comes first is shown first, and the rest in the tasks after that frame, in one where that did
// not take long. All is there at once for who does something, and from the beginning where a reader comes back or the
// address names a part, since the browser looks there for the place; in a frame too, whose host may ask its height.
{
  const entries = performance.getEntriesByType("navigation");
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (entries);
  const isAtTop = visit?.type === "navigate" && !visit.name.includes("#") && top === self;
  // Else something may be shown already, which is not taken away, or no frame may come.
  const isBefore = "blocking" in HTMLScriptElement.prototype && !document.hidden;
  if (isAtTop && isBefore) {
    const sheet = new CSSStyleSheet();
    let shown = 0;
    const rest = () => `.main > :nth-child(n + ${shown + 1})`;
    const hide = () => sheet.replaceSync(`@media screen { ${rest()} { display: none !important } }`);
    const all = () => {
      shown = Infinity;
      sheet.replaceSync("");
    };
    const more = () => {
      if (shown === Infinity) return;
      const began = performance.now();
      shown += 1;
      hide();
      document.documentElement.getBoundingClientRect();
      // The rest takes three times as long as what comes first.
      const isQuick = shown === 1 && performance.now() - began < 36;
      const isLast = document.readyState !== "loading" && !document.querySelector(rest());
      setTimeout(isQuick || isLast ? all : more);
    };
    hide();
    document.adoptedStyleSheets.push(sheet);
    requestAnimationFrame(more);
    // Who lays out pages without showing them may make no frame.
    setTimeout(() => shown === 0 && more(), 1000);
    for (const type of ["click", "keydown", "pointerdown", "wheel"])
      addEventListener(type, all, { capture: true, once: true, passive: true });
  }
}
