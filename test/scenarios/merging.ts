import { type Answer, anna, type Person } from '../serving/client.js';
import { type Case } from './case.js';

/** Sends a merge as somebody does who has looked at both cases. */
export async function merge(
  target: Case,
  source: Case,
  more: object = {},
  { as = anna }: { readonly as?: Person } = {},
): Promise<Answer> {
  const [{ revision }, { revision: sourceRevision }] = [await target.history(), await source.history()];
  const headers = { 'if-match': `"${revision}"` };
  return target.tell('merge', { source: source.id, sourceRevision, ...more }, { as, headers });
}

export async function merged(target: Case, source: Case): Promise<void> {
  const answer = await merge(target, source);
  if (answer.status !== 200) throw new Error(answer.text);
}

export const contact = {
  direction: 'inbound',
  counterparty: 'complainant',
  medium: 'telephone',
  summary: 'Asked when the stove comes.',
  brings: 'nothing',
};
