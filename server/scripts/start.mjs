// `npm start`: on a fresh clone installs and builds what is missing, then runs the whole product in this process.
// package.json starts it with the shell's `exec`, so that no shell stands between npm and this process: a shell keeps
// signals to itself and would turn the clean end after Ctrl-C into a failure. Windows knows no `exec`; there the
// second half of that line runs.
//
// The first start makes the database and what is in it while the pages are still being built.
import { build, install, requireNode, Stop } from './prepare.mjs';

try {
  requireNode();
  await install();
  await build(['shared', 'migrations', 'server']);
  const pages = build(['client']);
  // Awaited later, before anybody is answered; until then a failure must not end the process without its sentence.
  pages.catch(() => {});
  const { start } = await import('../dist/bin/start.js');
  await start(pages);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
