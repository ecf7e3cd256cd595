import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export const languages = ['nl', 'en'] as const;

/** Everything that the environment may decide. */
export interface Config {
  /** The directory of the log, the read store and the keys. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** The language of complaints that do not say otherwise. */
  readonly language: (typeof languages)[number];
  /** 32 bytes that wrap the data keys; undefined: a key file of its own is made beside the data. */
  readonly masterKey: Buffer | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** How long a read may wait for the position that it asks for. */
  readonly readWaitMs: number;
}

/** The environment asks for something that cannot be; names the variable and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(
    readonly variable: string,
    sentence: string,
  ) {
    super(`${variable}: ${sentence}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError */
export function configFrom(environment: Environment): Config {
  refuseUnknown(environment);
  const setting = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  return {
    data: resolve(setting('REDRESS_DATA') ?? './data'),
    host: hostFrom(setting('REDRESS_HOST') ?? '127.0.0.1'),
    port: wholeFrom('REDRESS_PORT', setting('REDRESS_PORT') ?? '3000', 0, 65_535),
    language: oneOf('REDRESS_LANGUAGE', setting('REDRESS_LANGUAGE') ?? 'nl', languages),
    masterKey: masterKeyFrom(setting('REDRESS_MASTER_KEY'), setting('REDRESS_MASTER_KEY_FILE')),
    logLevel: oneOf('REDRESS_LOG', setting('REDRESS_LOG') ?? 'info', logLevels),
    readWaitMs: wholeFrom('REDRESS_READ_WAIT_MS', setting('REDRESS_READ_WAIT_MS') ?? '5000', 0, 60_000),
  };
}

/** What each variable means; also the table of the README. */
export const variables: Readonly<Record<string, string>> = {
  REDRESS_DATA: 'directory of the log, the read store and the keys (./data)',
  REDRESS_HOST: 'loopback address to listen on (127.0.0.1)',
  REDRESS_PORT: 'port to listen on, 0 for any free one (3000)',
  REDRESS_LANGUAGE: `language of complaints that do not say otherwise: ${languages.join(', ')} (nl)`,
  REDRESS_MASTER_KEY:
    '32 bytes, as 64 hexadecimal digits, that wrap the data keys (a key file beside the data, made at the first start)',
  REDRESS_MASTER_KEY_FILE: 'file that holds the master key',
  REDRESS_LOG: `what is logged: ${logLevels.join(', ')} (info)`,
  REDRESS_READ_WAIT_MS: 'how long a read waits for the position it asks for, 0 to 60000 ms (5000)',
};

function refuseUnknown(environment: Environment): void {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('REDRESS_') && !Object.hasOwn(variables, name)) {
      throw new ConfigError(name, `there is no such setting. The settings are ${Object.keys(variables).join(', ')}.`);
    }
  }
}

// Until access tokens exist, headers say who acts, and anyone who reaches the listener can write them.
function hostFrom(host: string): string {
  if (host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)) return host;
  throw new ConfigError(
    'REDRESS_HOST',
    `"${host}" is not a loopback address. As long as headers say who acts, Redress listens on 127.0.0.1, ::1 or localhost only.`,
  );
}

function wholeFrom(variable: string, given: string, from: number, to: number): number {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new ConfigError(variable, `"${given}" is not a whole number from ${from} to ${to}.`);
}

function oneOf<const Values extends readonly string[]>(
  variable: string,
  given: string,
  values: Values,
): Values[number] {
  const found: Values[number] | undefined = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new ConfigError(variable, `"${given}" is not one of ${values.join(', ')}.`);
}

function masterKeyFrom(key: string | undefined, file: string | undefined): Buffer | undefined {
  if (key !== undefined && file !== undefined) {
    throw new ConfigError('REDRESS_MASTER_KEY', 'give the key or REDRESS_MASTER_KEY_FILE, not both.');
  }
  if (key !== undefined) return keyFrom('REDRESS_MASTER_KEY', key);
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(
      'REDRESS_MASTER_KEY_FILE',
      `"${file}" cannot be read. Give a file that holds 64 hexadecimal digits.`,
    );
  }
  return keyFrom('REDRESS_MASTER_KEY_FILE', text.trim());
}

// Never repeats what was given: it may be most of a key.
function keyFrom(variable: string, text: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  throw new ConfigError(
    variable,
    'the key is not 32 bytes in 64 hexadecimal digits. `openssl rand -hex 32` makes one.',
  );
}
