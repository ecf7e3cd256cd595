import { randomBytes } from 'node:crypto';
import { DatabaseSync } from '@photostructure/sqlite';
import { KeyDamaged, WrongMasterKey } from '../key-ring.js';
import { unwrap, wrap } from '../wrapping.js';

type Database = InstanceType<typeof DatabaseSync>;

const lookupKeyName = 'lookup key';
const lookupKeyBytes = 32;

/** keys.db: blocks of keys and the lookup key, each wrapped under the master key. */
export class KeysFile {
  readonly lookupKey: Uint8Array;
  readonly #select;

  private constructor(
    private readonly database: Database,
    private readonly masterKey: Uint8Array,
  ) {
    this.#select = database.prepare('SELECT wrapped FROM blocks WHERE number = ?');
    this.lookupKey = this.#lookupKey();
  }

  /** For a process or thread that only reads; another may write at the same time. @throws WrongMasterKey */
  static openForReading(file: string, masterKey: Uint8Array): KeysFile {
    return opened(new DatabaseSync(file, { readOnly: true }), (database) => {
      database.exec('PRAGMA busy_timeout = 5000');
      return new KeysFile(database, masterKey);
    });
  }

  /** Makes the file when there is none. @throws WrongMasterKey */
  static open(file: string, masterKey: Uint8Array): KeysFile {
    return opened(new DatabaseSync(file), (database) => {
      // FULL: a key that was handed out is on the disk. secure_delete: a destroyed key leaves no bytes in the file.
      database.exec(`
        PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS blocks (number INTEGER PRIMARY KEY, wrapped BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS named_keys (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL);
      `);
      database
        .prepare('INSERT OR IGNORE INTO named_keys (name, wrapped) VALUES (?, ?)')
        .run(lookupKeyName, wrap(masterKey, lookupKeyName, randomBytes(lookupKeyBytes)));
      return new KeysFile(database, masterKey);
    });
  }

  /** The keys of a block, unwrapped; undefined when there is no such block. @throws KeyDamaged */
  block(number: number): Uint8Array | undefined {
    const row = this.#select.get(number) as { readonly wrapped: Uint8Array } | undefined;
    if (row === undefined) return undefined;
    const keys = unwrap(this.masterKey, nameOf(number), row.wrapped);
    if (keys === undefined) throw new KeyDamaged(`block ${number} of the keys was altered`);
    return keys;
  }

  /** Durable when it returns. */
  addBlocks(first: number, blocks: readonly Uint8Array[]): void {
    const insert = this.database.prepare('INSERT INTO blocks (number, wrapped) VALUES (?, ?)');
    this.#inTransaction(() =>
      blocks.forEach((keys, index) => insert.run(first + index, wrap(this.masterKey, nameOf(first + index), keys))),
    );
  }

  /** Replaces blocks, or removes those without keys; what they held is gone for good when it returns. */
  changeBlocks(changed: ReadonlyMap<number, Uint8Array | undefined>): void {
    const update = this.database.prepare('UPDATE blocks SET wrapped = ? WHERE number = ?');
    const remove = this.database.prepare('DELETE FROM blocks WHERE number = ?');
    this.#inTransaction(() => {
      for (const [number, keys] of changed) {
        if (keys === undefined) remove.run(number);
        else update.run(wrap(this.masterKey, nameOf(number), keys), number);
      }
    });
    // The old bytes leave the write-ahead log too.
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.database.close();
  }

  #lookupKey(): Uint8Array {
    const row = this.database.prepare('SELECT wrapped FROM named_keys WHERE name = ?').get(lookupKeyName) as
      { readonly wrapped: Uint8Array } | undefined;
    const key = row && unwrap(this.masterKey, lookupKeyName, row.wrapped);
    if (key === undefined)
      throw new WrongMasterKey(
        'The keys of this installation were wrapped under another master key than the one that was given.',
      );
    return key;
  }

  #inTransaction(work: () => void): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.database.exec('COMMIT');
    } catch (cause) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw cause;
    }
  }
}

const nameOf = (number: number): string => `keys ${number}`;

function opened(database: Database, open: (database: Database) => KeysFile): KeysFile {
  try {
    return open(database);
  } catch (cause) {
    database.close();
    throw cause;
  }
}
