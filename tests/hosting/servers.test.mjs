// The site in the servers that people have, with the configuration that it holds for each, changed only in port and folder.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { freePort } from "../e2e/server.mjs";

const TOOLS = fileURLToPath(new URL("../../.tools/hosting", import.meta.url));
const MODULES = "/usr/lib/apache2/modules";
const home = fileURLToPath(new URL("../..", import.meta.url));
const site = join(home, "target/sites/hosting");
execFileSync(
  "cargo",
  [
    "run",
    "--quiet",
    "--locked",
    "--bin",
    "publish",
    "--",
    "site",
    "dist",
    site,
    "--every",
    "400",
    "--base",
    "https://example.org/",
  ],
  { cwd: home },
);
const folder = mkdtempSync(join(tmpdir(), "occupation-compare-hosting-"));
after(() => rmSync(folder, { recursive: true }));
const configuration = (name) => readFileSync(join(site, name), "utf8");

/** Each server: writes its configuration, and says how it is started. */
const SERVERS = {
  nginx(port, own) {
    const brotli = join(TOOLS, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    const server = configuration("nginx.conf")
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("/srv/occupation-compare", site)
      .replace("# brotli_static", "brotli_static");
    const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${own}/${kind};`,
    );
    writeFileSync(
      join(own, "nginx.conf"),
      `load_module ${brotli};\ndaemon off;\nuser root;\nerror_log stderr;\npid ${own}/pid;\nevents {}\nhttp {\naccess_log off;\n${bodies.join("\n")}\n${server}}\n`,
    );
    return [join(TOOLS, "usr/sbin/nginx"), "-c", join(own, "nginx.conf"), "-e", join(own, "error.log")];
  },
  Caddy(port, own) {
    const server = configuration("Caddyfile")
      .replace(":80 {", `http://127.0.0.1:${port} {`)
      .replace("/srv/occupation-compare", site);
    writeFileSync(join(own, "Caddyfile"), `{\n\tadmin off\n}\n${server}`);
    return [
      join(TOOLS, "usr/bin/caddy"),
      "run",
      "--config",
      join(own, "Caddyfile"),
      "--adapter",
      "caddyfile",
    ];
  },
  Apache(port, own) {
    const modules = ["mpm_event", "authz_core", "authz_host", "dir", "mime", "headers", "rewrite", "filter"]
      .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`)
      .join("\n");
    writeFileSync(
      join(own, "apache.conf"),
      `${modules}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${own}/pid\nDefaultRuntimeDir ${own}\nErrorLog ${own}/error.log\nTypesConfig /etc/mime.types\nDocumentRoot ${site}\nErrorDocument 404 /404.html\n<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
    );
    return ["apache2", "-X", "-d", own, "-f", join(own, "apache.conf")];
  },
};

/** Asks as a browser does, and takes the answer as it comes. */
function ask(port, path, encoding = "gzip, deflate, br") {
  return new Promise((done, fail) => {
    get({ host: "127.0.0.1", port, path, headers: { "accept-encoding": encoding } }, (answer) => {
      answer.resume();
      answer.on("end", () => done({ status: answer.statusCode, ...answer.headers }));
    }).on("error", fail);
  });
}

const hashed = readdirSync(site).find((file) => /^widget_bg-.*\.wasm$/.test(file));
const pair = `/compare/${readdirSync(join(site, "compare")).find((name) => readdirSync(join(site, "compare", name)).includes("index.html.br"))}`;

for (const [name, prepare] of Object.entries(SERVERS)) {
  test(`${name} serves the site as it is meant`, async (t) => {
    const port = await freePort();
    const own = join(folder, name);
    mkdirSync(own);
    const [program, ...args] = prepare(port, own);
    const server = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    });
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
    });
    server.stdout.resume();
    const ended = new Promise((done) => {
      server.once("exit", done);
    });
    t.after(async () => {
      server.kill();
      await ended;
    });
    for (
      let attempt = 0;
      attempt < 100 && (await ask(port, "/").catch(() => undefined)) === undefined;
      attempt += 1
    ) {
      assert.equal(server.exitCode, null, said);
      await setTimeout(100);
    }
    const page = await ask(port, `${pair}/`);
    assert.equal(page.status, 200, said);
    assert.match(page["content-type"], /^text\/html/);
    assert.equal(page["content-encoding"], "br", "the compressed twin is used");
    assert.equal((await ask(port, `${pair}/`, "gzip"))["content-encoding"], "gzip");
    assert.equal((await ask(port, `${pair}/`, "identity"))["content-encoding"], undefined);
    assert.match(page["content-security-policy"], /^default-src 'none'; script-src/);
    assert.equal(page["access-control-allow-origin"], "*");
    assert.match(page["cache-control"], /max-age=600/);
    const module = await ask(port, `/${hashed}`);
    assert.equal(module["content-type"], "application/wasm");
    assert.equal(module["content-encoding"], "br");
    assert.match(module["cache-control"], /immutable/);
    const script = await ask(port, "/occupation-compare.js");
    assert.match(script["content-type"], /^(text|application)\/javascript/);
    assert.equal(script["content-encoding"], "br");
    assert.doesNotMatch(script["cache-control"], /immutable/);
    assert.match((await ask(port, "/occupation-compare.css"))["content-type"], /^text\/css/);
    assert.match((await ask(port, "/options.json"))["content-type"], /^application\/json/);
    const slash = await ask(port, `${pair}?pay=hourly`);
    assert.match(String(slash.status), /^30[128]$/);
    assert.match(slash.location, /\/\?pay=hourly$/, "the query is kept");
    assert.equal((await ask(port, "/embed/?occupations=actors")).status, 200);
    assert.equal((await ask(port, "/embed.html?occupations=actors")).status, 200);
    const none = await ask(port, "/compare/nobody-vs-nothing/");
    assert.equal(none.status, 404);
    assert.match(none["content-type"], /^text\/html/);
    assert.match((await ask(port, "/occupation-compare.html"))["content-disposition"], /attachment/);
  });
}
