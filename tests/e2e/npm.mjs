// The package that `make package` wrote, as a project gets it: packed by npm, installed, bundled by Vite.
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const path = (folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

export const PROJECT = path('tests/e2e/variants/npm');
export const PAGES = path('target/npm-pages');
const PACKED = path('target/npm');

/** Runs a program in the project; what it says is in the error if it fails. */
export async function run(program, ...args) {
  try {
    return (await promisify(execFile)(program, args, { cwd: PROJECT })).stdout;
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  }
}

/**
 * Packs the folder and unpacks the archive where the project finds it, as `npm install` does. That itself would
 * ask the registry about everything else that is installed, and fail where npm's cache is cold.
 */
export async function install() {
  const installed = `${PROJECT}/node_modules/occupation-compare`;
  await rm(PACKED, { recursive: true, force: true });
  await rm(installed, { recursive: true, force: true });
  await mkdir(PACKED, { recursive: true });
  const [{ filename, files }] = JSON.parse(
    await run('npm', 'pack', '--json', '--pack-destination', PACKED, path('package')),
  );
  await mkdir(installed);
  await run('tar', '--extract', '--gzip', '--strip-components=1', '--directory', installed, '--file', `${PACKED}/${filename}`);
  const manifest = JSON.parse(await readFile(`${installed}/package.json`, 'utf8'));
  return { manifest, files: files.map((file) => file.path), installed };
}
