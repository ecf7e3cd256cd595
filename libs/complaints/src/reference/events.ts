import { event, id, type EventOf } from '#libs/event-schema';

export const referenceReserved = event(
  'ReferenceReserved',
  1,
  ['T8', 'P10'],
  'This external reference belongs to this complaint. Written before the complaint itself, so that there is never a second.',
  { complaintId: id('The complaint.') },
);

export const referenceEvents = [referenceReserved] as const;
export type ReferenceEvent = EventOf<(typeof referenceEvents)[number]>;
