import { complaintAggregate, type SimilarAnswer } from '#libs/complaints';
import { complaintStream } from '../commands/complaint-stream.js';
import { type Installation } from '../installation.js';

/**
 * How many cases are like this one, by its classification in the log, for whoever writes that it is the first time;
 * undefined when it is not classified, not there, or cannot be told now. Waits for nothing.
 */
export async function similarTo(
  { transactor, similar, clock }: Pick<Installation, 'transactor' | 'similar' | 'clock'>,
  complaintId: string,
): Promise<SimilarAnswer | undefined> {
  const { state } = await transactor.load(complaintAggregate, complaintStream(complaintId));
  const { classification, receipt } = state;
  return similar.casesLike({ complaintId, classification, product: receipt?.product, now: clock.now(), asItIs: true });
}
