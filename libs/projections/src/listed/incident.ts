import { type IncidentEvent } from '#libs/complaints';
import { type Listing, oneMore, told } from './listing.js';

/** How many customers heard it from us is told where the incident itself is read, which knows them apart. */
export const incident: Listing<IncidentEvent> = (before, { type, data, metadata: { occurredAt: at, actor } }) => {
  if (type === 'IncidentDetected') {
    const { unit, product, cause, severity, ownError = false } = data;
    const standing = { whose: unit ?? null, status: 'open', notifications: 0, ownError };
    return { ...standing, ...told({ at, by: actor.id, unit, product, cause, severity }) };
  }
  if (before === undefined) return undefined;
  switch (type) {
    case 'AffectedIdentified':
      return { ...before, affected: data.count };
    case 'ProactiveNotificationSent':
      return { ...before, notifications: oneMore(before, 'notifications') };
    case 'IncidentClosed':
      return { ...before, status: 'closed', closedAt: at };
  }
};
