import { isOpen, isPublicRisk, isToldInPublic } from '#libs/complaints';
import { nextStep } from './next-step.js';
import { type Queue } from './queue.js';

/** It is told in public, or may be soon [N2c]. */
export const publicRisk: Queue = (complaint) => {
  if (!isOpen(complaint) || !isPublicRisk(complaint)) return [];
  const { at: since, channel } = complaint.receipt;
  const why = isToldInPublic(complaint.receipt) ? 'toldInPublic' : 'publicEscalationRisk';
  return [{ why, since, next: nextStep(complaint), details: { channel } }];
};
