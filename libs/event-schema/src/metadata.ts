/** How exactly the moment in the world is known. `notAfter`: it happened at some time up to this moment. */
export type Precision = 'instant' | 'day' | 'notAfter';

export type Role =
  | 'intake'
  | 'agent'
  | 'coordinator'
  | 'adviser'
  | 'improver'
  | 'auditor'
  | 'analyst'
  | 'privacyOfficer'
  | 'admin'
  | 'complainant'
  | 'timer'
  | 'importer'
  | 'simulator';

/** Who acts. A timer, an importer and a simulator name themselves. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly unit?: string;
}

/** The versions in force when a fact was decided. */
export interface Pins {
  readonly policy?: string;
  readonly calendar?: string;
  readonly register?: string;
  readonly procedure?: string;
  readonly ruleSet?: string;
  /** The position in the log at which other cases were asked about. */
  readonly otherCases?: string;
}

/** Something that the actor was told beside a "yes". Never contains words of a person. */
export interface Warning {
  readonly code: string;
  /** The rule or requirement row behind it. */
  readonly rule: string;
  readonly sentence: string;
}

/** Stored with every event, never sealed. */
export interface EventMetadata {
  readonly commandId: string;
  /** Keyed hash of the command's body: tells a repetition from another command under the same id. */
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly actor: Actor;
  /** The log in which this event was first written; its hash and its seal bind it. */
  readonly originLogId: string;
  /** When it happened in the world, ISO instant in UTC. */
  readonly occurredAt: string;
  readonly precision: Precision;
  /** When it was appended, ISO instant in UTC. */
  readonly recordedAt: string;
  readonly pins?: Pins;
  readonly schemaVersion: number;
  /** May be skipped by a server that does not know the type. */
  readonly ignorable?: true;
  /** `{data key}.{secret}`: which keys open the sealed fields; absent when nothing is sealed. */
  readonly keyId?: string;
  /** On the first event of a command: what the actor was told, so that the first answer can be given again. */
  readonly warnings?: readonly Warning[];
  /** Hash of the previous event of this stream; absent on the first. */
  readonly previousHash?: string;
  /** SHA-256 over the stored content; always the last member of the stored metadata. */
  readonly hash?: string;
}
