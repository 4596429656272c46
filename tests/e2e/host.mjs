// Pages of hosts that embed the widget: served with our files under /oc/, and what to look for in one.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { serve } from "./server.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const VARIANTS = fileURLToPath(new URL("variants", import.meta.url));
/** The host that is a Yew page, compiled. */
const YEW = fileURLToPath(new URL("../../target/yew-host", import.meta.url));

export const NURSES = "Registered nurse vs software developer";

/** What hosts with a policy send for their own pages; our files come without. */
const POLICIES = {
  "/csp.html": "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  "/csp-refused.html":
    "default-src 'none'; img-src data:; script-src 'self'; connect-src 'self'; frame-src 'self'",
  "/csp-no-frames.html": "default-src 'none'; img-src data:; script-src 'self'; connect-src 'self'",
};

/** The pages of `variants/` on a server of their own, with headers by path over those of the policies. */
export async function serveHosts(headers = () => ({}), dir = VARIANTS) {
  const added = (path) => ({
    ...(POLICIES[path] ? { "content-security-policy": POLICIES[path] } : {}),
    ...headers(path),
  });
  const hosts = await serve(dir, { headers: added, also: { "/oc/": DIST, "/yew/": YEW } });
  after(hosts.close);
  return hosts;
}

/** A host with one page, `element.html`, which has an element for a pair and nothing else. */
export async function serveElement() {
  const folder = await mkdtemp(join(tmpdir(), "element-"));
  after(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, "element.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><body>
    <occupation-compare occupations="registered-nurses,software-developers"></occupation-compare>
    <script type="module" src="/oc/occupation-compare.js"></script>`,
  );
  return serveHosts(() => ({}), folder);
}

/** A page of a host in some engine: `run` runs a function in it. */
export class Host {
  constructor(run) {
    this.run = run;
  }

  /** Waits until the function of the page tells something true, and returns it. */
  async until(work, what, ...values) {
    let last;
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      last = await this.run(work, ...values);
      if (last) return last;
      await setTimeout(25);
    }
    return assert.fail(`${what}: it did not come to that`);
  }

  /** Waits until the widget's heading is this. */
  title(text, selector = "occupation-compare") {
    const shows = (want, at) => {
      const element = document.querySelector(at);
      element?.scrollIntoView();
      const title = element?.shadowRoot?.querySelector("[part~=base] .title");
      // What follows it comes a slice a frame. Its marks are hidden from whoever hears it.
      if (element?.shadowRoot?.querySelector(".main[aria-busy]")) return false;
      return title?.textContent.replace(/[●■▲◆]/g, "").replace(/\s+/g, " ") === want;
    };
    return this.until(shows, `the heading is “${text}”`, text, selector);
  }

  /** Notes the events of widgets from now on; `events` tells what was noted. */
  listen() {
    return this.run(() => {
      document.documentElement.dataset.events = "";
      for (const what of ["ready", "change", "error", "export"]) {
        document.addEventListener(`comparison-${what}`, (event) => {
          document.documentElement.dataset.events += `${what} ${JSON.stringify(event.detail)}\n`;
        });
      }
      return true;
    });
  }

  async events() {
    const noted = await this.run(() => document.documentElement.dataset.events);
    return noted.split("\n").filter(Boolean);
  }

  /** How often a file of ours was asked for. */
  fetched(name) {
    return this.run(
      (file) =>
        performance.getEntriesByType("resource").filter((e) => new URL(e.name).pathname.endsWith(file))
          .length,
      name,
    );
  }
}
