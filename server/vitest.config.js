import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const common = {
  root,
  // As the tsconfig of the server has it, and as `scripts/transpile.mjs` builds it.
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  resolve: { alias: [{ find: /^@academy\/(shared|migrations)$/, replacement: `${root}$1/src/index.ts` }] },
};

/** What both projects share: files of one worker load the product once, not each for itself. */
const shared = {
  root,
  pool: 'threads',
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // What is built already is run as it is, by Node.
  server: { deps: { external: [/\/server\/(dist|scripts)\//] } },
};

/** Two projects: `unit` (rules, PostgreSQL, HTTP) and `e2e` (journeys in a real browser, one at a time). */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        ...common,
        test: {
          ...shared,
          name: 'unit',
          include: ['{shared,migrations,server,client}/src/**/*.spec.{ts,tsx}'],
          globalSetup: fileURLToPath(new URL('scripts/testing/setup-unit.mjs', import.meta.url)),
          maxWorkers: 2,
        },
      },
      {
        ...common,
        test: {
          ...shared,
          name: 'e2e',
          include: ['client/e2e/**/*.journey.ts'],
          globalSetup: fileURLToPath(new URL('scripts/testing/setup-e2e.mjs', import.meta.url)),
          // Journeys share one browser and one machine's two cores with the server under test.
          maxWorkers: 2,
        },
      },
    ],
  },
});
