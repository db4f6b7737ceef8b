// `npm test [-- <jest pattern or flags>]`: installs and builds what is missing, runs the unit project (rules, real
// PostgreSQL, HTTP) and then the journeys in a real browser, and ends in one line that sums them.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, ROOT, requireNode, Stop } from './prepare.mjs';

const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');
const CONFIG = ['--config', join(ROOT, 'server/jest.config.js')];
const given = process.argv.slice(2);

const environment = {
  ...process.env,
  NODE_ENV: 'test',
  NODE_OPTIONS: [
    process.env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ]
    .filter(Boolean)
    .join(' '),
};

try {
  requireNode();
  await install();
  const projects = given.length === 0 ? ['unit', 'e2e'] : ['unit', 'e2e'].filter(hasTests);
  if (projects.length === 0) throw new Stop(`No test matches ${given.join(' ')}`);
  if (given.length === 0 || projects.includes('e2e')) {
    await build();
    environment.ACADEMY_PREPARED = '1';
  }
  process.exitCode = await runAll(projects);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

function hasTests(project) {
  const listed = spawnSync(
    process.execPath,
    [JEST, ...CONFIG, '--selectProjects', project, '--listTests', '--json', ...given],
    {
      cwd: ROOT,
      env: environment,
      encoding: 'utf8',
    },
  );
  return listed.status === 0 && JSON.parse(listed.stdout.trim().split('\n').at(-1) || '[]').length > 0;
}

async function runAll(projects) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const project of projects) {
    const result = await runProject(project);
    for (const key of Object.keys(sum)) sum[key] += result[key];
  }
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

async function runProject(project) {
  const folder = mkdtempSync(join(tmpdir(), 'academy-results-'));
  const results = join(folder, 'results.json');
  // Journeys share one browser and one machine's two cores with the server under test: one at a time.
  const workers = project === 'e2e' ? ['--maxWorkers=1'] : ['--maxWorkers=2'];
  const flags = ['--selectProjects', project, '--passWithNoTests', '--json', '--outputFile', results];
  const code = await runJest([...CONFIG, ...workers, ...flags, ...given]);
  const result = readResults(results, code);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

function runJest(args) {
  return new Promise((resolve) => {
    // Jest repeats its results as JSON on standard output; people read its report, on standard error.
    const child = spawn(process.execPath, [JEST, ...args], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Suites that broke before their first test count as one failure each, and so does a jest that ended without results. */
function readResults(path, code) {
  try {
    const results = JSON.parse(readFileSync(path, 'utf8'));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return {
      passed: results.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
}
