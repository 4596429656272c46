// The package on npm: what is in it, its types and manifest against the code, and projects that use it.
import assert from "node:assert/strict";
import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { openPage } from "./browser.mjs";
import { PAGES, PROJECT, install, run } from "./npm.mjs";
import { serve } from "./server.mjs";

const read = (file) => readFile(new URL(`../../${file}`, import.meta.url), "utf8");

let packed;
before(async () => {
  packed = await install();
});

test("npm packs it: nothing runs on installing, and the version is that of the crate", async () => {
  const { manifest, files } = packed;
  assert.equal(manifest.version, /^version = "(.+)"$/m.exec(await read("Cargo.toml"))[1]);
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.dependencies, undefined);
  for (const file of [
    manifest.types,
    manifest.customElements,
    ...manifest.sideEffects,
    "./LICENSE-MIT",
    "./README.md",
  ]) {
    assert.ok(files.includes(file.replace(/^\.\//, "")), file);
  }
});

test("no script has a sheet fetched by name: bundlers put sheets into the page, or take them out", async () => {
  const scripts = (await readdir(packed.installed)).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(scripts.map((name) => readFile(join(packed.installed, name), "utf8")));
  const fetched = texts
    .flatMap((text) => [...text.matchAll(/new URL\(["'`]\.\/([^"'`]+)["'`],\s*import\.meta\.url\)/g)])
    .map(([, name]) => name);
  assert.ok(fetched.includes("widget_bg.wasm"));
  assert.deepEqual(
    fetched.filter((name) => !packed.files.includes(name)),
    [],
  );
  assert.deepEqual(
    fetched.filter((name) => name.endsWith(".css")),
    [],
  );
  const [text, sheet] = ["txt", "css"].map((ending) =>
    readFile(join(packed.installed, `occupation-compare.${ending}`), "utf8"),
  );
  assert.ok(fetched.includes("occupation-compare.txt"));
  assert.equal(await text, await sheet);
});

test("where a script's name is known only when it runs, bundlers are told to leave it alone", async () => {
  const text = await readFile(join(packed.installed, "occupation-compare.js"), "utf8");
  const named = [...text.matchAll(/\bimport\(\s*((?:\/\*[^]*?\*\/\s*)*)(?!["'])(?=\w)/g)].map(
    ([, said]) => said,
  );
  assert.ok(named.length > 0);
  for (const said of named) {
    assert.match(said, /\/\* webpackIgnore: true \*\//);
    assert.match(said, /\/\* @vite-ignore \*\//);
  }
});

/** The element as its manifest describes it. */
const element = async () =>
  JSON.parse(await readFile(`${packed.installed}/custom-elements.json`, "utf8")).modules[0].declarations[0];
const names = (list) => list.map(({ name }) => name).sort();

/** A page with the element's script, which is the module that `script` names. */
async function scriptPage(t) {
  const page = await plainPage(t, "");
  await page.evaluate(async () => {
    globalThis.script = await import("./occupation-compare.js");
  });
  return page;
}

test("attributes have one vocabulary: the manifest's is the element's", async (t) => {
  const { attributes, members } = await element();
  const page = await scriptPage(t);
  const own = await page.evaluate(() => {
    const { observedAttributes } = customElements.get("occupation-compare");
    const widget = document.createElement("occupation-compare");
    return {
      observedAttributes,
      usual: Object.fromEntries(
        Object.keys(Object.getPrototypeOf(widget)).map((name) => [name, widget[name]]),
      ),
    };
  });
  // React writes `heading-level` as one word when it draws on a server.
  const written = own.observedAttributes.filter((name) => name !== "headinglevel");
  assert.deepEqual(names(attributes), written.sort());
  assert.deepEqual(members.map((member) => member.attribute).sort(), names(attributes));
  // `lang` is every element's own, and has its default from the page.
  const usual = attributes
    .filter(({ name }) => name !== "lang")
    .map((attribute) => [attribute.fieldName, JSON.parse(attribute.default)]);
  assert.deepEqual(Object.entries(own.usual).sort(), usual.sort());
  // What the types allow is what the widget allows, the default among it.
  for (const { name, default: fallback, type } of attributes) {
    if (type?.text.includes("|"))
      assert.ok(type.text.includes(fallback), `${name}: ${fallback} is one of ${type.text}`);
  }
});

test("options, properties, events and functions are the same in the types", async (t) => {
  const { attributes, events } = await element();
  const page = await scriptPage(t);
  const exported = await page.evaluate(() => Object.keys(globalThis.script));
  const list = 'console.log(JSON.stringify(Object.keys(await import("occupation-compare"))))';
  const withoutPage = JSON.parse(await run("node", "--input-type=module", "--eval", list));
  assert.deepEqual(withoutPage.sort(), exported.sort(), "it can be imported where there is no page");
  const union = (values) => values.map((value) => JSON.stringify(value)).join(" | ");
  const options = attributes.map(({ fieldName }) => fieldName);
  const held = [
    ["keyof Options", union(options)],
    [
      "Exclude<keyof OccupationCompare, keyof HTMLElement>",
      union([...options.filter((name) => name !== "lang"), "base", "asOf", "ready"]),
    ],
    ["keyof Markup", union([...options, "base", ...attributes.map(({ name }) => name)])],
    ["keyof OccupationCompareEventMap", union(names(events))],
    ["keyof typeof script", union(exported)],
    ...attributes
      .filter(({ type }) => type.text.includes("|"))
      .map(({ fieldName, type }) => [`Exclude<Options["${fieldName}"], number | undefined>`, type.text]),
  ];
  const lines = held.map(([type, values], i) => `export const held${i}: Same<${type}, ${values}> = true;`);
  await writeFile(
    `${PROJECT}/held.ts`,
    [
      "import type * as script from 'occupation-compare';",
      "import type { OccupationCompare, OccupationCompareEventMap, Options } from 'occupation-compare';",
      "import type { Markup } from 'occupation-compare/frameworks.d.ts';",
      "type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;",
      ...lines,
    ].join("\n"),
  );
  await run("npx", "tsc", "-p", ".");
});

test("the types fit the code: what a host writes compiles, and so does what the functions give", async () => {
  const api = await import("../../package/data-api.js");
  const bytes = (file) => readFile(`${packed.installed}/${file}`);
  await api.default({ data: await bytes("data_bg.wasm"), titles: false });
  const given = {
    Comparison: api.compare(["registered-nurses", "loss-mitigation-specialist", "actors"], { pay: "hourly" }),
    "Found[]": api.search("nurse", 3),
    "Occupation[]": api.occupations().slice(-5),
    HostData: JSON.parse(await read("tests/custom/good.json")),
    "Fault[]": await api.useDataset({ sources: 1 }).catch((error) => error.faults),
  };
  const lines = Object.entries(given).map(
    ([type, value], i) => `export const v${i}: ${type} = ${JSON.stringify(value)};`,
  );
  const imports = `import type { Comparison, Fault, Found, HostData, Occupation } from 'occupation-compare';`;
  // A field too many is an error in what is written out like this, and so is one too few.
  await writeFile(`${PROJECT}/given.ts`, [imports, ...lines].join("\n"));
  await run("npx", "tsc", "-p", ".");
});

test("in Node.js a script compares in places, whose files it reads from the package", async () => {
  const script = `
    import { readFile } from "node:fs/promises";
    import init, { compare, loadPlaces } from ${JSON.stringify(pathToFileURL(`${packed.installed}/node.js`).href)};
    await init({ data: await readFile(${JSON.stringify(`${packed.installed}/data_bg.wasm`)}), titles: false });
    await loadPlaces(["registered-nurses", "actors"]);
    const { sections } = compare(["registered-nurses", "actors"], { place: "california" });
    console.log(sections.flatMap(({ rows }) => rows).find(({ id }) => id === "median-salary").values[0].text);`;
  assert.equal((await run("node", "--input-type=module", "--eval", script)).trim(), "$140,270");
});

test("the types compile where no framework is installed", async () => {
  const project = join(PAGES, "../npm-bare");
  const folder = join(project, "node_modules/occupation-compare");
  await rm(project, { recursive: true, force: true });
  await cp(packed.installed, folder, { recursive: true });
  for (const file of ["types.ts", "tsconfig.json"]) await cp(join(PROJECT, file), join(project, file));
  await run("npx", "tsc", "-p", project);
});

test("every project that bundles it works, from a folder below the root of its host", async (t) => {
  await run("npx", "vite", "build", "--logLevel", "warn");
  const site = await serve(PAGES);
  after(site.close);
  const open = async (t, name) => {
    const page = await openPage(t);
    await page.goto(`${site.url}${name}.html`);
    return page;
  };
  for (const framework of ["react", "vue", "svelte"]) {
    await t.test(`${framework} passes attributes and hears events`, async (t) => {
      const page = await open(t, framework);
      const widget = page.locator("occupation-compare");
      await widget
        .getByRole("heading", { level: 3, name: "Registered nurse vs software developer" })
        .waitFor();
      const told = page.locator("output p");
      await told.filter({ hasText: /^comparison-ready / }).waitFor();
      // Words are there, from a file that the bundler named anew.
      await widget.getByText("What does a registered nurse do?").waitFor();
      await page.waitForFunction(
        () =>
          !document.querySelector("occupation-compare").shadowRoot.querySelector(".coming, .main[aria-busy]"),
      );
      await page.getByRole("button", { name: "By the hour" }).first().click();
      await widget.getByText("an hour").first().waitFor();
      await page.getByRole("button", { name: "Others" }).click();
      await widget.getByRole("heading", { level: 3, name: "Actor vs electrician" }).waitFor();
      await widget.getByRole("button", { name: /swap/i }).first().click();
      await told.filter({ hasText: /^comparison-change .*"electricians","actors"/ }).waitFor();
    });
  }
  for (const framework of ["react", "vue", "svelte"]) {
    await t.test(`${framework}: what did not load the next element asks for again`, async (t) => {
      // The bundler took all files along: it is not to be blamed for the network.
      const why = /widget_bg\S*\.wasm does not load: its server does not answer\. Its fallback/;
      const page = await openPage(t, { expected: [/Failed to load resource/, why] });
      await page.route("**/*.wasm", (route) => route.abort());
      const told = page.waitForEvent("console", (message) => why.test(message.text()));
      await page.goto(`${site.url}${framework}.html`);
      await told;
      await page.unroute("**/*.wasm");
      await page.evaluate(() => {
        const next = document.createElement("occupation-compare");
        next.id = "next";
        next.setAttribute("occupations", "actors");
        document.body.prepend(next);
      });
      await page.locator("#next").getByRole("heading", { name: "Actor" }).first().waitFor();
    });
  }
  await t.test(
    "a script without a framework compares, searches, mounts and brings its own occupations",
    async (t) => {
      const page = await open(t, "script");
      const said = page.locator("#app p");
      await page.getByRole("heading", { name: "Registered nurse vs software developer" }).waitFor();
      await said.nth(2).waitFor();
      assert.deepEqual(await said.allTextContents(), [
        "836 occupations",
        "Registered nurse vs software developer",
        "Medical Biller",
      ]);
      await page.getByRole("button", { name: "Our own" }).click();
      await page.getByRole("heading", { name: "Data wrangler vs pipe fitter" }).waitFor();
      // The host's own words, and markup in them stays text.
      await page.getByText("<b>Tidies</b> & renames.").waitFor();
      await page.getByText("Not described in this dataset.").first().waitFor();
    },
  );
});

/** A page without a bundler, beside the files of the package, under the strictest policy that lets it work. */
async function plainPage(t, body, { before = () => {}, ...options } = {}) {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
  const site = await serve(packed.installed, { headers: { "content-security-policy": policy } });
  after(site.close);
  const page = await openPage(t, options);
  const html = `<!doctype html><title>Plain</title><link rel="icon" href="data:,">${body}`;
  const headers = { "content-security-policy": policy };
  await page.route(`${site.url}plain.html`, (route) =>
    route.fulfill({ contentType: "text/html", headers, body: html }),
  );
  await before(page);
  await page.goto(`${site.url}plain.html`);
  return page;
}

test("a plain page loads the element without a bundler", async (t) => {
  const page = await plainPage(
    t,
    '<script type="module" src="occupation-compare.js"></script>' +
      '<occupation-compare occupations="registered-nurses,software-developers" view="table"></occupation-compare>',
  );
  await page
    .locator("occupation-compare")
    .getByRole("heading", { name: "Registered nurse vs software developer" })
    .waitFor();
  await page.waitForLoadState("networkidle");
});

test("it starts where a bundler gives files addresses without a host, as Turbopack does", async (t) => {
  const before = (page) =>
    page.route("**/packed-files.js", async (route) => {
      const body = await (await route.fetch()).text();
      const without = body.replace(/new URL\("\.(\/[^"]+)", ?import\.meta\.url\)\.href/g, '"$1"');
      assert.notEqual(without, body);
      await route.fulfill({ contentType: "text/javascript", body: without });
    });
  const page = await plainPage(
    t,
    '<script type="module" src="occupation-compare.js"></script>' +
      '<occupation-compare occupations="registered-nurses,software-developers" view="card"></occupation-compare>',
    { before },
  );
  await page.locator("occupation-compare .title").waitFor();
});

test("the functions load nothing of the widget, and what did not load can be asked for again", async (t) => {
  const page = await plainPage(t, "", { expected: [/Failed to load resource: net::ERR_FAILED/] });
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route("**/data_bg.wasm", (route) => route.abort(), { times: 1 });
  const [failure, heading] = await page.evaluate(async () => {
    const { default: init, compare } = await import("./data-api.js");
    const failure = await init().catch((error) => error instanceof Error);
    await init();
    return [failure, compare(["actors", "29-1141"]).heading];
  });
  assert.deepEqual([failure, heading], [true, "Actor vs registered nurse"]);
  assert.deepEqual(asked.sort(), [
    "/data-api.js",
    "/data.js",
    "/data_bg.wasm",
    "/data_bg.wasm",
    "/pack.js",
    "/packed-files.js",
    "/titles.bin",
    "/words.js",
  ]);
});
