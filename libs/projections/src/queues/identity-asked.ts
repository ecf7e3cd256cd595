import { isOpen, type ReceivedComplaint } from '#libs/complaints';
import { type Queue } from './queue.js';

/** We asked who they are, and do not know it yet [P10]; whoever chose to stay unknown is not asked again. */
export const identityAsked: Queue = (complaint) => {
  const { identityQuestion: question, receipt } = complaint;
  if (!isOpen(complaint) || question === undefined || receipt.anonymous) return [];
  const unknown = question.asks.filter((asked) => !isKnown[asked](complaint));
  if (unknown.length === 0) return [];
  const { at: since, answerBy } = question;
  return [
    {
      why: 'identityUnknown',
      since,
      ...(answerBy === undefined ? {} : { dueAt: answerBy }),
      next: 'IdentifyComplainant',
      details: { asks: unknown.join(', ') },
    },
  ];
};

type Asked = 'name' | 'address' | 'signature';
const isKnown: Readonly<Record<Asked, (complaint: ReceivedComplaint) => boolean>> = {
  name: ({ identity }) => identity.name,
  address: ({ identity }) => identity.contact,
  signature: ({ identity }) => identity.signed,
};
