// Makes the shell's scripts: node build.mjs <folder>. Installs what package-lock.json names first, if that is not there.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const out = process.argv[2];
const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  execFileSync('npm', ['ci'], { stdio: 'inherit' });
}

// A language is a file in texts/: what it is called, and its tag (BCP 47), are among its texts.
const languages = readdirSync('texts').map((file) => {
  const { 'language.name': name, 'language.tag': tag } = JSON.parse(readFileSync(join('texts', file)));
  return { code: file.replace('.json', ''), 'language.name': name, 'language.tag': tag };
});

const esbuild = await import('esbuild');
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'texts'), { recursive: true });
const result = await esbuild.build({
  entryPoints: ['src/shell.js', 'src/tenon.js'],
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  metafile: true,
  legalComments: 'linked',
  chunkNames: 'chunks/[hash]',
  outdir: out,
  define: { LANGUAGES: JSON.stringify(languages) },
});
for (const file of ['shell.css', 'icon.svg', 'sw.js', 'manifest.webmanifest', ...languages.map(({ code }) => `texts/${code}.json`)]) {
  copyFileSync(file, join(out, file));
}
for (const file of readdirSync(out, { recursive: true }).filter((name) => /\.(js|css)$/.test(name) && name !== 'sw.js')) {
  writeFileSync(join(out, `${file}.gz`), gzipSync(readFileSync(join(out, file)), { level: 9 }));
}

// Whose code made them, for the bill of materials of the distribution.
const locked = JSON.parse(readFileSync('package-lock.json')).packages;
const used = new Map();
for (const file of Object.values(result.metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))) {
  const [place, name] = file.match(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  if (name) {
    const { version, license, integrity } = locked[place];
    used.set(`${name}@${version}`, { name, version, license, integrity });
  }
}
mkdirSync(join(out, '../META-INF'), { recursive: true });
writeFileSync(join(out, '../META-INF/npm-packages.json'), JSON.stringify([...used.keys()].sort().map((key) => used.get(key)), null, 1));

// What a browser fetches before it can show anything.
const first = new Set();
const visit = (file) => {
  if (!first.has(file)) {
    first.add(file);
    result.metafile.outputs[file].imports.filter((each) => each.kind === 'import-statement').forEach((each) => visit(each.path));
  }
};
Object.keys(result.metafile.outputs).filter((file) => /\/shell\.js$/.test(file)).forEach(visit);
const bytes = [...first].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
console.log(`first page: ${(bytes / 1024).toFixed(0)} KB of compressed scripts`);
if (bytes > 350 * 1024) {
  throw new Error('the first page is to stay below 350 KB');
}
