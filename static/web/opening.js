// Runs before anything is shown of a prerendered page. To lay out all of it takes a slow phone a quarter of a second, in
// which nothing shows: what comes first is shown first and a part more in each frame; all once the page is loaded, when
// pictures of it are taken, or its reader does something. Where a reader comes back, or the address names a part, all is
// there from the beginning, since the browser looks there for the place; in a frame too, whose host may ask its height.
{
  const entries = performance.getEntriesByType("navigation");
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (entries);
  const isAtTop = visit?.type === "navigate" && !visit.name.includes("#") && top === self;
  // What is shown already is not taken away, and where no frames come none is waited for.
  if (isAtTop && !document.hidden && !performance.getEntriesByType("paint").length) {
    const sheet = new CSSStyleSheet();
    let shown = 0;
    let isWhole = false;
    const all = () => {
      isWhole = true;
      sheet.replaceSync("");
    };
    const more = () => {
      if (isWhole) return;
      const rest = `.main > :nth-child(n + ${(shown += 1)})`;
      sheet.replaceSync(`@media screen { ${rest} { display: none !important } }`);
      requestAnimationFrame(more);
    };
    more();
    document.adoptedStyleSheets.push(sheet);
    for (const type of ["click", "keydown", "load"])
      addEventListener(type, all, { capture: true, once: true });
  }
}
