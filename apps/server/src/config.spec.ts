import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, configFrom } from './config.js';

const key = Buffer.alloc(32, 7).toString('hex');

describe('the configuration', () => {
  it('has a sensible default for everything', () => {
    expect(configFrom({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      language: 'nl',
      logLevel: 'info',
      masterKey: undefined,
      readWaitMs: 5000,
    });
  });

  it.each([
    ['REDRESS_PORT', '70000', '0 to 65535'],
    ['REDRESS_PORT', '3e3', '0 to 65535'],
    ['REDRESS_LANGUAGE', 'fr', 'nl, en'],
    ['REDRESS_LOG', 'loud', 'silent, fatal, error, warn, info, debug, trace'],
    ['REDRESS_READ_WAIT_MS', '-1', '0 to 60000'],
    ['REDRESS_HOST', '0.0.0.0', 'not a loopback address'],
    ['REDRESS_HOST', '::', 'not a loopback address'],
    ['REDRESS_HOST', '192.168.1.10', 'not a loopback address'],
    ['REDRESS_HOST', '127.evil.example', 'not a loopback address'],
    ['REDRESS_MASTER_KEY', 'short', '64 hexadecimal digits'],
    ['REDRESS_MASTER_KEY_FILE', 'no-such-file', 'cannot be read'],
  ])('refuses %s=%s and says what it may be', (variable, value, allowed) => {
    const start = () => configFrom({ [variable]: value });
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(variable);
    expect(start).toThrow(allowed);
  });

  it('refuses a variable that it does not know, so that a typing error is not a silent default', () => {
    expect(() => configFrom({ REDRESS_PROT: '3000' })).toThrow('REDRESS_PROT: there is no such setting');
  });

  it('never repeats a master key that is wrong', () => {
    expect(() => configFrom({ REDRESS_MASTER_KEY: 'nearly-a-secret' })).not.toThrow('nearly-a-secret');
  });

  it('reads the master key from a file, and refuses two keys', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'redress-config-')), 'master.key');
    writeFileSync(file, `${key}\n`);
    expect(configFrom({ REDRESS_MASTER_KEY_FILE: file }).masterKey).toEqual(Buffer.alloc(32, 7));
    expect(() => configFrom({ REDRESS_MASTER_KEY_FILE: file, REDRESS_MASTER_KEY: key })).toThrow('not both');
  });
});
