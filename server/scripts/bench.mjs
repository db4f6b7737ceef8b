// `npm run bench`: builds what is missing, then measures the built product. See docs/measuring.md.
import './build.mjs';

if (!process.exitCode) await import('../dist/bench/main.js');
