// Makes of every drawing below a folder a picture at the same path of a site: `pictures.mjs DRAWINGS SITE`.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tools = fileURLToPath(new URL("../.tools/node_modules/", import.meta.url));
const { renderAsync } = createRequire(tools)("@resvg/resvg-js");
/** The font is the project's own, so that every machine makes the same pixels. */
const font = {
  fontFiles: ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"].map((file) =>
    join(tools, "@expo-google-fonts/noto-sans", file),
  ),
  loadSystemFonts: false,
  defaultFontFamily: "Noto Sans",
};

const [drawings, site] = process.argv.slice(2);
const all = readdirSync(drawings, { recursive: true }).filter((path) => path.endsWith(".svg"));
const step = Math.max(1, Math.floor(all.length / 10));
let [begun, done, bytes] = [0, 0, 0];

async function work() {
  while (begun < all.length) {
    const path = all[begun++];
    const picture = (await renderAsync(readFileSync(join(drawings, path), "utf8"), { font })).asPng();
    const target = join(site, path.replace(/svg$/, "png"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, picture);
    bytes += picture.length;
    if (++done % step === 0) console.log(`pictures: ${done} of ${all.length}`);
  }
}

await Promise.all([work(), work(), work(), work()]);
console.log(`pictures: ${all.length} of ${Math.round(bytes / Math.max(1, all.length))} bytes each`);
