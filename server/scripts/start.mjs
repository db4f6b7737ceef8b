// `npm start`: on a fresh clone installs and builds what is missing, then runs the whole product in this process.
// package.json starts it with the shell's `exec`, so that no shell stands between npm and this process: a shell keeps
// signals to itself and would turn the clean end after Ctrl-C into a failure. Windows knows no `exec`; there the
// second half of that line runs.
import './build.mjs';

if (!process.exitCode) await import('../dist/bin/start.js');
