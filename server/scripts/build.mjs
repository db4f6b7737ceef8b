// `npm run build`: installs what is missing and builds every part whose sources changed.
import { build, install, requireNode, Stop } from './prepare.mjs';

try {
  requireNode();
  await install();
  await build();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
