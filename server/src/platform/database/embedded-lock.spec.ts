import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedPostgresError } from './embedded-error.js';
import { claim, processesIn } from './embedded-lock.js';

const holderFile = (dataDir: string) => join(dataDir, 'running.json');

describe('claim', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'academy-lock-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  describe('when nobody holds the folder', () => {
    it('should hold it until it is released', async () => {
      const held = await claim(dataDir);
      expect(JSON.parse(await readFile(holderFile(dataDir), 'utf8'))).toMatchObject({ pid: process.pid });
      await held.release();
      await expect(readFile(holderFile(dataDir))).rejects.toThrow('ENOENT');
    });
  });

  describe('when a live process holds it', () => {
    it('should refuse and name the process', async () => {
      const pid = process.ppid;
      const since = await beginningOf(pid);
      await writeFile(holderFile(dataDir), JSON.stringify({ pid, since, postgres: null }));
      const claimed = claim(dataDir);
      await expect(claimed).rejects.toThrow(EmbeddedPostgresError);
      await expect(claimed).rejects.toThrow(`process ${pid}`);
    });
  });

  describe('when its holder is dead', () => {
    it('should take it over and tell which PostgreSQL was left', async () => {
      const pid = await deadProcess();
      await writeFile(holderFile(dataDir), JSON.stringify({ pid, since: '1', postgres: 4711 }));
      const claimed = await claim(dataDir);
      expect(claimed.leftBy).toBe(4711);
      await claimed.release();
    });
  });

  describe("when the holder's number belongs to a later process", () => {
    it('should take it over', async () => {
      await writeFile(holderFile(dataDir), JSON.stringify({ pid: process.ppid, since: '1', postgres: null }));
      const claimed = await claim(dataDir);
      await claimed.release();
    });
  });

  describe('when a crash cut its file short', () => {
    it('should take it over', async () => {
      await writeFile(holderFile(dataDir), '{"pid":');
      const claimed = await claim(dataDir);
      expect(claimed.leftBy).toBeNull();
      await claimed.release();
    });
  });
});

describe('processesIn', () => {
  it('should find a process that works in the folder, and only while it lives', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'academy-lock-'));
    const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await new Promise((resolve) => child.once('spawn', resolve));
    // Without /proc only PostgreSQL's own pid file tells.
    await writeFile(join(folder, 'postmaster.pid'), `${child.pid}\n`);
    expect(await processesIn(folder)).toEqual([child.pid]);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(await processesIn(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid as number;
}

async function beginningOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return text?.split(') ').at(-1)?.split(' ')[19] ?? null;
}
