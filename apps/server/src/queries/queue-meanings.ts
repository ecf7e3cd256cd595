import { type QueueName, queueNames } from '#libs/projections';

/** What each queue is for. */
export const queueMeanings: Readonly<Record<QueueName, string>> = {
  unacknowledged: 'Somebody complained and does not know yet that they were heard.',
  mine: 'What you own, with what is due first.',
  'handover-inbox': 'Sent to a unit that has not answered yet.',
  promises: 'Promised to a complainant and still owed; broken promises first.',
  'apology-owed': 'It was our fault, we said so, and nobody has apologised yet.',
  'awaiting-answer': 'Resolved, and the complainant has not said what they think of it.',
  'lessons-due': 'Over, and nobody has said what was learned.',
  unrouted: 'The register says that another unit handles such complaints.',
  'owner-absent': 'Whoever owns it is away now, with what is due first.',
};

/** The queue of this name, in kebab-case or in camelCase. */
export function queueNamed(name: string): QueueName | undefined {
  const kebab = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return queueNames.find((known) => known === kebab);
}
