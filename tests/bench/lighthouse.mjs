// What Lighthouse says of a prerendered pair, on a phone as it imagines one. Its performance depends on the
// machine and what else that does; the other three do not.
//
//   node tests/bench/lighthouse.mjs site
import { launch } from "../../.tools/node_modules/chrome-launcher/dist/index.js";
import lighthouse from "../../.tools/node_modules/lighthouse/core/index.js";
import { serve } from "../e2e/server.mjs";
import { ARGS, CHROMIUM } from "./measure.mjs";

const site = await serve(process.argv[2] ?? "site");
const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ["--headless=new", ...ARGS] });
const page = `${site.url}compare/registered-nurses-vs-software-developers/`;
const { lhr } = await lighthouse(page, { port: chrome.port, logLevel: "error" });
for (const { title, score } of Object.values(lhr.categories))
  console.log(title.padEnd(30), Math.round(score * 100));
for (const id of [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
]) {
  console.log(lhr.audits[id].title.padEnd(30), lhr.audits[id].displayValue);
}
await chrome.kill();
await site.close();
