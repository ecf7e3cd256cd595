import {
  contactLogged,
  markedDuplicate,
  monday,
  mondayNoon,
  ownerAssigned,
  personalDataErased,
  received,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { plainOfficeHours } from '#libs/working-time';
import { type ReceiveComplaint } from './commands.js';
import { registerOf } from '../unit/register.js';

const receive = (differs: Partial<ReceiveComplaint> = {}): ReceiveComplaint => ({
  type: 'ReceiveComplaint',
  channel: 'hotline',
  statement: 'The lift is broken.',
  ...differs,
});
const start = [received(), ownerAssigned()];

describe('receiving a complaint', () => {
  it('[P10][T8] needs no more than a channel and a statement', () =>
    given()
      .when(receive())
      .then(
        {
          type: 'Received',
          data: { channel: 'hotline', statement: 'The lift is broken.', unit: 'front-office', language: 'en' },
        },
        { type: 'OwnerAssigned' },
      ));

  it('[P10] is refused without words', () => {
    given()
      .when(receive({ statement: ' \n\t\u200b ' }))
      .thenRefused('blank', 'P10');
    given()
      .when(receive({ statement: '😡' }))
      .then({ type: 'Received' }, { type: 'OwnerAssigned' });
  });

  it('[P10] takes an empty field of a form for nothing, not for a name', () => {
    const named = given().when(receive({ complainant: { name: 'An', contact: ' ' } }));
    const [event] = named.decision.accepted ? named.decision.events : [];
    expect(event).toMatchObject({ type: 'Received', data: { complainant: { name: 'An' } } });
    expect(event?.data).not.toHaveProperty('complainant.contact');
    named.thenWarned('identity-missing');
    const nobody = given().when(receive({ complainant: { name: '', contact: ' ' } }));
    expect(nobody.decision.accepted && nobody.decision.events[0]?.data).not.toHaveProperty('complainant');
    expect(given().when(receive()).decision.accepted).toBe(true);
  });

  it('[G9] that is anonymous names nobody, also where only one field does', () => {
    const anonymous = { anonymous: true, complainant: { name: 'An', contact: '' } } as const;
    given().when(receive(anonymous)).thenRefused('anonymous-with-identity', 'G9');
    given()
      .when(receive({ anonymous: true, complainant: { name: '', contact: '' } }))
      .then({ type: 'Received' }, { type: 'OwnerAssigned' });
  });

  it('[P14] gives it an owner at once: the duty holder of the unit', () => {
    const register = registerOf({
      version: '7',
      defaultUnit: 'desk',
      units: new Map([['desk', 'dora']]),
    });
    const { complaint } = given().when(receive(), { register });
    expect(complaint).toMatchObject({ owner: 'dora', unit: 'desk', ownershipConfirmed: false });
    given()
      .when(receive({ unit: 'desk' }), { register })
      .thenNotWarned('unit-not-registered', 'owner-absent');
  });

  it('[T6] warns about a unit that nobody registered, and takes it in', () => {
    const outcome = given().when(receive({ unit: 'frnt-office' }));
    outcome.thenWarned('unit-not-registered');
    expect(outcome.complaint).toMatchObject({ unit: 'frnt-office', owner: 'duty-frnt-office' });
  });

  it('[P14] warns when the duty holder is away', () => {
    const register = registerOf({
      version: '7',
      defaultUnit: 'desk',
      units: new Map([['desk', 'dora']]),
      absences: [{ employee: 'dora', from: monday, until: '2026-03-20T00:00:00Z' }],
    });
    given().when(receive(), { register }).thenWarned('owner-absent');
  });

  it('[P10] takes a missing name for what it is, not for anonymity', () => {
    const outcome = given().when(receive());
    outcome.thenWarned('identity-missing');
    expect(outcome.complaint.receipt?.anonymous).toBe(false);
    given()
      .when(receive({ complainant: { name: 'An', contact: '010' } }))
      .thenNotWarned('identity-missing');
    given()
      .when(receive({ complainant: { name: 'An', contact: ' ' } }))
      .thenWarned('identity-missing');
  });

  it('[G9][X17] names nobody who wants to stay unknown', () => {
    given()
      .when(receive({ anonymous: true, complainant: { name: 'An' } }))
      .thenRefused('anonymous-with-identity', 'G9');
    given()
      .when(receive({ confidentiality: 'anonymous', representative: { contact: '010' } }))
      .thenRefused('anonymous-with-identity');
    const outcome = given().when(receive({ anonymous: true }));
    outcome.then(
      { type: 'Received', data: { anonymous: true, confidentiality: 'anonymous' } },
      { type: 'OwnerAssigned' },
    );
    outcome.thenNotWarned('identity-missing');
  });

  it('[G5] refuses nothing for what it says or for what it asks', () =>
    given()
      .when(
        receive({ statement: 'It is probably my own fault and I just want to complain.', remedySought: 'heardOnly' }),
      )
      .then({ type: 'Received' }, { type: 'OwnerAssigned' }));

  it('takes an empty field of a form for nothing said', () => {
    const { complaint } = given().when(receive({ suggestion: '  ', complainant: { name: '' } }));
    expect(complaint).toMatchObject({ suggestion: 'none', identity: { name: false } });
    expect(given().when(receive({ suggestion: 'Ring first.' })).complaint.suggestion).toBe('open');
  });

  it('[X9] is refused a second time without anything that makes it a repetition', () =>
    given(...start)
      .when(receive())
      .thenRefused('already-received'));
});

describe('receiving under a regime', () => {
  it.each(['awbb', 'constructor', '-'])('[T1] refuses %s, which nobody knows: its clocks would not run', (regime) =>
    given().when(receive({ regime })).thenRefused('value-not-allowed', 'T1'),
  );

  it.each([
    ['DISP ', 'disp'],
    ['nlFinance', 'nl-finance'],
  ])('[T1] takes %s as %s, and says so', (regime, meant) => {
    const outcome = given().when(receive({ regime }));
    outcome.then({ type: 'Received', data: { regime: meant } }, { type: 'OwnerAssigned' });
    outcome.thenWarned('regime-taken-as');
  });

  it('[T1] takes a regime by its name without a word', () => {
    const outcome = given().when(receive({ regime: 'internal' }));
    outcome.then({ type: 'Received', data: { regime: 'internal' } }, { type: 'OwnerAssigned' });
    outcome.thenNotWarned('regime-taken-as');
  });
});

describe('receiving under an external reference that is known', () => {
  const again = (statement: string) => receive({ statement, channel: 'email', externalRef: 'R-1', emotion: 4 });

  it('[T8] gives the first answer when the statement is the same', () =>
    given(...start)
      .when(again('The lift is broken.'), { repetition: { sameStatement: true, complainant: 'same' } })
      .thenNothing());

  it.each(['same', 'unknown'] as const)('[T8] becomes a contact with other words of %s complainant', (complainant) => {
    const outcome = given(...start).when(again('It is still broken.'), {
      repetition: { sameStatement: false, complainant },
    });
    outcome.then({
      type: 'ContactLogged',
      data: { direction: 'inbound', summary: 'It is still broken.', medium: 'email', emotion: 4, brings: 'nothing' },
    });
    outcome.thenWarned('became-a-contact');
  });

  it('[F17] becomes a contact that is known to the day, when no more is known', () =>
    given(...start)
      .when(
        { ...again('It is still broken.'), precision: 'day' },
        { repetition: { sameStatement: false, complainant: 'same' } },
      )
      .then({ type: 'ContactLogged', precision: 'day' }));

  it('[T8] is a case of its own when somebody else says it, or when the case is anonymous or erased', () => {
    const repetition = { sameStatement: false, complainant: 'other' } as const;
    const unknown = { sameStatement: false, complainant: 'unknown' } as const;
    given(...start)
      .when(again('Mine too.'), { repetition })
      .thenRefused('reference-of-another-case');
    given(received({ anonymous: true }))
      .when(again('Mine.'), { repetition: unknown })
      .thenRefused('reference-of-another-case');
    given(...start, personalDataErased())
      .when(again('Mine.'), { repetition: unknown })
      .thenRefused('reference-of-another-case');
  });

  it('[T8][G9] never gives the first answer of somebody else, however equal the words', () => {
    given(...start)
      .when(again('The lift is broken.'), { repetition: { sameStatement: true, complainant: 'other' } })
      .thenRefused('reference-of-another-case');
    const anonymous = given(received({ anonymous: true }), ownerAssigned());
    const repetition = { sameStatement: true, complainant: 'unknown' } as const;
    anonymous
      .when({ ...again('The lift is broken.'), complainant: { name: 'Jan' } }, { repetition })
      .thenRefused('reference-of-another-case');
    anonymous.when(again('The lift is broken.'), { repetition }).thenNothing();
  });

  it('[X11] goes to the target of a duplicate', () =>
    given(...start, markedDuplicate({ target: 'case-2' }))
      .when(again('Still.'), { repetition: { sameStatement: false, complainant: 'same' } })
      .thenRefused('case-is-duplicate'));

  it('[T8] is linked to the case that holds the reference', () => {
    const outcome = given().when(again('Mine too.'), { referenceHeld: { complaintId: 'case-9' } });
    outcome.then(
      { type: 'Received' },
      { type: 'OwnerAssigned' },
      { type: 'SimilarLinked', data: { otherCase: 'case-9' } },
    );
    outcome.thenWarned('reference-held');
  });
});

describe('when it happened', () => {
  const calendar = plainOfficeHours();
  const received = (differs: Partial<ReceiveComplaint>) =>
    given().when(receive(differs), { calendar, now: mondayNoon });
  const minutesFromNow = (minutes: number) => new Date(Date.parse(mondayNoon) + minutes * 60_000).toISOString();

  it('[F17] forgives a clock that is up to five minutes ahead, and notes it', () => {
    const outcome = received({ occurredAt: minutesFromNow(5) });
    outcome.thenWarned('occurred-at-clamped');
    expect(outcome.complaint.receipt?.at).toBe(mondayNoon);
  });

  it('[F17] refuses what is still to come', () =>
    received({ occurredAt: minutesFromNow(6) }).thenRefused('occurred-in-future', 'F17'));

  it('[F17] keeps an earlier moment, also for the owner that comes with it', () => {
    const occurredAt = '2026-03-06T10:00:00.000Z';
    received({ occurredAt }).then({ type: 'Received', occurredAt }, { type: 'OwnerAssigned', occurredAt });
  });

  it('[F17] asks for a reason when it was more than a working day ago, and keeps that as a note of now', () => {
    const occurredAt = '2026-03-05T10:00:00.000Z';
    received({ occurredAt }).thenRefused('late-reason-missing', 'F17');
    received({ occurredAt, lateReason: '   ' }).thenRefused('late-reason-missing');
    received({ occurredAt, lateReason: 'The letter lay in the wrong tray.' }).then(
      { type: 'Received', occurredAt },
      { type: 'OwnerAssigned' },
      {
        type: 'NoteAdded',
        data: { about: 'lateRecording', text: 'The letter lay in the wrong tray.' },
        occurredAt: mondayNoon,
      },
    );
  });

  it('[F17] writes the moment in UTC, and says so when it is no moment', () => {
    received({ occurredAt: '2026-03-09T11:30:00+01:00' }).then(
      { type: 'Received', occurredAt: '2026-03-09T10:30:00.000Z' },
      { type: 'OwnerAssigned' },
    );
    received({ occurredAt: 'yesterday' }).thenRefused('value-not-allowed');
  });

  it('knows the day of a letter and no more', () =>
    received({ occurredAt: '2026-03-09T00:00:00Z', precision: 'day' }).then(
      { type: 'Received', precision: 'day' },
      { type: 'OwnerAssigned' },
    ));
});

it('a contact is logged on no complaint that is not there', () =>
  given()
    .when({ type: 'LogContact', ...contactLogged().data })
    .thenRefused('no-such-complaint'));

describe('receiving somebody who came to us before', () => {
  const known = {
    about: [
      { object: 'invoice', times: 1, cases: 1 },
      { object: 'lift', times: 2, cases: 1 },
    ],
    asOf: 'position-9',
  };

  it('[F9] tells what they came about most, in case it is about that again, and pins it', () => {
    const outcome = given().when(receive(), { elsewhere: known });
    outcome.then({ type: 'Received', data: { elsewhere: known } }, { type: 'OwnerAssigned' });
    const [warning] = outcome.decision.accepted ? outcome.decision.warnings : [];
    expect(warning).toEqual({
      code: 'third-contact',
      rule: 'F9',
      sentence:
        'If this is about the lift again: this is the third time that this person comes to us about it, over two cases.',
    });
    const seldom = { about: [{ object: 'lift', times: 1, cases: 1 }], asOf: 'position-9' };
    given().when(receive(), { elsewhere: seldom }).thenNotWarned('third-contact');
  });

  it('[F9] takes the complaint in when other cases could not be asked, with a warning', () => {
    const outcome = given().when(receive(), { elsewhere: 'unknown' });
    outcome.thenWarned('elsewhere-unknown');
    expect(outcome.complaint.inTouch.elsewhere).toBeUndefined();
  });

  it('[F9] never takes it from whoever sends the complaint', () => {
    const claimed = { ...receive(), elsewhere: known };
    expect(JSON.stringify(given().when(claimed).decision)).not.toContain('position-9');
  });
});
