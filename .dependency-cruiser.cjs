// The architecture, as rules that fail the lint. test/architecture.spec.ts plants a violation of each and sees it caught.
const pure = 'event-schema|complaints|wording|working-time';
const stores = 'event-store|read-store';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-libraries-import-only-pure-libraries',
      severity: 'error',
      from: { path: `^libs/(${pure})/`, pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: '^libs/', pathNot: `^libs/(${pure})/` },
    },
    {
      name: 'pure-libraries-do-no-input-or-output',
      severity: 'error',
      from: { path: `^libs/(${pure})/`, pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-store-imports-no-other-library',
      severity: 'error',
      from: { path: `^libs/(${stores})/`, pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: '^libs/', pathNot: '^libs/$1/' },
    },
    {
      name: 'a-driver-appears-only-in-its-adapter',
      severity: 'error',
      from: {
        pathNot: '(^libs/(event-store|read-store|privacy|settings)/src/embedded|^bench/|\\.spec\\.ts$|/testing/)',
      },
      to: { path: 'node_modules/(@photostructure/sqlite|mongodb|@eventstore/db-client)/' },
    },
    {
      name: 'projections-see-events-and-ports',
      severity: 'error',
      from: { path: '^libs/projections/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: {
        path: '^libs/',
        pathNot: '^libs/(projections|event-schema|complaints|wording|working-time|event-store|read-store|privacy)/',
      },
    },
    {
      name: 'libraries-never-import-applications',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libraries-know-no-nest',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'libraries-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^(apps|test|bench|scripts)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$|/testing/|\\.contract\\.ts$' },
    },
    {
      name: 'libraries-enter-each-other-by-their-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/$1/|^libs/[^/]+/src/index\\.ts$|/testing/|\\.contract\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
