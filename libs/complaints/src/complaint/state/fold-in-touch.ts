import { type Fact } from '#libs/event-schema';
import { type CameToUs, type Complaint } from './complaint.js';
import { present } from '../deciding/present.js';
import { type ContactLogged, isTheirs, type Received } from '../events/index.js';

/** Enough to see whether their emotion rises, and to correct what was noted of it. */
const mostRemembered = 10;

/** The complainant's side came to us; what we, a machine, or others began is none of that. */
export function foldCame(complaint: Complaint, fact: Fact<Received> | Fact<ContactLogged>): Complaint {
  if (fact.type === 'ContactLogged' && !isTheirs(fact.data)) return complaint;
  const { times, latest, elsewhere } = complaint.inTouch;
  const came: CameToUs = {
    eventId: fact.id,
    at: fact.metadata.occurredAt,
    ...present({ emotion: fact.data.emotion }),
  };
  return {
    ...complaint,
    inTouch: {
      times: times + 1,
      latest: [...latest, came].slice(-mostRemembered),
      ...present({ elsewhere: fact.data.elsewhere ?? elsewhere }),
    },
  };
}

/** What a correction makes of one of the latest; undefined when it was not they who came to us. */
export function correctCame(
  complaint: Complaint,
  target: string,
  change: (came: CameToUs) => CameToUs | undefined,
): Complaint {
  const { inTouch } = complaint;
  const latest = inTouch.latest.flatMap((one) => (one.eventId === target ? (change(one) ?? []) : [one]));
  const gone = inTouch.latest.length - latest.length;
  return { ...complaint, inTouch: { ...inTouch, times: inTouch.times - gone, latest } };
}
