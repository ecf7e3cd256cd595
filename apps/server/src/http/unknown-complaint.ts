import { type Problem, problem } from './problem.js';

/** There is none, or none that whoever asks may know of: in the very same words. */
export const unknownComplaint = (complaintId: string): Problem =>
  problem('no-such-complaint', `There is no complaint ${complaintId}.`);
