import { isSafeVersion } from './database.js';

describe('the version of SQLite', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '3.100.0', '4.0.0'])('%s keeps committed events', (version) => {
    expect(isSafeVersion(version)).toBe(true);
  });

  it.each(['3.51.2', '3.50.9', '3.9.2', '3.51', '2.99.99'])('%s is refused', (version) => {
    expect(isSafeVersion(version)).toBe(false);
  });
});
