// The house's import rules (see docs/decisions/0001-the-house.md). Every rule is an error.
const ROOMS = [
  'identity',
  'directory',
  'catalogue',
  'assessment',
  'learning',
  'workshops',
  'register',
  'certification',
  'reporting',
  'exchange',
];
const LEAVES = ['notifications', 'audit', 'ops'];
const feature = (name) => `^server/src/features/${name}/`;

const leftToRight = ROOMS.map((name, position) => ({
  name: `room-${name}-imports-only-from-its-left`,
  severity: 'error',
  from: { path: feature(name) },
  to: {
    path: `^server/src/features/(${[...ROOMS.slice(position + 1), ...LEAVES].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/' },
      to: {
        path: '^server/src/features/([^/]+)/(?!index\\.ts$)',
        pathNot: '^server/src/features/$1/',
      },
    },
    {
      name: 'composers-use-front-doors',
      severity: 'error',
      from: { path: '^server/src/([^/]+\\.ts$|bin/)' },
      to: { path: '^server/src/features/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'product-imports-no-test-helpers',
      comment: 'They are not built.',
      severity: 'error',
      from: { path: '^(server|shared|migrations)/src/', pathNot: '\\.spec\\.ts$|/testing/' },
      to: { path: '\\.spec\\.ts$|/testing/' },
    },
    ...leftToRight,
    {
      name: 'nobody-imports-leaves',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/' },
      to: {
        path: `^server/src/features/(${LEAVES.join('|')})/`,
        pathNot: '^server/src/features/$1/',
      },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/features/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: {
        path: '^server/src/features/[^/]+/domain/',
        pathNot: '\\.spec\\.ts$',
      },
      to: {
        path: '^(server/src/platform/(?!errors)|node_modules/(typeorm|@nestjs|pg))',
      },
    },
    {
      name: 'reporting-imports-no-entity',
      severity: 'error',
      from: { path: feature('reporting') },
      to: { path: '/entities/' },
    },
    {
      name: 'shared-imports-zod-only',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^(shared/src|node_modules/zod)' },
    },
    {
      name: 'migrations-import-typeorm-only',
      severity: 'error',
      from: { path: '^migrations/src' },
      to: { pathNot: '^(migrations/src|node_modules/typeorm)' },
    },
    {
      name: 'client-talks-through-shared',
      severity: 'error',
      from: { path: '^client/src' },
      to: { path: '^(server|migrations)/' },
    },
    {
      name: 'server-is-not-a-client',
      severity: 'error',
      from: { path: '^server/src' },
      to: { path: '^client/src' },
    },
    {
      name: 'client-features-never-meet',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: {
        path: '^client/src/features/',
        pathNot: '^client/src/features/$1/',
      },
    },
    {
      name: 'client-features-below-routes',
      severity: 'error',
      from: { path: '^client/src/(features|ui|lib)/' },
      to: { path: '^client/src/app/' },
    },
    {
      name: 'client-ui-and-lib-know-no-feature',
      severity: 'error',
      from: { path: '^client/src/(ui|lib)/' },
      to: { path: '^client/src/features/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      // Trees of Markdown and HTML are types and nothing else: there is no such package to resolve.
      to: { couldNotResolve: true, pathNot: '^(mdast|hast)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
