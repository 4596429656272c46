// Chromium, Firefox and WebKit behind one small interface, for what a keyboard can do in each.
// Chromium and WebKit are driven by WebDriver, Firefox by WebDriver BiDi, which it speaks itself.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Browser, Builder, Key, logging } from "selenium-webdriver";
import Bidi from "selenium-webdriver/bidi/index.js";
import chrome from "selenium-webdriver/chrome.js";
import { freePort } from "./server.mjs";

/** The engines to test in: all, or those that `ENGINES` names. */
export const ENGINES = (process.env.ENGINES || "chromium,firefox,webkit").split(",");

const isRoot = process.getuid?.() === 0;
const [WIDTH, HEIGHT] = [1280, 800];

/**
 * Starts an engine with one empty page. What it returns can `open` an address, go `back` and
 * `forward`, `reload`, `press` keys, `run` a function in the page, `leave` it for another window and come back,
 * tell the `messages` of the console (in WebKit only what the page throws), and `quit`.
 */
export function start(engine) {
  return { chromium, firefox, webkit }[engine]();
}

/**
 * An engine for the test `t`, started once, as a function that does some work with it and then looks whether
 * its console is empty. Under WebDriver, WebKitGTK 2.50 was seen to end its own process and, once in some
 * hundred flows, to trap in code that is memory-safe: after that, and only after that, the work is done once
 * more in a fresh one. What fails twice is ours.
 */
export async function keep(engine, t) {
  let driver = await start(engine);
  t.after(() => driver.quit());
  return async (t, work) => {
    try {
      await work(driver);
    } catch (error) {
      const has = await driver.messages().catch(() => []);
      if (
        !isCrash(error) &&
        !(engine === "webkit" && has.some((message) => message.includes("RuntimeError")))
      )
        throw error;
      t.diagnostic(`done again in a fresh ${engine}: ${error.message} ${has}`);
      await driver.quit().catch(() => {});
      driver = await start(engine);
      await work(driver);
    }
    assert.deepEqual(await driver.messages(), [], "the console is empty");
  };
}

/** Whether the engine, not the page, is what failed. */
function isCrash({ name, message }) {
  return (
    name === "NoSuchSessionError" ||
    (name === "WebDriverError" && !message) ||
    /page crash|parse script result/.test(message)
  );
}

/** Notes on the page, for want of a console that is told, what it throws from now on. */
function note() {
  const { dataset } = document.documentElement;
  addEventListener("error", (event) => {
    dataset.thrown = `${dataset.thrown ?? ""}${event.message}\n`;
  });
}

/** What the page threw. */
function thrown() {
  return (document.documentElement.dataset.thrown ?? "").split("\n").filter(Boolean);
}

