// A WordPress of Debian's packages on this machine only, with the plugin that `make wordpress` wrote: a database of its
// own in a temporary folder, PHP's own server, and nothing left when it ends.
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../e2e/server.mjs";

const run = promisify(execFile);
const home = fileURLToPath(new URL("../..", import.meta.url));
/** Where `.ci/setup wordpress` unpacks the packages. */
const PACKAGES = join(home, ".tools/wordpress/usr/share");
const PASSWORD = "correct horse";

async function until(work, what) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await work().catch(() => false)) return;
    await setTimeout(100);
  }
  throw new Error(`${what}: it did not come to that`);
}

/** What was ended by a signal has no exit code either. */
const isRunning = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

/** Starts it. `php(file, ...arguments)` runs a script within it; `close` ends everything. */
export async function startWordPress() {
  const folder = await mkdtemp(join(tmpdir(), "occupation-compare-wordpress-"));
  const [root, socket, log] = ["site", "db.sock", "debug.log"].map((name) => join(folder, name));
  const started = [];
  const close = async () => {
    for (const child of started.reverse()) {
      const ended = new Promise((done) => {
        child.once("exit", done);
      });
      // Its workers are processes of their own, in its group.
      if (isRunning(child) && process.kill(-child.pid)) await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const start = (program, args, options) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true, ...options });
    started.push(child);
    // Also where the tests are ended before they end.
    process.once("exit", () => isRunning(child) && process.kill(-child.pid));
    return child;
  };
  try {
    await cp(join(PACKAGES, "wordpress"), root, {
      recursive: true,
      dereference: true,
      filter: (path) => !/wp-config\.php$|\.htaccess$/.test(path),
    });
    await cp(
      join(home, "wordpress/occupation-compare"),
      join(root, "wp-content/plugins/occupation-compare"),
      {
        recursive: true,
      },
    );
    await run("mariadb-install-db", [
      `--datadir=${folder}/db`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
      ...asRoot(),
    ]);
    start("mariadbd", [
      "--no-defaults",
      `--datadir=${folder}/db`,
      `--socket=${socket}`,
      "--skip-networking",
      `--pid-file=${folder}/db.pid`,
      ...asRoot(),
    ]);
    const query = (sql) =>
      run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute", sql]);
    await until(
      () => query("CREATE DATABASE IF NOT EXISTS wordpress").then(() => true),
      "the database answers",
    );
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    await writeFile(join(root, "wp-config.php"), config(url, socket, log));
    await writeFile(join(folder, "router.php"), ROUTER);
    const php = async (file, ...args) =>
      (await run("php", [file, join(root, "wp-load.php"), ...args])).stdout;
    await php(fileURLToPath(new URL("install.php", import.meta.url)), PASSWORD);
    start("php", ["-S", `127.0.0.1:${port}`, "-t", root, join(folder, "router.php")], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" },
    });
    await until(async () => (await fetch(url)).ok, "the site answers");
    return { url, root, php, close, log, password: PASSWORD };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database refuses to run as root unless it is told to. */
const asRoot = () => (process.getuid?.() === 0 ? ["--user=root"] : []);

const config = (url, socket, log) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${url.slice(0, -1)}' );
define( 'WP_SITEURL', '${url.slice(0, -1)}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * As usual servers do it: `index.php` of a folder, and WordPress for what is not there. PHP's own takes a folder with a
 * dot in its name for a file. It knows no type for modules, and WordPress sends the icon of its own that it
 * has not here.
 */
const ROUTER = `<?php
if ( '/favicon.ico' === $_SERVER['REQUEST_URI'] ) {
  http_response_code( 204 );
  return true;
}
$path = $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $path ) && '.wasm' === substr( $path, -5 ) ) {
  header( 'Content-Type: application/wasm' );
  readfile( $path );
  return true;
}
if ( preg_match( '#/wp-content/#', $path ) && ! is_file( $path ) ) {
  $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
  require is_file( $path . '/index.php' ) ? $path . '/index.php' : $_SERVER['DOCUMENT_ROOT'] . '/index.php';
  return true;
}
return false;
`;
