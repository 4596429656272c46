globalThis.told = [];
for (const what of ["ready", "change", "error", "export"]) {
  document.addEventListener(`comparison-${what}`, ({ target, detail, bubbles, composed }) => {
    globalThis.told.push({ id: target.id, what, detail, bubbles, composed });
  });
}
