/** Server tests: units beside the code, and what crosses rooms in test/. Browser tests run in the same runner (test/browser). */
export default {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '/((apps/(api|cli|worker)|libs|migrations)/((?!\\.spec\\.ts$).)+|test/kit/chromium)\\.ts$': '<rootDir>/test/kit/jest/transform.mjs',
    '^.+\\.ts$': ['@swc/jest', { swcrc: true }],
  },
  resolver: '<rootDir>/test/kit/jest/resolver.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/kit/jest/setup.mjs'],
  globalSetup: '<rootDir>/test/kit/global-setup.mjs',
  globalTeardown: '<rootDir>/test/kit/global-teardown.mjs',
  testSequencer: '<rootDir>/test/kit/jest/longest-first.mjs',
  testTimeout: 60_000,
  // One more than the cores it is made for: suites wait for pages, processes and the clock, too.
  maxWorkers: 3,
  workerIdleMemoryLimit: '768MB',
};
