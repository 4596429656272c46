// The data functions as a script of a host calls them, from the folder that `make package` wrote.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file) => readFile(new URL(`../../${file}`, import.meta.url));
const example = async () => JSON.parse(await read("tests/custom/good.json"));

/** The module anew, with nothing loaded. */
let copies = 0;
const load = () => import(`../../package/data-api.js?${(copies += 1)}`);

/** The functions, ready, with the occupations of this build. */
async function functions(titles = false) {
  const api = await load();
  await api.default({ data: await read("package/data_bg.wasm"), titles });
  return api;
}

let api;
before(async () => {
  api = await functions(await read("package/titles.bin"));
});

/** What the program prints for the same occupations. */
async function natively(...args) {
  const { stdout } = await promisify(execFile)(
    "cargo",
    ["run", "--quiet", "--locked", "--bin", "compare", "--", ...args, "--format", "json"],
    { cwd: root, maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout);
}

test("a comparison is the very object that the program prints", async () => {
  for (const [names, options, ...args] of [
    [["registered-nurses", "15-1252"]],
    [
      ["loss-mitigation-specialist", "collections-accounts-receivable", "actors"],
      { pay: "hourly" },
      "--hourly",
    ],
    [["other-surgeons", "economists"]],
  ]) {
    assert.deepStrictEqual(api.compare(names, options), await natively(...names, ...args));
  }
});

test("a slug and a code of the same occupation stand side by side", () => {
  const { occupations, sections } = api.compare(["registered-nurses", "29-1141"]);
  assert.deepEqual(
    occupations.map((o) => o.slug),
    ["registered-nurses", "registered-nurses"],
  );
  assert.ok(sections[0].rows.every((row) => row.values.length === 2 && row.difference?.same !== false));
});

test("a place that was not loaded, or prices that there are not, are errors that say what there is", () => {
  const compare = (options, names = ["actors", "bakers"]) => api.compare(names, options);
  assert.throws(() => compare({ place: "texas" }), /^Error: call await loadPlaces/);
  assert.throws(() => compare({}, ["actors@texas"]), /^Error: call await loadPlaces/);
  assert.throws(() => compare({ prices: "cheap" }), /which can be local or national/);
  assert.deepStrictEqual(compare({ place: "us" }, ["actors", "bakers@us"]), compare());
});

test("an option that there is not is told in the console, once, and the others hold", async (t) => {
  const warn = t.mock.method(console, "warn", () => {});
  const told = () => warn.mock.calls.map(({ arguments: [sentence] }) => sentence);
  const fresh = await functions();
  const hourly = fresh.compare(["actors"], { pay: "hourly" });
  assert.deepEqual(told(), []);
  for (let time = 0; time < 2; time += 1)
    assert.deepStrictEqual(fresh.compare(["actors"], { plcae: "texas", pay: "hourly" }), hourly);
  assert.deepEqual(told(), ["compare: “plcae” is no option; there are pay, place, prices, average."]);
  await fresh.default({ tittles: false, titles: false });
  assert.deepEqual(told().slice(1), ["init: “tittles” is no option; there are data, titles."]);
  const isNamed = /^TypeError: (compare|init): give options by name, as in \{ /;
  for (const options of ["hourly", 0, ["hourly"], () => {}]) {
    assert.throws(() => fresh.compare(["actors"], options), isNamed);
    await assert.rejects(fresh.default(options), isNamed);
  }
  assert.equal(fresh.compare(["actors"], null).occupations.length, 1);
});

test("a wrong name is an error that suggests the nearest", () => {
  assert.throws(
    () => api.compare(["registered-nurses", "sofware-developer"]),
    (error) => {
      assert.ok(error instanceof Error);
      assert.match(error.message, /^sofware-developer: no such occupation; did you mean software-developers/);
      return true;
    },
  );
});

test("search finds by name, code, title and typo, the best first", () => {
  assert.deepEqual(api.search("29-1141", 3), [
    { slug: "registered-nurses", code: "29-1141", name: "registered nurse", matched: null, nearest: false },
  ]);
  const billers = api.search("medical biller", 5);
  assert.ok(billers.length <= 5);
  assert.deepEqual([billers[0].code, billers[0].matched], ["43-3021", "Medical Biller"]);
  assert.equal(api.search("sofware develper", 1)[0].slug, "software-developers");
  assert.deepEqual(api.search("qqqqqqqq"), []);
});

test("without the file of all job titles search goes on with those that people type most", async () => {
  const few = await functions();
  assert.notEqual(few.search("medical biller", 1)[0].code, "43-3021");
  await assert.rejects(few.default({ titles: new Uint8Array(9) }), /no titles\.bin of this version/);
  assert.equal(few.search("nurse", 1).length, 1);
});

test("all occupations are listed, official ones by code, then job titles", () => {
  const all = api.occupations();
  assert.equal(all.length, 836);
  assert.deepEqual(Object.keys(all[0]), ["slug", "code", "name", "plural", "title", "countedWith"]);
  assert.equal(all.filter((o) => o.countedWith).length, 4);
});

test("before init each function says what to do first", async () => {
  const { compare, search, occupations } = await load();
  for (const call of [() => compare(["actors"]), () => search("a"), occupations]) {
    assert.throws(call, /call await init\(\) first/);
  }
});

test("a host's own occupations take the place of those of this build", async () => {
  const host = await functions();
  await host.useDataset(await example());
  assert.deepEqual(
    host.occupations().map((o) => o.slug),
    ["data-wrangler", "pipe-fitter", "etl-wrangler"],
  );
  assert.equal(host.compare(["data-wrangler", "pipe-fitter"]).heading, "Data wrangler vs pipe fitter");
  assert.equal(host.search("wrangler", 1)[0].slug, "data-wrangler");
  assert.throws(() => host.compare(["registered-nurses"]), /no such occupation/);
  // What the widget gets: the packed bytes, and words of every one, also of those without.
  assert.equal(new TextDecoder().decode(host.own.bytes().slice(0, 3)), "OCD");
  assert.equal(
    host.own.words("data-wrangler"),
    "Tidies data.\n<b>Tidies</b> & renames.\n- Renames columns\n- Finds units\n= Rust\n",
  );
  const none = "Not described in this dataset.";
  assert.equal(host.own.words("pipe-fitter"), `${none}\n${none}\n- ${none}\n`);
});

test("data that is wrong is refused whole, with each fault by row and field", async () => {
  const host = await functions();
  const data = await example();
  data.occupations[0].figures.mean_year = "much";
  data.occupations[1].figures.mean_yaer = 1;
  data.occupations[1].figures.growth = () => 4;
  data.sources[0].url = "javascript:alert(1)";
  await assert.rejects(host.useDataset(data), (error) => {
    assert.ok(error instanceof Error && error.more === 0);
    const told = error.faults.map(({ list, row, slug, field }) => `${list}[${row}] ${slug} ${field}`);
    assert.deepEqual(told.sort(), [
      "occupations[0] data-wrangler figures.mean_year",
      "occupations[1] pipe-fitter figures.growth",
      "occupations[1] pipe-fitter figures.mean_yaer",
      "sources[0]  url",
    ]);
    for (const fault of error.faults) assert.ok(error.message.includes(fault.message));
    return true;
  });
  assert.equal(host.own, undefined);
  assert.equal(host.occupations().length, 836, "the occupations of before stay");
});

test("data that is of another kind is refused with what to give", async () => {
  const host = await functions();
  const json = JSON.stringify(await example());
  const answer = new Response(json);
  for (const [data, message] of [
    [answer.clone().json(), "is a promise; await it first"],
    [{ then: () => {} }, "is a promise; await it first"],
    [answer, "is an answer that is not read yet; give await response.json()"],
    [json, "is text; give what JSON.parse makes of it"],
    [
      "\n<!doctype html><title>Not found</title>",
      "is a page, as servers send one for what is not there; look at its address, and give an object",
    ],
    [new Blob([json]), "is a file that is not read yet; give what JSON.parse makes of its text"],
    [
      new TextEncoder().encode(json),
      "is a file that is not read yet; give what JSON.parse makes of its text",
    ],
    [JSON.parse(json).occupations, "is no object; give one, as { sources: […], occupations: […] }"],
    [undefined, "is no object; give one, as { sources: […], occupations: […] }"],
  ]) {
    await assert.rejects(host.useDataset(data), (error) => {
      assert.ok(error instanceof TypeError);
      assert.equal(error.message, `useDataset: the data ${message}`);
      const fault = { list: "", row: null, slug: "", field: "", message };
      assert.deepEqual([error.faults, error.more], [[fault], 0]);
      return true;
    });
  }
  assert.equal(host.own, undefined);
  await host.useDataset(await answer.json());
  assert.equal(host.occupations().length, 3);
});

/** Values that a careless or hostile page passes. */
const HOSTILE = {
  markup: "<img src=x onerror=alert(1)>",
  "a script address": "javascript:alert(1)",
  "a prototype key": "__proto__",
  "a method of objects": "constructor",
  "a lone surrogate": "\ud800",
  "control characters": "\0\u001b[31m\u202e",
  megabytes: "nurse ".repeat(1 << 19),
  nothing: null,
  undefined: undefined,
  "a number": 1e308,
  "no number": NaN,
  "a large number": 10n ** 30n,
  "a symbol": Symbol("s"),
  "a function": () => "registered-nurses",
  "an object": { toString: () => "registered-nurses" },
  "an object without prototype": Object.create(null),
  "a list": [[["registered-nurses"]]],
  "a map": new Map([["sources", []]]),
  "a date": new Date(0),
  bytes: new Uint8Array(1 << 15),
  proxy: new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? undefined : "x") }),
  "what holds itself": (() => {
    const self = {};
    return Object.assign(self, {
      sources: [self, self],
      occupations: Array.from({ length: 40 }, () => self),
    });
  })(),
};

