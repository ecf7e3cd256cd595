import { isOpen, type Investigation, type ReceivedComplaint } from '#libs/complaints';
import { type Queue } from './queue.js';

/**
 * We found that it was our fault, wholly or partly, and nobody has said so to the complainant [N2d]. Since the day on
 * which it was found; a resolution does not take that away, only a complainant who is satisfied with it does.
 */
export const faultNotAdmitted: Queue = (complaint) => {
  const { ending, responsibilities, resolutions } = complaint;
  const found = faultOf(complaint);
  if (found === undefined || responsibilities.length > 0) return [];
  if (ending !== undefined && (ending.how !== 'resolved' || resolutions.at(-1)?.answer === 'accepted')) return [];
  const { at: since, fault } = found;
  const next = isOpen(complaint) ? 'AcceptResponsibility' : 'Reopen';
  return [{ why: 'faultFound', since, next, details: { fault } }];
};

/** The finding by which it became our fault, unless a later one says otherwise. */
function faultOf({ investigations }: ReceivedComplaint): Investigation | undefined {
  const cleared = investigations.findLastIndex(({ fault }) => fault !== 'ours' && fault !== 'partly');
  return investigations[cleared + 1];
}
