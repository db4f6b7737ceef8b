import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../config/config.js';
import { localSecrets } from './local-secrets.js';
import { PlainError } from './plainly.js';

describe('localSecrets', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'academy-secrets-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  describe('when there are none', () => {
    it('should make some that only their owner can read', async () => {
      await localSecrets(dataDir);
      const { mode } = await stat(join(dataDir, 'secrets.json'));
      expect(mode & 0o777).toBe(0o600);
    });

    it('should make other ones for each folder', async () => {
      const here = await localSecrets(dataDir);
      const there = await mkdtemp(join(tmpdir(), 'academy-secrets-'));
      const others = Object.values(await localSecrets(there));
      await rm(there, { recursive: true });
      expect(Object.values(here).filter((value) => others.includes(value))).toEqual([]);
    });

    it('should make what even production takes', async () => {
      const { databasePassword: _, ...secrets } = await localSecrets(dataDir);
      const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://academy.example', ...secrets };
      expect(loadConfig(production).secrets.session).toBe(secrets.SESSION_SECRET);
    });
  });

  describe('when they were made before', () => {
    it('should give the same again', async () => {
      expect(await localSecrets(dataDir)).toEqual(await localSecrets(dataDir));
    });
  });

  describe('when the file is damaged', () => {
    it('should refuse and leave it as it is', async () => {
      const path = join(dataDir, 'secrets.json');
      await writeFile(path, '{"SESSION_SECRET": "short"}');
      await expect(localSecrets(dataDir)).rejects.toThrow(PlainError);
      expect(await readFile(path, 'utf8')).toBe('{"SESSION_SECRET": "short"}');
    });
  });
});
