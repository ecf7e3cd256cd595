import { type ImprovementEvent, type ImprovementStatus } from '#libs/complaints';
import { type DocumentBody } from '#libs/read-store';
import { type Listing, told } from './listing.js';

/** Which case it came from is not in it: not everybody may know of every case. */
export const improvement: Listing<ImprovementEvent> = (before, { type, data, metadata: { occurredAt: at, actor } }) => {
  if (type === 'ImprovementProposed') {
    const { source, object, cause, product, scope, owner } = data;
    const standing = { whose: owner ?? null, ...status('proposed') };
    return { ...standing, ...told({ at, by: actor.id, source, object, cause, product, scope, owner }) };
  }
  if (before === undefined) return undefined;
  switch (type) {
    case 'Approved': {
      const { owner, dueAt } = data;
      return { ...before, ...status('approved'), whose: owner, ...told({ owner, dueAt }) };
    }
    case 'Implemented':
      return { ...before, ...status('implemented'), implementedAt: at };
    case 'RecurrenceChecked':
      return { ...before, ...status('checked'), recurrence: data.outcome };
    case 'Closed':
      return { ...before, ...status('closed'), closedAt: at, outcome: data.outcome };
    // It is told where what is due is read.
    case 'DeadlineWarned':
    case 'DeadlineMissed':
      return before;
  }
};

const status = (now: ImprovementStatus): DocumentBody => ({ status: now });
