import { cents, code, currency, event, listCode, optional, whole, type EventOf } from '#libs/event-schema';

export const costRecorded = event(
  'CostRecorded',
  1,
  ['P5', 'N2b', 'T22'],
  'What the failure cost, or what putting it right cost.',
  {
    kind: code(['failure', 'recovery'], 'Cost of what went wrong, or of putting it right.'),
    amountCents: cents('The cost.'),
    currency: currency(),
    minutes: optional(whole(0, 1_000_000, 'Working time behind it, in minutes.')),
    cause: listCode('The cause that it is charged to, out of the maintained list.'),
  },
);
export type CostRecorded = EventOf<typeof costRecorded>;
