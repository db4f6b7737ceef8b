// `npm run check:types`: the compiler of TypeScript 7, thrice as fast on this code as 6, which stays installed for the
// tools that read sources through its interface. Shared and migrations are checked first: they write the declarations
// by which the others know them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const TSC = join(ROOT, 'node_modules/typescript-native/bin/tsc');

for (const part of [
  ['-b', 'shared', 'migrations'],
  ['-p', 'client'],
  ['-p', 'server'],
]) {
  const { status } = spawnSync(process.execPath, [TSC, ...part], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
