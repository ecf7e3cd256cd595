// What mutation testing runs: the specs of a pure library, which need no store and no server, as one.
// Which library's, `scripts/mutation/mutate.ts` says.
const jest = require('./jest.config.cjs');

module.exports = {
  ...jest,
  roots: ['<rootDir>/libs/complaints', '<rootDir>/libs/wording', '<rootDir>/scripts/mutation'],
  testMatch: ['<rootDir>/scripts/mutation/every-spec/{complaints,wording}.ts'],
  testTimeout: 10000,
};
