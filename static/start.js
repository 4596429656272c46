/** Loads the module on a page of our own and starts the widget. */
import init from "./widget.js";
import { start } from "./page.js";

// `make site` writes here which module belongs to this script, and what it must be.
const MODULE = "./widget_bg.wasm";
const INTEGRITY = "";

const module = new URL(MODULE, import.meta.url);
await init({ module_or_path: INTEGRITY ? fetch(module, { integrity: INTEGRITY }) : module });
start(new URL(".", import.meta.url), INTEGRITY);
