import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startTestPostgres } from './template.mjs';

const seed = fileURLToPath(new URL('../../dist/bin/seed.js', import.meta.url));

/** Journeys start from the product as a newcomer meets it: manuals published, demonstration people there. */
export default async function setUp() {
  const { postgres, template } = await startTestPostgres();
  const seeded = spawnSync(process.execPath, [seed], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: template,
      DEMONSTRATION: 'true',
      LOG_LEVEL: 'error',
    },
    encoding: 'utf8',
  });
  if (seeded.status === 0) return () => postgres.stop();
  await postgres.stop();
  throw new Error(`The demonstration could not be loaded:\n${seeded.stdout}\n${seeded.stderr}`);
}
