// `npm start`: on a fresh clone installs and builds what is missing, then runs the whole product in this process.
import { build, install, requireNode, Stop } from './prepare.mjs';

try {
  requireNode();
  await install();
  await build();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}\n`);
  process.exit(1);
}
await import('../dist/bin/start.js');
