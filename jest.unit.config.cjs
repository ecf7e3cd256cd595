// What mutation testing runs: the specs of the two pure libraries, which need no store, no server and no file but a corpus.
const jest = require('./jest.config.cjs');

module.exports = { ...jest, roots: ['<rootDir>/libs/complaints', '<rootDir>/libs/wording'], testTimeout: 10000 };
