import { type Database } from './connection.js';

/** A prepared statement with what it gives back; the driver knows neither the rows nor their types. */
export interface Statement {
  run(...values: readonly unknown[]): { changes: number | bigint };
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown[];
}

/** Statements that are prepared once for each text. */
export class Statements {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly database: Database) {}

  of(sql: string): Statement {
    let statement = this.prepared.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.prepared.set(sql, statement);
    }
    return statement;
  }

  /** To be called when tables have come or gone. */
  forget(): void {
    this.prepared.clear();
  }
}
