import {
  acknowledged,
  apologised,
  classified,
  contactLogged,
  type GivenEvent,
  markedDuplicate,
  mondayNoon,
  ownerAssigned,
  personalDataErased,
  promiseMade,
  received,
  resolved,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type CorrectFact } from './commands.js';

const start = [received({ severity: { material: 2, emotional: 2 } }), ownerAssigned(), acknowledged()];
const correct = (differs: Partial<CorrectFact> = {}): CorrectFact => ({
  type: 'CorrectFact',
  targetEventId: 'fact-0',
  field: 'channel',
  newValue: 'letter',
  why: 'The envelope lies here.',
  ...differs,
});

describe('correcting a fact', () => {
  it('[F17] stands beside what was said, and counts from now on', () => {
    const outcome = given(...start, resolved()).when(correct());
    outcome.then({
      type: 'FactCorrected',
      data: { targetEventId: 'fact-0', field: 'channel', newValue: '"letter"', unsealedValue: 'letter' },
    });
    expect(outcome.complaint.receipt?.channel).toBe('letter');
    outcome.thenNotWarned('corrected-on-record-only');
  });

  it.each(['complainant.name', 'complainant.contact', 'representative.name'])(
    '[G9] does not say who somebody is who chose to stay unknown: %s',
    (field) => {
      const unknown = received({ anonymous: true, confidentiality: 'anonymous' });
      given(unknown)
        .when(correct({ field, newValue: 'Mieke Verschuren' }))
        .thenRefused('anonymous-with-identity', 'G9');
      given(received())
        .when(correct({ field, newValue: 'Mieke Verschuren' }))
        .then({ type: 'FactCorrected', data: { field } });
    },
  );

  it('[F17] says when it really happened, at a moment that has been', () => {
    const outcome = given(...start).when(correct({ field: 'occurredAt', newValue: '2026-03-06T10:00:00+01:00' }));
    expect(outcome.complaint.receipt?.at).toBe('2026-03-06T09:00:00.000Z');
    for (const newValue of ['2026-03-10T09:00:00Z', 'last week', 20260306])
      given(...start)
        .when(correct({ field: 'occurredAt', newValue }))
        .thenRefused('value-not-allowed', 'F17');
  });

  it('[F17] may have happened just now', () =>
    given(...start)
      .when(correct({ field: 'occurredAt', newValue: mondayNoon }))
      .then({ type: 'FactCorrected' }));

  it('[F17] reaches a field within others, in a list or in one of several kinds', () => {
    const about = (field: string, newValue: string | number): CorrectFact =>
      correct({ targetEventId: 'fact-2', field, newValue });
    given(...start)
      .when(about('nextSteps.0.dueAt', '2026-03-12T09:00:00Z'))
      .then({ type: 'FactCorrected', data: { unsealedValue: '2026-03-12T09:00:00.000Z' } });
    const sorry = [received(), ownerAssigned(), apologised()];
    given(...sorry)
      .when(about('improvement.action', 'Orders are checked twice.'))
      .then({ type: 'FactCorrected', data: { field: 'improvement.action' } });
    for (const [field, newValue] of [
      ['nextSteps.first.dueAt', '2026-03-12T09:00:00Z'],
      ['nextSteps.0.dueAt', 2026],
      ['nextSteps', 'none'],
    ] as const)
      given(...start)
        .when(about(field, newValue))
        .thenRefused('value-not-allowed', 'F17');
    given(...sorry)
      .when(about('improvement.state', 'planned'))
      .thenRefused('value-not-allowed', 'F17', 'it does not fit');
  });

  it('[F17] finds the fact by its place in the history too', () => {
    const { targetEventId: _, ...rest } = correct({ field: 'empathyStatement', newValue: 'I see.' });
    given(...start)
      .when({ ...rest, targetRevision: 2 })
      .then({ type: 'FactCorrected', data: { targetEventId: 'fact-2' } });
    given(...start)
      .when({ ...rest, targetRevision: 3 })
      .thenRefused('fact-not-found', 'F17');
    given(...start)
      .when(rest)
      .thenRefused('fact-not-found', 'F17');
  });

  it('keeps a corrected text of a person sealed', () => {
    const { decision } = given(...start).when(correct({ field: 'complainant.name', newValue: 'Ann de Fries' }));
    expect(decision.accepted && decision.events[0]?.data).toEqual({
      targetEventId: 'fact-0',
      field: 'complainant.name',
      newValue: '"Ann de Fries"',
      why: 'The envelope lies here.',
    });
  });

  it('[F17] is refused for a fact that is not in this history, or without how we know', () => {
    given(...start)
      .when(correct({ targetEventId: 'fact-9' }))
      .thenRefused('fact-not-found', 'F17');
    given(...start)
      .when(correct({ why: '' }))
      .thenRefused('blank', 'F17');
  });

  it('[F17] of a correction is refused, and points to the fact that was wrong', () => {
    const corrected: GivenEvent = {
      type: 'FactCorrected',
      data: { targetEventId: 'fact-0', field: 'channel', newValue: '"desk"', unsealedValue: 'desk', why: 'x' },
    };
    const { decision } = given(...start, corrected).when(correct({ targetEventId: 'fact-3' }));
    expect(decision).toMatchObject({
      refusal: { code: 'corrects-a-correction', details: { targetEventId: 'fact-0' } },
    });
    const again = given(...start, corrected).when(correct());
    expect(again.complaint.receipt?.channel).toBe('letter');
  });

  it('[T8] of sealed words changes nothing when the last correction said the same, where that could be opened', () => {
    const said = (targetEventId: string): GivenEvent => ({
      type: 'FactCorrected',
      data: { targetEventId, field: 'complainant.name', newValue: '"Ann de Fries"', why: 'x' },
    });
    const correctName = correct({ field: 'complainant.name', newValue: 'Ann de Fries' });
    const sameAsLast = { correctedTo: '"Ann de Fries"' };
    given(...start, said('fact-0'))
      .when(correctName, sameAsLast)
      .thenNothing();
    for (const known of [{}, { correctedTo: '"Anne de Fries"' }])
      given(...start, said('fact-0'))
        .when(correctName, known)
        .then({ type: 'FactCorrected' });
    given(...start, said('fact-1'))
      .when(correctName, sameAsLast)
      .then({ type: 'FactCorrected' });
  });

  it('[T8] changes nothing when the same was said last, and warns of nothing', () => {
    const said = (field: string, value: string): GivenEvent => ({
      type: 'FactCorrected',
      data: { targetEventId: 'fact-0', field, newValue: JSON.stringify(value), unsealedValue: value, why: 'x' },
    });
    const letter = said('channel', 'letter');
    const again = given(...start, letter, said('product', 'stove')).when(correct());
    again.thenNothing();
    again.thenNotWarned('corrected-on-record-only');
    for (const differently of [said('channel', 'desk'), said('channel', 'email')])
      given(...start, letter, differently)
        .when(correct())
        .then({ type: 'FactCorrected', data: { newValue: '"letter"' } });
    given(...start, letter)
      .when(correct({ field: 'severity.material', newValue: 5 }))
      .then({ type: 'FactCorrected' });
    const twice = given(...start, said('severity.material', '5')).when(
      correct({ field: 'severity.material', newValue: 5 }),
    );
    twice.thenNothing();
  });

  it.each([
    ['a field that the event does not have', 'colour', 'red'],
    ['a field of every object', 'constructor', 'x'],
    ['a path through one', '__proto__.x', 'x'],
    ['a whole group', 'severity', 'high'],
    ['a list', 'source.tags', 'x'],
    ['a value that is no such code', 'channel', 'pigeon'],
    ['a number for a code', 'channel', 4],
    ['a number out of bounds', 'severity.material', 6],
    ['a text for a flag', 'vulnerable', 'yes'],
    ['an empty code', 'product', ''],
  ])('is refused for %s', (_what, field, newValue) =>
    given(...start)
      .when(correct({ field, newValue }))
      .thenRefused('value-not-allowed', 'F17'),
  );

  it('finds fields in groups, lists and alternatives', () => {
    given(...start)
      .when(correct({ field: 'severity.material', newValue: 5 }))
      .then({ type: 'FactCorrected', data: { newValue: '5', unsealedValue: '5' } });
    given(...start)
      .when(correct({ targetEventId: 'fact-2', field: 'nextSteps.0.by', newValue: 'bilal' }))
      .then({ type: 'FactCorrected', data: { unsealedValue: 'bilal' } });
    given(...start, apologised())
      .when(correct({ targetEventId: 'fact-3', field: 'improvement.doneAt', newValue: '2026-03-01T09:00:00+01:00' }))
      .then({ type: 'FactCorrected', data: { newValue: '"2026-03-01T08:00:00.000Z"' } });
  });

  it('changes what is known of classification and contacts', () => {
    const outcome = given(...start, classified(), contactLogged()).when(
      correct({ targetEventId: 'fact-3', field: 'cause', newValue: 'noAnswer' }),
    );
    expect(outcome.complaint.classification?.cause).toBe('noAnswer');
    given(...start, classified(), contactLogged())
      .when(correct({ targetEventId: 'fact-4', field: 'direction', newValue: 'outbound' }))
      .thenNotWarned('corrected-on-record-only');
  });

  it('warns when nothing follows from it, because there is a command for that', () =>
    given(...start, promiseMade())
      .when(correct({ targetEventId: 'fact-3', field: 'by', newValue: 'bilal' }))
      .thenWarned('corrected-on-record-only'));

  it('[X10] adds no words to an erased case; a duplicate has a record of its own', () => {
    given(...start, personalDataErased())
      .when(correct())
      .thenRefused('case-erased', 'X10');
    given(...start, markedDuplicate())
      .when(correct())
      .then({ type: 'FactCorrected' });
    given().when(correct()).thenRefused('no-such-complaint');
  });
});
