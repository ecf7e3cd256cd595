import { type Complaint, type Handover, type Responsibility, type TrackedPromise } from './complaint.js';

/** The states of a complaint. Derived from its facts, never stored. */
export const stateNames = [
  'received',
  'acknowledged',
  'inHandling',
  'waiting',
  'resolved',
  'closed',
  'withdrawn',
  'referred',
  'duplicate',
] as const;
export type StateName = (typeof stateNames)[number];

/** Clocks that may stand still while somebody else has to answer. */
export const pausableClocks = ['progress', 'resolution'] as const;

/** Undefined when nothing was received. */
export function stateOf(complaint: Complaint): StateName | undefined {
  if (complaint.receipt === undefined) return undefined;
  if (complaint.duplicateOf !== undefined) return 'duplicate';
  const { ending } = complaint;
  if (ending?.how === 'resolved') return isClosed(complaint) ? 'closed' : 'resolved';
  if (ending !== undefined) return ending.how;
  return isWaiting(complaint) ? 'waiting' : openStateOf(complaint);
}

/** The state under a `waiting`; meaningful while the complaint is open. */
export function openStateOf(complaint: Complaint): 'received' | 'acknowledged' | 'inHandling' {
  if (complaint.reopenings > 0) return 'inHandling';
  if (complaint.acknowledgement === undefined) return 'received';
  return hasHandlingFact(complaint) ? 'inHandling' : 'acknowledged';
}

/** Neither resolved, withdrawn, referred nor a duplicate. */
export const isOpen = (complaint: Complaint): boolean =>
  complaint.receipt !== undefined && complaint.duplicateOf === undefined && complaint.ending === undefined;

/** Imported, and no person has acted on it yet: in no queue, without clocks. */
export const isDormant = (complaint: Complaint): boolean => complaint.receipt?.imported === true && !complaint.actedOn;

export const isWaiting = (complaint: Complaint): boolean =>
  complaint.pauses.some(({ clock }) => pausableClocks.some((pausable) => pausable === clock));

/** The one handover that nobody has answered yet. */
export const openHandover = (complaint: Complaint): Handover | undefined =>
  complaint.handovers.findLast(({ status }) => status === 'open');

/** Neither kept, in time or late; a broken promise is still owed. */
export const isOwed = ({ status }: TrackedPromise): boolean => status === 'open' || status === 'broken';

/** What we said is our fault, and apologised for neither then nor when we had said the same before; the earliest. */
export function apologyOwed({ responsibilities, apologies }: Complaint): Responsibility | undefined {
  const last = apologies.findLast(({ valid }) => valid)?.revision ?? -1;
  const covered = new Set(responsibilities.filter(({ revision }) => revision < last).map(({ scope }) => scope));
  return responsibilities.find(({ revision, scope }) => revision > last && !covered.has(scope));
}

function isClosed({ ending, lessons }: Complaint): boolean {
  return ending !== undefined && lessons.some(({ revision }) => revision > ending.revision);
}

function hasHandlingFact({ classification, handovers, investigations, responsibilities, redress }: Complaint): boolean {
  return (
    classification !== undefined ||
    handovers.length > 0 ||
    investigations.length > 0 ||
    responsibilities.length > 0 ||
    redress.length > 0
  );
}
