import fc from 'fast-check';
import { examplesOf } from '../../testing/given-stream.js';
import { judged, refusing } from '../../testing/judging.js';
import { dataOf } from '../../testing/event-arbitrary.js';
import { monday, mondayNoon, tuesday } from '../../testing/facts.js';
import {
  decideIncident,
  incidentAggregate,
  type IncidentCommand,
  type IncidentEvent,
  incidentEvents,
  notYetNotified,
} from './index.js';

const given = examplesOf({ aggregate: incidentAggregate, decide: decideIncident });
const hash = (letter: string) => letter.repeat(64);

const detected: IncidentEvent = { type: 'IncidentDetected', data: { what: 'Letters with the amounts of others.' } };
const affected = (count: number, ...hashes: string[]): IncidentEvent => ({
  type: 'AffectedIdentified',
  data: { count, hashes },
});
const notified = (count: number, ...hashes: string[]): IncidentEvent => ({
  type: 'ProactiveNotificationSent',
  data: { count, medium: 'letter', text: 'It was our fault.', hashes },
});
const closed: IncidentEvent = { type: 'IncidentClosed', data: { reason: 'All have the right letter.' } };

const detect: IncidentCommand = { type: 'DetectIncident', what: 'Letters with the amounts of others.' };
const identify = (count: number, hashes: readonly string[] = []): IncidentCommand => ({
  type: 'IdentifyAffected',
  count,
  hashes,
});
const notify = (count: number, more: object = {}): IncidentCommand => ({
  type: 'SendProactiveNotification',
  count,
  medium: 'letter',
  text: 'We put the amounts of others into your letter; that is our fault.',
  ...more,
});
const close = (more: object = {}): IncidentCommand => ({ type: 'CloseIncident', reason: 'All have it.', ...more });

describe('telling that something went wrong', () => {
  it('[P12] is welcome from whoever made the error', () =>
    given()
      .when({ ...detect, ownError: true })
      .then({ type: 'IncidentDetected', data: { ownError: true } }));

  it('[N3] needs nothing but what went wrong', () =>
    given()
      .when(detect)
      .then({ type: 'IncidentDetected', data: { what: detect.what } }));

  it.each(['', '  ', '\u200b'])('[N3] refuses a text without words: %j', (what) =>
    given().when({ type: 'DetectIncident', what }).thenRefused('blank', 'N3'),
  );

  it('[N3] may say that it went wrong long before it was noticed, and not afterwards', () => {
    given()
      .when({ ...detect, happenedAt: monday })
      .then({ type: 'IncidentDetected', data: { happenedAt: monday } });
    given()
      .when({ ...detect, happenedAt: tuesday })
      .thenRefused('occurred-in-future', 'N3');
    given()
      .when({ ...detect, happenedAt: 'last week' })
      .thenRefused('occurred-in-future', 'N3');
  });

  it('[F17] is not taken for a moment that is still to come', () =>
    given()
      .when({ ...detect, occurredAt: tuesday })
      .thenRefused('occurred-in-future', 'F17'));

  it('[N3] is refused a severity that is none', () =>
    given()
      .when({ ...detect, severity: 6 })
      .thenRefused('value-not-allowed', 'N3'));

  it('[T6] warns of a unit that nobody registered and of a cause that is not listed', () =>
    given()
      .when({ ...detect, unit: 'attic', cause: 'goblins' })
      .thenWarned('unit-not-registered', 'cause-not-listed'));

  it('[N3] is told once', () => given(detected).when(detect).thenRefused('incident-detected-before', 'N3'));
});

describe('whom an incident touched', () => {
  it('[N3] is not said of an incident that is not there', () =>
    given().when(identify(3)).thenRefused('no-such-incident', 'N3'));

  it('[N3] adds up over several commands, each customer once', () => {
    const { state } = given(detected, affected(5, hash('a'))).when(identify(5, [hash('a'), hash('b'), hash('b')]));
    expect(state.affectedHashes).toEqual([hash('a'), hash('b')]);
    expect(state.affected?.count).toBe(5);
  });

  it('[N3] is never fewer than those who are named', () =>
    given(detected)
      .when(identify(1, [hash('a'), hash('b')]))
      .thenRefused('value-not-allowed', 'N3'));

  it('[N3] warns when it is fewer than were named before', () =>
    given(detected, affected(3, hash('a'), hash('b'), hash('c')))
      .when(identify(2))
      .thenWarned('fewer-than-named'));

  it('[N3] adds nothing when it is known already', () =>
    given(detected, affected(2, hash('a')))
      .when(identify(2, [hash('a')]))
      .thenNothing());

  it('[N3] is added also after it was closed, with a warning', () =>
    given(detected, notified(1), closed).when(identify(4)).thenWarned('incident-was-closed'));

  it('[F17] was not found out before the incident was noticed', () =>
    given({ ...detected, occurredAt: mondayNoon })
      .when({ ...identify(4), occurredAt: monday })
      .thenRefused('occurred-out-of-order', 'F17'));
});

