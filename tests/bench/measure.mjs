// What both measurements share: a browser, and how figures are shown.
import { chromium } from "../e2e/node_modules/playwright-core/index.mjs";

/** The browser, and what it is started with. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** A headless Chromium, as the tests use it. */
export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

/** One line: what was measured, its median, its 95th percentile and its maximum, in milliseconds. */
export function report(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(3);
  console.log(
    `${name.padEnd(44)} p50 ${at(0.5).padStart(9)}  p95 ${at(0.95).padStart(9)}  max ${at(1).padStart(9)} ms`,
  );
}