for (const [name, value] of Object.entries(HOSTILE)) {
  test(`${name}: each function answers or says what is wrong, and goes on`, async () => {
    const [api, host] = [await functions(), await functions()];
    const plain = (error) => {
      assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), String(error));
      assert.ok(error.message.length < 20_000 && error.message !== "", error.message.slice(0, 200));
    };
    const quietly = async (call) => {
      try {
        return await call();
      } catch (error) {
        plain(error);
      }
    };
    for (const call of [
      () => api.compare(value),
      () => api.compare([value, "actors"]),
      () => api.compare(["actors"], value),
      () => api.compare(["actors"], { pay: value }),
      () => api.search(value),
      () => api.search("nurse", value),
    ]) {
      await quietly(call);
    }
    for (const data of [
      value,
      { sources: value, occupations: value },
      { sources: [value], occupations: [value] },
    ]) {
      await assert.rejects(api.useDataset(data), (error) => {
        plain(error);
        return error.faults.length > 0;
      });
    }
    for (const field of [
      "slug",
      "singular",
      "title",
      "code",
      "figures",
      "related",
      "words",
      "countedWith",
      name,
    ]) {
      const data = await example();
      data.occupations[0][field] = value;
      await quietly(async () => {
        await host.useDataset(data);
        host.compare([host.occupations()[0].slug]);
      });
    }
    assert.equal(Object.prototype.sources, undefined);
    assert.equal((await functions()).compare(["actors", "other-surgeons"]).occupations.length, 2);
  });
}
