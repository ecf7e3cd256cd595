import { type ReceivedComplaint } from '#libs/complaints';
import { type DueMoments } from './due-moments.js';

/** Those that need nothing but the facts of one stream, and two that are compared with the register when they are read. */
export const queueNames = [
  'unacknowledged',
  'mine',
  'handover-inbox',
  'promises',
  'apology-owed',
  'fault-not-admitted',
  'third-contact',
  'rising-emotion',
  'public-risk',
  'awaiting-answer',
  'redress-undelivered',
  'approvals',
  'hearings-due',
  'suggestions-unanswered',
  'identity-asked',
  'external-cases',
  'lessons-due',
  'unrouted',
  'owner-absent',
  'improvements',
  'incidents',
] as const;
export type QueueName = (typeof queueNames)[number];

/** Something that waits for somebody. */
export interface Waiting {
  /** Tells entries of one subject in one queue apart; absent when there is at most one. */
  readonly item?: string;
  /** Why it is here, as a code. */
  readonly why: string;
  /** Since when, as an instant. */
  readonly since: string;
  /** By when it is to be done; absent when nothing says so. */
  readonly dueAt?: string;
  /** The command that ends it. */
  readonly next: string;
  /** Whose it is, when that is not the unit or the owner of its subject; `null` when it is no one person's. */
  readonly unit?: string;
  readonly owner?: string | null;
  /** Who may not end it: they asked for it. */
  readonly notBy?: string;
  /** Comes before everything else in its queue. */
  readonly first?: true;
  /** Codes that say more; never words of a person. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** What of a complaint waits in one queue. Pure; only asked for complaints that may stand in a queue at all. */
export type Queue = (complaint: ReceivedComplaint, due: DueMoments) => readonly Waiting[];
