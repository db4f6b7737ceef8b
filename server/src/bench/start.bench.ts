import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Product } from './product.js';
import { type Measured, measured } from './report.js';

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/** From `npm start` on an installed and built clone to answering: with nothing in the data folder, and again. */
export async function benchStart(product: Product): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'academy-bench-start-'));
  try {
    const fresh = await once(folder, product.config.port);
    const again = await once(folder, product.config.port);
    return [
      measured('start', 'fresh', fresh.seconds, 's'),
      measured('start', 'again', again.seconds, 's'),
      ...(again.residentMb ? [measured('start', 'memory idle', again.residentMb, 'MB')] : []),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function once(folder: string, port: number): Promise<{ seconds: number; residentMb: number | null }> {
  const from = performance.now();
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (;;) {
      const isUp = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) break;
      if (child.exitCode !== null) throw new Error('start: it ended before it answered');
      await pause(50);
    }
    const seconds = (performance.now() - from) / 1000;
    await pause(3_000);
    return { seconds, residentMb: await resident(child.pid) };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function resident(pid: number | undefined): Promise<number | null> {
  const { readFile } = await import('node:fs/promises');
  const kb = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1];
  return kb ? Number(kb) / 1024 : null;
}
