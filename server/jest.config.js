import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir: path('..'),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': typescript },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: {
    '^@academy/(shared|migrations)$': '<rootDir>/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^content-disposition$': path('scripts/jest/content-disposition.cjs'),
  },
  injectGlobals: false,
  globalTeardown: path('scripts/jest/teardown.mjs'),
};

/** Two projects: `unit` (rules, PostgreSQL, HTTP) and `e2e` (journeys in a real browser, one at a time). */
export default {
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: [
        '<rootDir>/shared/src',
        '<rootDir>/migrations/src',
        '<rootDir>/server/src',
        '<rootDir>/client/src',
      ],
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      globalSetup: path('scripts/jest/setup-unit.mjs'),
    },
    {
      ...common,
      displayName: 'e2e',
      roots: ['<rootDir>/client/e2e'],
      testMatch: ['**/*.journey.ts'],
      globalSetup: path('scripts/jest/setup-e2e.mjs'),
    },
  ],
};
