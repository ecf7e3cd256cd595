import { improvementAggregate, isProposed } from '#libs/complaints';
import { type Installation } from '../../installation.js';

/** The stream of one improvement. */
export const improvementStream = (improvementId: string): string => `improvement-${improvementId}`;

/** Whether there is such an improvement; says nothing when none is named. @throws StoreUnavailable */
export async function improvementFound(
  { transactor }: Pick<Installation, 'transactor'>,
  improvementId: string | undefined,
): Promise<{ readonly improvementFound?: boolean }> {
  if (improvementId === undefined) return {};
  const { state } = await transactor.load(improvementAggregate, improvementStream(improvementId));
  return { improvementFound: isProposed(state) };
}
