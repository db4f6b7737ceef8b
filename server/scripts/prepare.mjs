// What both `npm start` and `npm test` do first, in plain Node without any dependency: install what is missing, and
// build what changed. Nothing to do costs some milliseconds.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const OLDEST_NODE = [20, 19];

/** Stops with a plain sentence; the person at the machine needs no stack trace. */
export class Stop extends Error {}

/** @throws Stop where Node is older than the product needs */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Stop(
    `The academy needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/** Runs `npm ci` where node_modules is missing or older than the lock file. */
export async function install(say = console.log) {
  const stamp = join(MODULES, '.academy-installed');
  const lock = hashOf([join(ROOT, 'package-lock.json')], readFileSync);
  if (readStamp(stamp) === lock) return;
  if (isInstalled()) return writeFileSync(stamp, lock);
  say('Installing packages (once; a minute or two) …');
  await runNpm('ci').catch(() => {
    // A lock file made where a registry lacked other machines' packages is refused by `npm ci` (see complete-lock.mjs).
    say('Trying the other way …');
    return runNpm('install', '--no-save');
  });
  writeFileSync(stamp, lock);
}

/** The npm that started us, where there is one: it need not be on the path. */
function runNpm(...command) {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm && /\.[cm]?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  return run(program, [...first, ...command, ...flags], 'The packages could not be installed.');
}

/** What was installed by hand carries no stamp of ours; npm's own list then says whether it is what the lock file asks for. */
function isInstalled() {
  const list = join(MODULES, '.package-lock.json');
  if (!existsSync(list)) return false;
  const there = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  // What is optional may be missing: it is for another kind of machine.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional === true),
  );
}

const PARTS = {
  shared: { sources: ['shared/src', 'shared/package.json'], output: 'shared/dist/index.js' },
  migrations: { sources: ['migrations/src', 'migrations/package.json'], output: 'migrations/dist/index.js' },
  server: {
    sources: ['server/src', 'shared/src', 'migrations/src', 'server/package.json'],
    output: 'server/dist/main.js',
  },
  client: {
    sources: [
      'client/src',
      'client/public',
      'client/index.html',
      'client/vite.config.ts',
      'client/package.json',
      'shared/src',
    ],
    output: 'client/dist/index.html',
  },
};

/**
 * Builds the parts whose sources changed since their last build. Types are no part of it: `npm run check` looks at them.
 * @throws Stop where something cannot be built; what and why is printed above it
 */
export async function build(parts = Object.keys(PARTS), { say = console.log } = {}) {
  const due = parts.map((name) => ({ name, ...stateOf(name) })).filter((part) => !part.isFresh);
  if (due.length === 0) return;
  say(`Building ${due.map((part) => part.name).join(', ')} …`);
  await Promise.all(
    due.map(async (part) => {
      await (part.name === 'client' ? buildPages() : compile(part.name));
      writeFileSync(part.stamp, part.hash);
    }),
  );
}

async function compile(name) {
  const { transpile } = await import('./transpile.mjs');
  await transpile(join(ROOT, name)).catch((error) => {
    throw new Stop(`The sources of ${name} do not compile.\n${error.message}`);
  });
}

function buildPages() {
  const vite = join(MODULES, 'vite/bin/vite.js');
  return run(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn'],
    'The pages could not be built.',
    join(ROOT, 'client'),
  );
}

function stateOf(name) {
  const part = PARTS[name];
  const stamp = join(MODULES, `.academy-built-${name}`);
  const output = join(ROOT, part.output);
  // How it is built is a source as well.
  const builder = name === 'client' ? 'client/tsconfig.json' : 'server/scripts/transpile.mjs';
  const common = ['package-lock.json', 'tsconfig.base.json', builder];
  const files = [...common, ...part.sources].flatMap((source) => filesBelow(join(ROOT, source)));
  const hash = hashOf(files, (file) => {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs}:${size}`;
  });
  return { stamp, output, hash, isFresh: existsSync(output) && readStamp(stamp) === hash };
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/\.(spec|journey)\.tsx?$/.test(entry.name) && entry.name !== 'testing')
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function hashOf(files, factOf) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file.slice(ROOT.length)).update('\0').update(factOf(file)).update('\0');
  return hash.digest('hex');
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function run(command, args, complaint, cwd = ROOT) {
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows && command === 'npm',
    });
    child.once('error', (error) => reject(new Stop(`${complaint} (${error.message})`)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Stop(`${complaint} What went wrong is written above.`)),
    );
  });
}
