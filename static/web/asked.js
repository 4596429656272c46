// Runs before anything is drawn on the site's first page: an address may ask there for a comparison, which
// what is drawn is not. That stays out of sight until the widget has drawn what is asked for, or cannot.
if (/[?&](occupations|group)[^=&]*=[^&]/i.test(location.search)) {
  const { dataset } = document.documentElement;
  dataset.asked = "The comparison is on its way.";
  const show = () => delete dataset.asked;
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && show(), true);
  setTimeout(show, 30_000);
}