async function chromium() {
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  const options = new chrome.Options().setLoggingPrefs(logs);
  options.setChromeBinaryPath(process.env.CHROMIUM ?? "/usr/bin/chromium");
  options.addArguments(
    "--headless",
    `--window-size=${WIDTH},${HEIGHT}`,
    ...(isRoot ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  );
  const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver");
  const driver = await new Builder()
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(service)
    .build();
  const messages = async () => (await driver.manage().logs().get("browser")).map((entry) => entry.message);
  return classic(driver, { messages });
}

async function webkit() {
  const libraries = readdirSync("/usr/lib")
    .map((folder) => `/usr/lib/${folder}`)
    .filter((path) => path.includes("linux-gnu"));
  const binary = libraries
    .flatMap((path) =>
      readdirSync(path)
        .filter((name) => name.startsWith("webkit2gtk-"))
        .map((name) => join(path, name, "MiniBrowser")),
    )
    .sort()
    .at(-1);
  const port = await freePort();
  const env = {
    ...process.env,
    // Without a graphics card it is quicker, and steadier, if it does not ask for one.
    WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    // Of the collector of young objects its process dies, in a third of all runs.
    JSC_useGenerationalGC: "0",
    ...(isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
  };
  // The screen takes a free number by itself: two that look for one at once would take the same.
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${WIDTH}x${HEIGHT}x24`], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(createInterface({ input: screen.stdio[3] }), "line");
  const server = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...env, DISPLAY: `:${number}` },
    detached: true,
    stdio: "ignore",
  });
  const stop = () => {
    process.kill(-server.pid);
    screen.kill();
  };
  try {
    await answering(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      })
      .build();
    await driver.manage().window().setRect({ x: 0, y: 0, width: WIDTH, height: HEIGHT });
    const page = classic(driver, { messages: () => page.run(thrown), stop });
    const noting =
      (load) =>
      async (...where) => {
        await load(...where);
        await page.run(note);
      };
    return { ...page, open: noting(page.open), reload: noting(page.reload) };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The interface over a WebDriver session. */
function classic(driver, { messages, stop = () => {} }) {
  return {
    messages,
    open: (url) => driver.get(url),
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    reload: () => driver.navigate().refresh(),
    press: (...keys) =>
      driver
        .actions()
        .sendKeys(...keys.map(code))
        .perform(),
    run: (work, ...values) => driver.executeScript(`return (${work})(...arguments)`, ...values),
    async leave() {
      const ours = await driver.getWindowHandle();
      await driver.switchTo().newWindow("window");
      await driver.close();
      await driver.switchTo().window(ours);
    },
    async quit() {
      try {
        await driver.quit();
      } finally {
        stop();
      }
    },
  };
}

async function firefox() {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const options = ["--headless", "--no-remote", "--profile", profile, "--width", WIDTH, "--height", HEIGHT];
  const child = spawn(process.env.FIREFOX ?? "firefox-esr", [...options, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((done) => {
    child.once("exit", done);
  });
  const quit = async () => {
    child.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let address;
  for await (const line of createInterface({ input: child.stderr })) {
    address = line.match(/WebDriver BiDi listening on (\S+)/)?.[1];
    if (address) break;
  }
  child.stderr.resume();
  const bidi = new Bidi(`${address}/session`);
  await bidi.waitForConnection();
  const send = async (method, params) => {
    const { result, error, message } = await bidi.send({ method, params });
    if (error) throw new Error(`${method}: ${message}`);
    return result;
  };
  await send("session.new", { capabilities: {} });
  // The tab that it starts with never has the focus; one that is opened and activated has.
  const { context } = await send("browsingContext.create", { type: "tab" });
  await send("browsingContext.activate", { context });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const logged = [];
  bidi.on("log.entryAdded", (entry) => logged.push(entry.text));
  return {
    messages: async () => logged,
    open: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    back: () => send("browsingContext.traverseHistory", { context, delta: -1 }),
    forward: () => send("browsingContext.traverseHistory", { context, delta: 1 }),
    reload: () => send("browsingContext.reload", { context, wait: "complete" }),
    async leave() {
      const other = await send("browsingContext.create", { type: "tab" });
      await send("browsingContext.activate", other);
      await send("browsingContext.close", other);
      await send("browsingContext.activate", { context });
    },
    press(...keys) {
      const actions = keys.map(code).flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      return send("input.performActions", { context, actions: [{ type: "key", id: "keys", actions }] });
    },
    async run(work, ...values) {
      const { result, exceptionDetails } = await send("script.callFunction", {
        target: { context },
        awaitPromise: true,
        functionDeclaration: `(values) => JSON.stringify((${work})(...JSON.parse(values)) ?? null)`,
        arguments: [{ type: "string", value: JSON.stringify(values) }],
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    quit,
  };
}

/** A key by its name, as WebDriver writes it; a letter is its own. */
function code(key) {
  const name = key.replace(/(?<=[a-z])(?=[A-Z])/, "_").toUpperCase();
  return key.length === 1 ? key : Key[name];
}

/** Waits until something answers at the port. */
async function answering(port) {
  for (const end = Date.now() + 30_000; ;) {
    try {
      return await fetch(`http://127.0.0.1:${port}/status`);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => {
        setTimeout(done, 50);
      });
    }
  }
}
