// Runs before anything is drawn on the site's first page: an address may ask there for a comparison, which
// what is drawn is not. That stays out of sight until the widget has drawn what is asked for.
if (location.search) document.documentElement.dataset.asked = "";
