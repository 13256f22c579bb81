/** Who may import whom (docs/architecture.md). A library's face is its index.ts: from outside, nothing else of it is imported. */
const libraries = [
  'cases',
  'decisions',
  'law',
  'recommendations',
  'evidence',
  'statistics',
  'search',
  'access',
  'audit',
  'sign-in',
  'vault',
  'vocabulary',
  'platform',
];

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'No two files need each other, not for a type either.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'libraries-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/', pathNot: '^libs/platform/' },
    },
    {
      name: 'access-knows-platform-alone',
      severity: 'error',
      from: { path: '^libs/access/' },
      to: { path: '^libs/', pathNot: '^libs/(access|platform)/' },
    },
    {
      name: 'audit-and-sign-in-know-no-case',
      severity: 'error',
      from: { path: '^libs/(audit|sign-in)/' },
      to: { path: '^libs/', pathNot: '^libs/(access|audit|sign-in|platform)/' },
    },
    { name: 'cases-know-no-vault', severity: 'error', from: { path: '^libs/', pathNot: '^libs/vault/' }, to: { path: '^libs/vault/' } },
    {
      name: 'pages-know-no-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|apps/(api|worker|cli))/' },
    },
    { name: 'apps-stand-alone', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    ...libraries.map((library) => ({
      name: `face-of-${library}`,
      comment: `Import #libs/${library}, not a file in it.`,
      severity: 'error',
      from: { pathNot: `^libs/${library}/` },
      to: { path: `^libs/${library}/src/`, pathNot: `^libs/${library}/src/index\\.ts$` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.spec\\.ts$|^apps/web/src/generated|^dist)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
