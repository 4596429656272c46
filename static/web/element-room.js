/** What an element looks like before the widget is there. */

/** What holds before the widget's own sheet comes: room for each view, and nothing of the host's type. */
const COMMON = `
  :host { display: block; } :host([hidden]) { display: none; }
  .room { display: block; min-height: 1600px; }
  .room.table { min-height: 1200px; } .room.card { min-height: 386px; } .room.failed { min-height: 0; }
  [part=base] { all: initial; display: block; font-family: inherit; color-scheme: inherit; visibility: inherit; }
  iframe[part=base] { width: 100%; border: 0; }
  iframe.coming { position: absolute; visibility: hidden; }
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** The sheet, which all elements of a page share. */
export function roomSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(COMMON);
  }
  return sheet;
}
