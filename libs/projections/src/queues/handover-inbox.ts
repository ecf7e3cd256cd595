import { isOpen, openHandover } from '#libs/complaints';
import { type Queue } from './queue.js';

/** Routed to a unit that has not answered yet [F11]; in the inbox of that unit. */
export const handoverInbox: Queue = (complaint, due) => {
  const handover = isOpen(complaint) ? openHandover(complaint) : undefined;
  if (handover === undefined) return [];
  const { at: since, from, to, mode, hop, receiver } = handover;
  return [
    {
      why: mode === 'warm' ? 'warmHandover' : 'coldHandover',
      since,
      dueAt: due.businessHoursAfter(since, 4),
      next: 'AcceptHandover',
      unit: to,
      ...(receiver === undefined ? {} : { owner: receiver }),
      details: { from, hop },
    },
  ];
};
