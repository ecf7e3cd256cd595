import {
  acknowledged,
  apologised,
  by,
  contactLogged,
  friday,
  type GivenEvent,
  received,
  resolved,
} from '../../../testing/facts.js';
import { complaintAfter } from '../../../testing/given.js';
import { after, fact } from '../../../testing/received.js';
import { contactsOf } from '../deciding/contacts.js';
import { emotionRises, isPublicRisk } from './how-they-come.js';

describe('what we are in touch about', () => {
  const contacts = (...events: readonly GivenEvent[]) =>
    contactsOf(after(...events)).map(({ direction, meaningful, automated }) => ({ direction, meaningful, automated }));
  const ours = { direction: 'outbound', meaningful: true, automated: false };

  it('[F3] an acknowledgement, an apology, a resolution and a holding response are contacts of ours', () => {
    expect(contacts(acknowledged(), apologised(), resolved())).toEqual([ours, ours, ours]);
    expect(contacts(acknowledged({ automated: true }))).toEqual([{ ...ours, automated: true, meaningful: false }]);
    expect(contacts(acknowledged({ medium: 'notReachable' }))).toEqual([]);
    const holding = fact('HoldingResponseSent', { why: 'x', expectedAt: friday });
    expect(contacts(holding)).toEqual([ours]);
    // What an importer read in a file reached nobody from here.
    expect(contacts(by('importer', 'importer', holding), by('importer', 'importer', resolved()))).toEqual([]);
    expect(after(by('importer', 'importer', holding)).holdingResponses).toBe(1);
  });

  it('[F9] counts what they began, and remembers the latest ten', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => contactLogged({ emotion: (index % 5) + 1 }));
    const { times, latest } = after(...twelve).inTouch;
    expect(times).toBe(13);
    expect(latest.map(({ emotion }) => emotion)).toEqual([3, 4, 5, 1, 2, 3, 4, 5, 1, 2]);
    expect(after(contactLogged({ direction: 'outbound' })).inTouch.times).toBe(1);
    expect(after(contactLogged({ automated: true })).inTouch.times).toBe(1);
  });

  it('[P11] emotion rises with two that each lie above the one before, whatever stands between them', () => {
    const after3 = (...emotions: readonly (number | undefined)[]) =>
      after(...emotions.map((emotion) => contactLogged(emotion === undefined ? {} : { emotion })));
    expect(emotionRises(after3(1, 2, 3))).toBe(true);
    expect(emotionRises(after3(1, undefined, 2, 3))).toBe(true);
    expect(emotionRises(after3(5, 1, 2, 4))).toBe(true);
    for (const steady of [[1, 2], [2, 2, 3], [1, 2, 2], [3, 2, 4], [1, 2, 3, 1], [undefined]])
      expect([steady, emotionRises(after3(...steady))]).toEqual([steady, false]);
  });

  it.each([
    ['social', {}, true],
    ['review', {}, true],
    ['letter', { publicEscalationRisk: true }, true],
    ['letter', {}, false],
  ] as const)('[N2c] is public or may be: %s %j', (channel, more, expected) =>
    expect(isPublicRisk(complaintAfter(received({ channel, ...more })))).toBe(expected),
  );
});
