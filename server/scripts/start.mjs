// `npm start`: on a fresh clone installs and builds what is missing, then runs the whole product in this process.
import './build.mjs';

if (!process.exitCode) await import('../dist/bin/start.js');
