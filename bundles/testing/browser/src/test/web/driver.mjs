// Lays out what the browser tests' library looks for: node driver.mjs <folder>. No browser is fetched: Debian's is used.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.argv[2];
const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  execFileSync('npm', ['ci'], { stdio: 'inherit' });
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
symlinkSync(process.execPath, join(folder, 'node'));
symlinkSync(resolve('node_modules/playwright-core'), join(folder, 'package'));
