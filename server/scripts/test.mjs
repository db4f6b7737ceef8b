// `npm test [-- <pattern or vitest flags>]`: installs and builds what is missing, runs the unit project (rules, real
// PostgreSQL, HTTP) and then the journeys in a real browser, and ends in one line that sums them.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, ROOT, requireNode, Stop } from './prepare.mjs';

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const CONFIG = ['--config', join(ROOT, 'server/vitest.config.js')];
const given = process.argv.slice(2);

const environment = { ...process.env, NODE_ENV: 'test' };

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
    [VITEST, 'list', ...CONFIG, '--project', project, '--filesOnly', '--json', ...given],
    { cwd: ROOT, env: environment, encoding: 'utf8' },
  );
  return listed.status === 0 && JSON.parse(listed.stdout.trim() || '[]').length > 0;
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
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const code = await runVitest(['run', ...CONFIG, '--project', project, '--passWithNoTests', ...reporters]);
  const result = readResults(results, code);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

function runVitest(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [VITEST, ...args, ...given], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Files that broke before their first test count as one failure each, and so does a run that ended without results. */
function readResults(path, code) {
  try {
    const results = JSON.parse(readFileSync(path, 'utf8'));
    const broken = results.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    ).length;
    const failed = results.numFailedTests + broken;
    return {
      passed: results.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
}
