// Prints what a folder weighs: each file as it is, with gzip and with brotli, and the totals.
//
//   node .ci/sizes.mjs dist
//
// A folder of many files is one line, its sums in it. Source maps are left out: pages do not load
// them.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const MANY = 40;

const root = process.argv[2] ?? "dist";
const folders = new Map();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.endsWith(".map")) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
}

function weigh(name, paths) {
  const sums = { name, raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const bytes = readFileSync(path);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    sums.raw += bytes.length;
    sums.gzip += gzipSync(bytes, { level: 9 }).length;
    sums.brotli += brotliCompressSync(bytes, { params }).length;
  }
  return sums;
}

const rows = [...folders].sort().flatMap(([folder, paths]) => {
  const name = (path) => relative(root, path);
  if (paths.length <= MANY) return paths.sort().map((path) => weigh(name(path), [path]));
  return [weigh(`${name(folder) || "."}/ (${paths.length} files)`, paths)];
});
rows.push(
  rows.reduce(
    (total, row) => ({
      name: "total",
      raw: total.raw + row.raw,
      gzip: total.gzip + row.gzip,
      brotli: total.brotli + row.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  ),
);

const width = Math.max(...rows.map((row) => row.name.length));
const line = (name, ...cells) =>
  console.log(name.padEnd(width) + cells.map((cell) => String(cell).padStart(11)).join(""));
line("bytes", "raw", "gzip", "brotli");
for (const { name, raw, gzip, brotli } of rows) line(name, raw, gzip, brotli);
