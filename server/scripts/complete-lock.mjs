// After `npm install`: node server/scripts/complete-lock.mjs
// Some registries do not hold the packages that others' machines need (@swc/core-darwin-arm64 and the like). npm then
// leaves them out of the lock file, and `npm ci` refuses that file elsewhere, or even here. This adds an entry for
// each: the version that its parent asks for, and the machine that its name speaks of. npm fills in the checksum when
// it next installs from a registry that has it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

const path = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const known = Object.keys(lock.packages);
const missing = new Map(
  known.flatMap((parent) =>
    Object.entries(lock.packages[parent].optionalDependencies ?? {})
      .filter(([name]) => !isLocked(parent, name))
      .flatMap(([name, version]) => {
        const entry = entryOf(name, version, lock.packages[parent]);
        return entry ? [[`node_modules/${name}`, entry]] : [];
      }),
  ),
);
lock.packages = Object.fromEntries(inOrder().map((key) => [key, lock.packages[key] ?? missing.get(key)]));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.size} entries added.`);

function isLocked(parent, name) {
  return known.includes(`node_modules/${name}`) || known.includes(`${parent}/node_modules/${name}`);
}

/** Null for a package whose name speaks of no machine: that one is missing for another reason. */
function entryOf(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu || !/^\d/.test(version)) return null;
  const last = words.at(-1);
  const libc = os !== 'linux' ? null : /^musl/.test(last) ? 'musl' : /^gnu/.test(last) ? 'glibc' : null;
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    os: [os],
    ...(parent.engines ? { engines: parent.engines } : {}),
  };
}

/** npm's own order stays; a new entry stands within its scope, by the alphabet. */
function inOrder() {
  const order = [...known];
  for (const key of [...missing.keys()].sort((a, b) => a.localeCompare(b, 'en'))) {
    const scope = key.slice(0, key.lastIndexOf('/') + 1);
    const next = order.findIndex((other) => other.startsWith(scope) && other.localeCompare(key, 'en') > 0);
    const last = order.findLastIndex((other) => other.startsWith(scope));
    order.splice(next >= 0 ? next : last + 1, 0, key);
  }
  return order;
}
