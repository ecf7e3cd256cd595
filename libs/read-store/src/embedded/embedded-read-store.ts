import { cursorAfter } from '../cursor.js';
import { IndexesChanged } from '../errors.js';
import {
  type Batch,
  type Checkpoint,
  type Page,
  type ParkedStream,
  type ProjectionSchema,
  type Query,
  type ReadStore,
  type StoredDocument,
  type StreamDocuments,
} from '../read-store.js';
import { writeBatch } from './commit.js';
import { asFault, type Database, identityOf, openForReading, openForWriting } from './connection.js';
import { documentOf, type DocumentRow, loadStreams } from './loading.js';
import { countSelection, pageSelection, type Selection } from './selection.js';
import { Statements } from './statements.js';
import { creation, removal, type Table, tableOf } from './table.js';

export interface EmbeddedReadStoreOptions {
  /** A connection that cannot write, beside the writer in another thread or process. */
  readonly readOnly?: boolean;
  /** Called after every single write of a commit; what it throws breaks the commit off there. For tests. */
  readonly afterWrite?: () => void;
}

type Declared = Pick<ProjectionSchema, 'indexes' | 'lists' | 'beside'>;
const declaration = ({ indexes, lists = [], beside = [] }: ProjectionSchema): string =>
  JSON.stringify({ indexes, lists, beside });

/** The read store in one SQLite file, `read.db`: one transaction for documents and checkpoint. */
export class EmbeddedReadStore implements ReadStore {
  private database: Database;
  private statements: Statements;
  private readonly tables = new Map<string, Table>();
  private identity: number | undefined;
  private lookedAt = 0;
  private closed = false;

  private constructor(
    private readonly directory: string,
    private readonly readOnly: boolean,
    private readonly afterWrite: () => void,
  ) {
    this.database = readOnly ? openForReading(directory) : openForWriting(directory);
    this.statements = new Statements(this.database);
    this.identity = identityOf(directory);
  }

  /**
   * Opens the file in this directory, made when it is not there and made anew when it is damaged.
   * @throws ReadStoreUnavailable
   */
  static open(directory: string, { readOnly = false, afterWrite }: EmbeddedReadStoreOptions = {}): EmbeddedReadStore {
    return new EmbeddedReadStore(directory, readOnly, afterWrite ?? (() => undefined));
  }

  async prepare(schema: ProjectionSchema): Promise<void> {
    await this.transaction(() => {
      const declared = declaration(schema);
      const known = this.declared(schema.name, schema.version);
      if (known === declared) return;
      if (known !== undefined)
        throw new IndexesChanged(`${schema.name} has other indexes than its version ${schema.version} was built with`);
      for (const statement of creation(tableOf(schema))) this.database.exec(statement);
      this.run(
        'INSERT INTO version (projection, version, declared) VALUES (?, ?, ?)',
        schema.name,
        schema.version,
        declared,
      );
    });
  }

  async activeVersion(projection: string): Promise<number | undefined> {
    return this.answer(() => this.active(projection));
  }

  async activate(projection: string, version: number): Promise<void> {
    await this.transaction(() => {
      this.table(projection, version);
      this.run('INSERT OR REPLACE INTO active (projection, version) VALUES (?, ?)', projection, version);
    });
  }

  async drop(projection: string, version: number): Promise<void> {
    await this.transaction(() => {
      if (this.declared(projection, version) === undefined) return;
      for (const statement of removal(this.table(projection, version))) this.database.exec(statement);
      for (const own of ['version', 'active', 'checkpoint'])
        this.run(`DELETE FROM ${own} WHERE projection = ? AND version = ?`, projection, version);
      this.tables.delete(`${projection} ${version}`);
    });
    this.statements.forget();
  }

  async versions(projection: string): Promise<readonly number[]> {
    return this.answer(() =>
      this.statements
        .of('SELECT version FROM version WHERE projection = ? ORDER BY version')
        .all(projection)
        .map((row) => (row as { version: number }).version),
    );
  }

  async checkpoint(projection: string, version: number): Promise<Checkpoint | undefined> {
    return this.answer(() => {
      const row = this.statements
        .of('SELECT position, event_id, stream, revision, parked FROM checkpoint WHERE projection = ? AND version = ?')
        .get(projection, version) as
        { position: string; event_id: string; stream: string; revision: number; parked: string } | undefined;
      if (row === undefined) return undefined;
      const { event_id: eventId, parked, ...place } = row;
      return { ...place, eventId, parked: JSON.parse(parked) as readonly ParkedStream[] };
    });
  }

  async load(
    projection: string,
    version: number,
    streams: readonly string[],
  ): Promise<ReadonlyMap<string, StreamDocuments>> {
    return this.snapshot(() => loadStreams(this.statements, this.table(projection, version), streams));
  }

