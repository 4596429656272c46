// A site as `make site` writes it, with one pair of forty, under a path of its host and under the policy
// that it ships with.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage } from "./browser.mjs";
import { serve } from "./server.mjs";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** The root of the site's address in its canonical links. */
export const BASE = "https://example.org/careers/";

/** Writes a site into a folder below target/; returns that. */
export function publish(name, ...options) {
  const folder = join(home, "target/sites", name);
  cargo("run", "--bin", "publish", "--", "site", "dist", folder, ...options);
  return folder;
}

const cargo = (command, ...more) =>
  execFileSync("cargo", [command, "--quiet", "--locked", "--offline", ...more], { cwd: home });

/** How the site is made. */
export const OPTIONS = ["--every", "40", "--base", BASE];

/** The site's folder on its host, which is served from there down. */
export const folder = published("host/careers", OPTIONS);

/** The same, but what was made already of the same build with the same options is taken: it takes half a minute. */
function published(name, options) {
  cargo("build", "--bin", "publish");
  const made = join(home, "target/sites", `${name.replaceAll("/", "-")}.json`);
  const of = JSON.stringify([
    options,
    ...["dist/index.html", "target/debug/publish"].map((file) => statSync(join(home, file)).mtimeMs),
  ]);
  if (existsSync(made) && readFileSync(made, "utf8") === of) return join(home, "target/sites", name);
  const folder = publish(name, ...options);
  writeFileSync(made, of);
  return folder;
}

/** The policy that the site says to be served under. */
export const POLICY = readFileSync(join(folder, "_headers"), "utf8").match(
  /Content-Security-Policy: (.*)/,
)[1];

const host = await serve(join(folder, ".."), { headers: { "content-security-policy": POLICY } });
after(host.close);

/** The address of the site's root. */
export const root = new URL("careers/", host.url).href;

/** The addresses of the pages below a folder of the site, from its root. */
export const pages = (kind) =>
  readdirSync(join(folder, kind))
    .sort()
    .filter((name) => !name.startsWith("index.html"))
    .map((name) => `${kind}/${name}/`)
    .filter((path) => !html(path).includes('http-equiv="refresh"'));

/** The text of a page. */
export const html = (path) => readFileSync(join(folder, path, "index.html"), "utf8");

export const PAIR = "compare/registered-nurses-vs-software-developers/";

/** Opens a page for the test `t` and waits until the widget is there. */
export async function visit(t, path, options = {}) {
  const page = await openPage(t, options);
  await options.before?.(page);
  await page.goto(root + path);
  await ready(page);
  return page;
}

/** Waits until the widget stands there. */
export const ready = (page) =>
  page.waitForFunction(() => performance.getEntriesByName("occupation-compare: ready").length > 0);

let files;
/** Every file of the site, and every folder that has an index.html. */
export function existing() {
  files ??= new Set(
    readdirSync(folder, { recursive: true }).flatMap((file) => [file, file.replace(/index\.html$/, "")]),
  );
  return files;
}

/**
 * What stands in the page's element, as markup: with what fields hold, whether an attribute or a script says so. For
 * `page.evaluate`.
 */
export function markup() {
  const root = document.getElementById("occupation-compare").cloneNode(true);
  const fields = document.querySelectorAll("#occupation-compare input");
  for (const [at, field] of root.querySelectorAll("input").entries()) {
    const { value, checked } = fields[at];
    for (const name of ["value", "checked"]) field.removeAttribute(name);
    field.setAttribute("value", value);
    field.toggleAttribute("checked", checked);
  }
  // A drawing gets its marks when it is there, behind its class.
  for (const drawing of root.querySelectorAll(".oc")) {
    const name = drawing.className;
    drawing.removeAttribute("class");
    drawing.className = name;
  }
  return root.outerHTML;
}
