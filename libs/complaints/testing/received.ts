import { type Complaint, type ComplaintEvent } from '../src/index.js';
import { type GivenEvent, ownerAssigned, received } from './facts.js';
import { complaintAfter } from './given.js';

/* For facts of which facts.ts has no example: any fact, and what is known of a complaint after it. */

export type DataOf<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: Type }>['data'];

export const fact = <Type extends ComplaintEvent['type']>(type: Type, data: DataOf<Type>) =>
  ({ type, data }) as GivenEvent;

/** A complaint that was received, and owned by the duty holder of the front office, after these facts. */
export const after = (...events: readonly GivenEvent[]): Complaint =>
  complaintAfter(received(), ownerAssigned(), ...events);