  async commit(batch: Batch): Promise<'committed' | 'overtaken'> {
    return this.answer(() => {
      const table = this.table(batch.projection.name, batch.projection.version);
      this.database.exec('BEGIN IMMEDIATE');
      try {
        const done = writeBatch(this.statements, table, batch, this.afterWrite);
        this.database.exec(done ? 'COMMIT' : 'ROLLBACK');
        return done ? 'committed' : 'overtaken';
      } catch (error) {
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async get(projection: string, key: string): Promise<StoredDocument | undefined> {
    return this.snapshot(() => {
      const table = this.activeTable(projection);
      if (table === undefined) return undefined;
      const row = this.statements
        .of(`SELECT key, stream, body FROM ${table.documents} WHERE key = ? AND body IS NOT NULL`)
        .get(key);
      return row === undefined ? undefined : documentOf(row as DocumentRow);
    });
  }

  async query(query: Query): Promise<Page> {
    return this.snapshot(() => {
      const table = this.activeTable(query.projection);
      if (table === undefined) return { documents: [] };
      const { sql, values } = pageSelection(table, query);
      const rows = this.statements.of(sql).all(...values) as DocumentRow[];
      const documents = rows.slice(0, query.limit).map(documentOf);
      const last = documents.at(-1);
      if (rows.length === documents.length || last === undefined) return { documents };
      return {
        documents,
        // Sealed when somebody goes on: most do not.
        get next() {
          return cursorAfter(query, last);
        },
      };
    });
  }

  async count(query: Pick<Query, 'projection' | 'index' | 'equals' | 'limit'>): Promise<number> {
    return this.snapshot(() => {
      const table = this.activeTable(query.projection);
      if (table === undefined) return 0;
      const { sql, values } = countSelection(table, query);
      return (this.statements.of(sql).get(...values) as { counted: number }).counted;
    });
  }

  /** How the database goes about a query and about its count, step by step: the proof that it never scans. */
  async explain(query: Query): Promise<readonly string[]> {
    return this.snapshot(() => {
      const table = this.activeTable(query.projection);
      const selections = table === undefined ? [] : [pageSelection(table, query), countSelection(table, query)];
      return selections.flatMap((selection) => this.steps(selection));
    });
  }

  close(): Promise<void> {
    if (this.closed) return Promise.resolve();
    this.closed = true;
    return this.answer(() => {
      // The driver leaves statements open, so that closing alone would leave everything in the write-ahead log.
      if (!this.readOnly) this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      this.statements.forget();
      this.database.close();
    });
  }

  private steps({ sql, values }: Selection): readonly string[] {
    const rows = this.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    return rows.map(({ detail }) => detail);
  }

  private run(sql: string, ...values: readonly (string | number)[]): void {
    this.statements.of(sql).run(...values);
  }

  private active(projection: string): number | undefined {
    const row = this.statements.of('SELECT version FROM active WHERE projection = ?').get(projection);
    return (row as { version: number } | undefined)?.version;
  }

  private activeTable(projection: string): Table | undefined {
    const version = this.active(projection);
    return version === undefined ? undefined : this.table(projection, version);
  }

  private declared(projection: string, version: number): string | undefined {
    const row = this.statements
      .of('SELECT declared FROM version WHERE projection = ? AND version = ?')
      .get(projection, version);
    return (row as { declared: string } | undefined)?.declared;
  }

  private table(projection: string, version: number): Table {
    const id = `${projection} ${version}`;
    let table = this.tables.get(id);
    if (table === undefined) {
      const declared = this.declared(projection, version);
      if (declared === undefined) throw new Error(`version ${version} of ${projection} was never prepared`);
      table = tableOf({ name: projection, version, ...(JSON.parse(declared) as Declared) });
      this.tables.set(id, table);
    }
    return table;
  }

  /** Reads that belong together, so that a version cannot be switched and dropped between them. */
  private snapshot<Result>(read: () => Result): Promise<Result> {
    return this.answer(() => {
      if (this.readOnly) this.followFile();
      this.database.exec('BEGIN');
      try {
        return read();
      } finally {
        this.database.exec('ROLLBACK');
      }
    });
  }

  // A damaged file is replaced by the writer; a reader that stayed with the old one would show the past for ever.
  private followFile(): void {
    if (Date.now() - this.lookedAt < 1_000) return;
    this.lookedAt = Date.now();
    const identity = identityOf(this.directory);
    if (identity === undefined || identity === this.identity) return;
    this.statements.forget();
    this.database.close();
    this.database = openForReading(this.directory);
    this.statements = new Statements(this.database);
    this.tables.clear();
    this.identity = identity;
  }

  private transaction(write: () => void): Promise<void> {
    return this.answer(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        write();
        this.database.exec('COMMIT');
      } catch (error) {
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  // The database answers at once; the port is asynchronous because other stores are not.
  private answer<Result>(ask: () => Result): Promise<Result> {
    try {
      return Promise.resolve(ask());
    } catch (error) {
      const fault = asFault(error, this.directory);
      return Promise.reject(fault instanceof Error ? fault : new Error(String(fault)));
    }
  }
}
