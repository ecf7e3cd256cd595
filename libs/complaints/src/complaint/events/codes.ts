/*
 * Codes that several events share. A code may be added to a list; none is ever renamed or removed, because it stands in
 * stored events.
 */

export const channels = [
  'online',
  'hotline',
  'chat',
  'email',
  'form',
  'letter',
  'desk',
  'social',
  'review',
  'regulator',
  'other',
] as const;
export type Channel = (typeof channels)[number];

export const remedies = [
  'heardOnly',
  'explanation',
  'apology',
  'repair',
  'compensation',
  'change',
  'notStated',
] as const;
export type RemedySought = (typeof remedies)[number];

/** What the complainant is after, beside a remedy of their own case. */
export const intentions = ['solveMine', 'preventForOthers', 'beHeard', 'leave', 'notStated'] as const;
export type Intention = (typeof intentions)[number];

export const causeParties = ['ourselves', 'supplier', 'otherParty', 'unknown'] as const;
export type CauseParty = (typeof causeParties)[number];

/** Every clock that can warn, pause, be extended or missed. A promise's miss is PromiseBroken. */
export const clockNames = [
  'acknowledge',
  'humanContact',
  'apology',
  'promise',
  'improvementPromise',
  'redressDelivery',
  'approval',
  'progress',
  'handover',
  'declineNotice',
  'summaryResolution',
  'finalResponse',
  'holdingResponse',
  'resolution',
  'suggestionAnswer',
  'lesson',
  'recurrence',
] as const;
export type ClockName = (typeof clockNames)[number];

export const counterparties = ['complainant', 'representative', 'subject', 'thirdParty'] as const;
export type Counterparty = (typeof counterparties)[number];

export const contactMediums = [
  'telephone',
  'inPerson',
  'chat',
  'email',
  'letter',
  'social',
  'underCode',
  'other',
] as const;
export type ContactMedium = (typeof contactMediums)[number];

export const promiseKinds = ['callback', 'nextStep', 'answer', 'improvement', 'redress'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

export const redressKinds = ['discount', 'gesture', 'exchange', 'refund', 'repair', 'other'] as const;
export type RedressKind = (typeof redressKinds)[number];
