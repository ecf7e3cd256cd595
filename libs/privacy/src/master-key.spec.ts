import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { masterKey, MasterKeyUnusable, normalisedReturnCode } from './index.js';

describe('the master key', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'redress-master-'));
    file = join(directory, 'master.key');
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is made once, readable by its owner only, and the same ever after', () => {
    const key = masterKey({ file, keysExist: false });
    expect(key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toBe(Buffer.from(key).toString('hex'));
    expect(readdirSync(directory)).toEqual(['master.key']);
    expect(masterKey({ file, keysExist: true })).toEqual(key);
  });

  it('is the one that was given, and then no file is made', () => {
    const given = randomBytes(32);
    expect(masterKey({ given, file, keysExist: true })).toEqual(given);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is not made anew for an installation that has keys', () => {
    expect(() => masterKey({ file, keysExist: true })).toThrow(MasterKeyUnusable);
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each(['', 'not hexadecimal', 'abcd', 'ab'.repeat(33), 'zz'.repeat(32)])(
    'is not what a file holds that says %j',
    (text) => {
      writeFileSync(file, text);
      expect(() => masterKey({ file, keysExist: false })).toThrow(MasterKeyUnusable);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('has 32 bytes', () => {
    expect(() => masterKey({ given: randomBytes(31), file, keysExist: false })).toThrow(MasterKeyUnusable);
  });
});

describe('a return code as people type it', () => {
  it.each([
    ['0A1B-2C3D-4E5F', '0A1B-2C3D-4E5F'],
    ['0a1b2c3d4e5f', '0A1B-2C3D-4E5F'],
    [' oalb 2c3d-4e5f ', '0A1B-2C3D-4E5F'],
    ['0A1B-2C3D-4E5', undefined],
    ['0A1B-2C3D-4E5U', undefined],
    ['', undefined],
  ])('%j is %j', (typed, expected) => {
    expect(normalisedReturnCode(typed)).toBe(expected);
  });
});
