// Lists the twenty slowest tests of the run that left its times in a folder.
//
//   node .ci/slowest.mjs target/times
import { readFileSync } from 'node:fs';

const MOST = 20;
const [folder] = process.argv.slice(2);
const read = (file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n');

/** A line of the native tests: `test laws::order ... ok <1.234s>`. */
const native = read('native.txt').flatMap((line) => {
  const [, name, seconds] = /^test (.+?)(?: - should panic)? \.\.\. ok <([\d.]+)s>$/.exec(line) ?? [];
  return name ? [{ name, seconds: Number(seconds) }] : [];
});
const browser = read('browser.txt').filter(Boolean).map((line) => {
  const [seconds, name] = line.split('\t');
  return { name, seconds: Number(seconds) };
});

console.log(`\nThe ${MOST} slowest of ${native.length} native tests and ${browser.length} browser tests:`);
const slowest = [...native, ...browser].sort((a, b) => b.seconds - a.seconds).slice(0, MOST);
for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
