import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { MasterKeyUnusable } from './key-ring.js';

const keyBytes = 32;

/**
 * The master key of an installation: the one that was given, or the one in the file. The file is made when there is
 * none, but only for an installation without keys (`keysExist`): a new master key could not unwrap them.
 * @throws MasterKeyUnusable
 */
export function masterKey(options: {
  readonly given?: Uint8Array | undefined;
  readonly file: string;
  readonly keysExist: boolean;
}): Uint8Array {
  if (options.given !== undefined) return checked(options.given, 'The master key that was configured');
  if (existsSync(options.file)) return keyIn(options.file);
  if (options.keysExist)
    throw new MasterKeyUnusable(
      `The master key ${options.file} is missing, and the keys of this installation cannot be opened without it. Put it back from your back-up.`,
    );
  return madeDurable(options.file);
}

function keyIn(file: string): Uint8Array {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new MasterKeyUnusable(`The master key ${file} cannot be read.`, { cause });
  }
  return checked(/^[0-9a-f]*$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.alloc(0), `The master key in ${file}`);
}

function checked(key: Uint8Array, what: string): Uint8Array {
  if (key.length !== keyBytes)
    throw new MasterKeyUnusable(`${what} must be ${keyBytes} bytes (${2 * keyBytes} hexadecimal digits in a file).`);
  return key;
}

/*
 * The file gets its name only when its content is on the disk, and the name is made durable before the key wraps
 * anything: a power cut leaves either no master key and no keys, or both.
 */
function madeDurable(file: string): Uint8Array {
  const key = randomBytes(keyBytes);
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(handle, `${key.toString('hex')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(unfinished, file); // Unlike a rename it fails when somebody else was first.
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return keyIn(file);
  } finally {
    unlinkSync(unfinished);
  }
  const directory = openSync(dirname(file), 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
  return key;
}
