import {
  acknowledged,
  by,
  friday,
  type GivenEvent,
  markedDuplicate,
  monday,
  mondayNoon,
  ownerAssigned,
  personalDataErased,
  received,
  resolved,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';

const over = [received(), ownerAssigned(), acknowledged(), resolved()];
const erase = { type: 'EraseData', legalBasis: 'request' } as const;
const redact = { type: 'RedactField', targetEventId: 'fact-0', why: 'Filed in the wrong case.' } as const;
const hold = (holdId = 'hold-1'): GivenEvent => ({ type: 'LegalHoldPlaced', data: { holdId, basis: 'court' } });

describe('a legal hold', () => {
  it('[X10] is placed on a basis, several on one case', () => {
    const outcome = given(...over, hold()).when({ type: 'PlaceLegalHold', basis: 'ombudsman', reason: '' });
    outcome.then({ type: 'LegalHoldPlaced', data: { holdId: 'id/legal-hold', basis: 'ombudsman' } });
    expect(outcome.complaint.legalHolds).toEqual(['hold-1', 'id/legal-hold']);
    given(...over)
      .when({ type: 'PlaceLegalHold', basis: '' })
      .thenRefused('blank', 'X10');
    given(...over, personalDataErased())
      .when({ type: 'PlaceLegalHold', basis: 'court' })
      .thenRefused('case-erased');
  });

  it('[X10] is lifted with a reason, when it is there', () => {
    const lift = { type: 'LiftLegalHold', holdId: 'hold-1', reason: 'The court has decided.' } as const;
    const outcome = given(...over, hold(), hold('hold-2')).when(lift);
    outcome.then({ type: 'LegalHoldLifted', data: { holdId: 'hold-1' } });
    expect(outcome.complaint.legalHolds).toEqual(['hold-2']);
    given(...over, hold())
      .when({ ...lift, reason: '' })
      .thenRefused('blank', 'X10');
    given(...over, hold())
      .when({ ...lift, holdId: 'hold-9' })
      .thenRefused('hold-not-found', 'X10');
    given().when(lift).thenRefused('no-such-complaint');
  });
});

describe('erasing personal data', () => {
  it('[X10] is an order with a legal basis, once', () => {
    const outcome = given(...over).when(erase);
    outcome.then({ type: 'PersonalDataErased', data: { legalBasis: 'request' } });
    given(...over)
      .when({ ...erase, legalBasis: '' })
      .thenRefused('blank', 'X10');
    given(...over, personalDataErased())
      .when(erase)
      .thenNothing();
  });

  it('[X10] is refused while a legal hold lies on the case', () => {
    given(...over, hold())
      .when(erase)
      .thenRefused('legal-hold', 'X10');
    given(...over, hold(), { type: 'LegalHoldLifted', data: { holdId: 'hold-1' } })
      .when(erase)
      .then({ type: 'PersonalDataErased' });
  });

  it('[X10] is refused while the retention term runs, to the moment', () => {
    given(...over)
      .when(erase, { retention: { until: friday } })
      .thenRefused('retention-running', 'X10');
    given(...over)
      .when(erase, { retention: { until: mondayNoon } })
      .then({ type: 'PersonalDataErased' });
    given(...over)
      .when(erase, { retention: { until: monday } })
      .then({ type: 'PersonalDataErased' });
  });

  it('[X10] reaches a duplicate too', () =>
    given(...over, markedDuplicate())
      .when(erase)
      .then({ type: 'PersonalDataErased' }));

  it('[X10] waits until the case has ended, since nobody could be answered on it any more', () => {
    given(received(), ownerAssigned()).when(erase).thenRefused('still-open', 'X10');
    given(received(), ownerAssigned(), acknowledged()).when(erase).thenRefused('still-open', 'X10');
  });

  it('[X10] needs no end of a case that was imported and never acted on', () =>
    given(by('importer', 'importer', received()), by('importer', 'importer', ownerAssigned()))
      .when(erase)
      .then({ type: 'PersonalDataErased' }));

  it('[X10][G14] leaves room for what was learned and what it cost, and for nothing else', () => {
    const erased = given(...over, personalDataErased());
    erased
      .when({ type: 'RecordLesson', outcome: 'noChangeDecided', rootCause: 'orderNotSent', justification: 'Seen to.' })
      .then({ type: 'LessonRecorded' });
    erased
      .when({ type: 'RecordCost', kind: 'recovery', amountCents: 100, currency: 'EUR', cause: 'orderNotSent' })
      .then({ type: 'CostRecorded' });
    erased.when({ type: 'AddNote', text: 'She rang.' }).thenRefused('case-erased', 'X10');
  });
});

describe('redacting an event', () => {
  it('[X10] happens at once, whatever the retention term', () =>
    given(...over)
      .when(redact, { retention: { until: friday } })
      .then({ type: 'FieldRedacted', data: { targetEventId: 'fact-0', why: 'Filed in the wrong case.' } }));

  it('[X10] warns under a legal hold', () => {
    given(...over, hold())
      .when(redact)
      .thenWarned('under-legal-hold');
    given(...over)
      .when(redact)
      .thenNotWarned('under-legal-hold');
  });

  it('needs an event of this history, and why', () => {
    given(...over)
      .when({ ...redact, targetEventId: 'fact-9' })
      .thenRefused('fact-not-found');
    given(...over)
      .when({ ...redact, why: '' })
      .thenRefused('blank', 'X10');
  });

  it('is already so after a redaction of the same event, or an erasure', () => {
    given(...over, { type: 'FieldRedacted', data: { targetEventId: 'fact-0', why: 'x' } })
      .when(redact)
      .thenNothing();
    given(...over, { type: 'FieldRedacted', data: { targetEventId: 'fact-2', why: 'x' } })
      .when(redact)
      .then({ type: 'FieldRedacted' });
    given(...over, personalDataErased())
      .when(redact)
      .thenNothing();
  });
});
