import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainError } from './plainly.js';

const secrets = z.object({
  databasePassword: z.string().min(16),
  SESSION_SECRET: z.string().min(32),
  CNIC_SEALING_KEY: z.string().min(32),
  CNIC_MATCHING_KEY: z.string().min(32),
  CERTIFICATE_KEY: z.string().min(1),
});
export type LocalSecrets = z.infer<typeof secrets>;

/**
 * The secrets of this machine's own data folder: made once, readable by their owner only, and needed for as long
 * as the data is (they open its database and its sealed fields).
 * @throws PlainError where the file is there and cannot be used
 */
export async function localSecrets(dataDir: string): Promise<LocalSecrets> {
  const path = join(dataDir, 'secrets.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new PlainError(`${path} cannot be read: ${error.message}`);
  });
  return text === null ? make(path) : parse(path, text);
}

function parse(path: string, text: string): LocalSecrets {
  try {
    return secrets.parse(JSON.parse(text));
  } catch {
    throw new PlainError(
      `${path} is damaged. Bring it back from a backup: without it the data beside it cannot be opened.\n` +
        'To begin again with nothing, move the data folder away.',
    );
  }
}

async function make(path: string): Promise<LocalSecrets> {
  const random = () => randomBytes(32).toString('base64');
  const made: LocalSecrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    SESSION_SECRET: random(),
    CNIC_SEALING_KEY: random(),
    CNIC_MATCHING_KEY: random(),
    CERTIFICATE_KEY: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  };
  // Written beside and renamed: a kill in the middle leaves no half file.
  await writeFile(`${path}.new`, JSON.stringify(made, null, 2), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  return made;
}
