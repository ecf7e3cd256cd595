import { type QueueName, queueNames } from '#libs/projections';

/** What each queue is for. */
export const queueMeanings: Readonly<Record<QueueName, string>> = {
  unacknowledged: 'Somebody complained and does not know yet that they were heard.',
  mine: 'What you own, with what is due first.',
  'handover-inbox': 'Sent to a unit that has not answered yet.',
  promises: 'Promised to a complainant and still owed; broken promises first.',
  'apology-owed': 'It was our fault, we said so, and nobody has apologised yet.',
  'fault-not-admitted': 'We found that it was our fault, and nobody has said so to the complainant.',
  'third-contact': 'Somebody came to us for the third time or more about the same thing, over all their cases.',
  'rising-emotion': 'Somebody came back angrier or sadder, twice in a row.',
  'public-risk': 'It is told in public, or may be soon.',
  'awaiting-answer': 'Resolved, and the complainant has not said what they think of it.',
  'redress-undelivered': 'The complainant said yes to what was offered, and does not have it yet.',
  approvals: 'More than somebody may offer alone, or words against a wording rule: a colleague has to look at it.',
  'hearings-due': 'A hearing was offered or planned, and neither held nor waived.',
  'suggestions-unanswered': 'The complainant gave free advice, and nobody has answered it.',
  'identity-asked': 'We asked who the complainant is, and do not know it yet.',
  'external-cases': 'The complainant went to an ombudsman, a regulator or a court, who has not decided yet.',
  'lessons-due': 'Over, and nobody has said what was learned.',
  unrouted: 'The register says that another unit handles such complaints.',
  'owner-absent': 'Whoever owns it is away now, with what is due first.',
  improvements: 'What has to change, and whether that helped; what recurs first, then what is due first.',
  incidents: 'Something went wrong, and customers whom it touched have not heard it from us yet.',
};

/** The queue of this name, in kebab-case or in camelCase. */
export function queueNamed(name: string): QueueName | undefined {
  const kebab = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return queueNames.find((known) => known === kebab);
}