describe('telling customers before they have to tell us', () => {
  it('[N3] is never refused for being late', () =>
    given(detected, affected(2))
      .when(notify(2), { now: '2027-01-01T10:00:00.000Z' })
      .then({ type: 'ProactiveNotificationSent', data: { count: 2, medium: 'letter' } }));

  it('[N3] counts a customer who was told twice once', () => {
    const { state } = given(detected, affected(3, hash('a'), hash('b')), notified(2, hash('a'), hash('b'))).when(
      notify(1, { hashes: [hash('b')] }),
    );
    expect(notYetNotified(state)).toBe(1);
  });

  it('[N3] counts on where nobody is named', () => {
    const { state } = given(detected, affected(10), notified(3)).when(notify(4));
    expect(notYetNotified(state)).toBe(3);
  });

  it('[N3] does not know who is left while nobody knows how many it touched, and says so', () => {
    const outcome = given(detected).when(notify(2));
    outcome.thenWarned('affected-unknown');
    expect(notYetNotified(outcome.state)).toBeUndefined();
  });

  it('[N3] warns when more were told than it is said to touch', () => {
    given(detected, affected(2), notified(2)).when(notify(1)).thenWarned('more-told-than-affected');
    given(detected, affected(2, hash('a')), notified(1, hash('a')))
      .when(notify(1, { hashes: [hash('a')] }))
      .thenNotWarned('more-told-than-affected');
  });

  it('[N3] counts at least those who are named, and somebody at all but on a website', () => {
    given(detected)
      .when(notify(1, { hashes: [hash('a'), hash('b')] }))
      .thenRefused('value-not-allowed', 'N3');
    given(detected).when(notify(0)).thenRefused('value-not-allowed', 'N3');
    given(detected)
      .when(notify(0, { medium: 'website' }))
      .then({ type: 'ProactiveNotificationSent' });
  });

  it('[N5d] has its words looked at, and is only warned about them', () => {
    const asked: unknown[] = [];
    given(detected)
      .when(notify(1, { language: 'nl' }), {
        wording: (words) => {
          asked.push(words);
          return judged(refusing('AP-4', 'It disputes'));
        },
      })
      .thenWarned('wording');
    expect(asked).toMatchObject([{ command: 'SendProactiveNotification', language: 'nl', medium: 'written' }]);
  });

  it('[P12] needs words', () =>
    given(detected)
      .when(notify(1, { text: ' ' }))
      .thenRefused('blank', 'N3'));
});

describe('closing an incident', () => {
  it('[N3] is refused while nobody was told and nobody says why', () => {
    given(detected, affected(2)).when(close()).thenRefused('nobody-notified', 'N3');
    given(detected).when(close()).thenRefused('nobody-notified', 'N3');
    given(detected, affected(2))
      .when(close({ notNotifiedReason: ' ' }))
      .thenRefused('nobody-notified', 'N3');
  });

  it('[N3] is done with a reason why nobody was told, or when it touched nobody', () => {
    given(detected, affected(2))
      .when(close({ notNotifiedReason: 'The bank told them already.' }))
      .then({ type: 'IncidentClosed', data: { notNotifiedReason: 'The bank told them already.' } });
    given(detected, affected(0)).when(close()).then({ type: 'IncidentClosed' });
  });

  it('[N3] warns of those who were not told', () => {
    given(detected, affected(5), notified(3)).when(close()).thenWarned('customers-not-notified');
    given(detected, affected(3), notified(3)).when(close()).thenNotWarned('customers-not-notified');
    given(detected, notified(3)).when(close()).thenWarned('affected-unknown');
  });

  it('[N7] one lesson of one case serves the whole incident; one that is not there is warned about', () => {
    const named = close({ lessonComplaintId: 'case-1', improvementId: 'improvement-1' });
    given(detected, notified(1))
      .when(named, { lessonFound: true, improvementFound: true })
      .thenNotWarned('lesson-unknown', 'improvement-unknown');
    given(detected, notified(1))
      .when(named, { lessonFound: false, improvementFound: false })
      .thenWarned('lesson-unknown', 'improvement-unknown');
    given(detected, notified(1)).when(named).thenNotWarned('lesson-unknown', 'improvement-unknown');
  });

  it('[N3] happens once, with a reason', () => {
    given(detected, notified(1), closed).when(close()).thenRefused('incident-closed', 'N3');
    given(detected, notified(1))
      .when(close({ reason: '' }))
      .thenRefused('blank', 'N3');
  });
});

it('[X14] an incident folds its facts in any order', () => {
  const facts = incidentEvents.map((declaration) =>
    dataOf(declaration).map((data) => ({ type: declaration.type, data }) as IncidentEvent),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(...facts), { maxLength: 8 }), (events) => {
      const folded = given(...events).state;
      expect(folded.revision).toBe(events.length - 1);
      expect(notYetNotified(folded) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
