// What mutation testing runs: the specs of the two pure libraries, which need no store and no server. Two are left out that
// take seconds for each of thousands of mutants: the corpus, and the property that every case can be closed.
const jest = require('./jest.config.cjs');

module.exports = {
  ...jest,
  roots: ['<rootDir>/libs/complaints', '<rootDir>/libs/wording'],
  testPathIgnorePatterns: ['/node_modules/', 'corpus\\.spec\\.ts$', 'always-closable\\.spec\\.ts$'],
  testTimeout: 10000,
};
