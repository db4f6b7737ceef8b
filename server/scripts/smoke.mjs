// Starts the product as its users do (`npm start`), in a new data folder that only this user can enter; asks for a
// page and for the courses; stops it with Ctrl-C's signal; starts it again on the same data. Prints how long each took.
import { spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './prepare.mjs';

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 30_000;

const dataDir = mkdtempSync(join(tmpdir(), 'academy-smoke-'));
const port = await freePort();
const url = `http://localhost:${port}`;

try {
  await round('first start');
  await round('second start');
} catch (error) {
  console.error(`smoke: ${error.message}`);
  process.exitCode = 1;
} finally {
  removeData();
}

async function round(name) {
  const began = Date.now();
  const server = start();
  try {
    await untilReady(server);
    console.log(`smoke: ${name}: ready after ${Date.now() - began} ms`);
    await expectAnswer('/', 'text/html');
    await expectAnswer('/api/courses', 'application/json');
    const asked = Date.now();
    const code = await stop(server);
    if (code !== 0) throw new Error(`${name}: ended with exit code ${code} after SIGINT\n${server.output()}`);
    console.log(`smoke: ${name}: stopped after ${Date.now() - asked} ms`);
  } finally {
    signal(server, 'SIGKILL');
  }
}

function start() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: String(port) };
  // What this script inherits must not steer the product: it shall start as on a newcomer's machine.
  for (const name of ['DATABASE_URL', 'NODE_ENV', 'PUBLIC_URL', 'DEMONSTRATION']) delete environment[name];
  const child = spawn(npm[0], [...npm.slice(1), 'start'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return { child, ended, output: () => output };
}

async function untilReady(server) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const ready = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (ready?.ok) return;
    const over = await Promise.race([server.ended, pause(50, null)]);
    if (over !== null) throw new Error(`npm start ended (${over}):\n${server.output()}`);
  }
  throw new Error(`npm start did not become ready:\n${server.output()}`);
}

async function expectAnswer(path, type) {
  const answer = await fetch(url + path, { headers: { accept: type } });
  const found = answer.headers.get('content-type') ?? '';
  if (answer.ok && found.startsWith(type)) return;
  throw new Error(`GET ${path} answered ${answer.status} ${found}`);
}

/** To the whole group, as a terminal does on Ctrl-C. */
function signal(server, name) {
  try {
    process.kill(-server.child.pid, name);
  } catch {
    // It has ended.
  }
}

async function stop(server) {
  signal(server, 'SIGINT');
  return Promise.race([server.ended, pause(STOP_LIMIT_MS, 'no end')]);
}

/** As root the database may lie elsewhere, behind a link. */
function removeData() {
  const link = join(dataDir, 'postgres');
  const isElsewhere = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isElsewhere) rmSync(dirname(readlinkSync(link)), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
