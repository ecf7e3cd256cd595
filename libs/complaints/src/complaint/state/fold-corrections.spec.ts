import fc from 'fast-check';
import {
  acknowledged,
  apologised,
  at,
  type GivenEvent,
  classified,
  contactLogged,
  friday,
  investigationRecorded,
  monday,
  ownerAssigned,
  received,
  resolved,
  responsibilityAccepted,
  tuesday,
} from '../../../testing/facts.js';
import { complaintAfter, factOf } from '../../../testing/given.js';
import { contactsOf } from '../deciding/contacts.js';
import { evolve } from './evolve.js';
import { stateOf } from './state-of.js';

const corrected = (revision: number, field: string, unsealedValue: string): GivenEvent => ({
  type: 'FactCorrected',
  data: { targetEventId: `fact-${revision}`, field, newValue: '"x"', unsealedValue, why: 'The letter says so.' },
});
const start = [received(), ownerAssigned()];
const severityAssessed = (material: number): GivenEvent => ({
  type: 'SeverityAssessed',
  data: { material, emotional: 2, reason: 'The loss.' },
});
const changed = (...events: GivenEvent[]) => complaintAfter(...start, ...events);

describe('correcting a fact', () => {
  it('[F17] of the receipt changes when it came, how, and under which rules', () => {
    expect(changed(corrected(0, 'occurredAt', '2026-03-05T08:00:00Z')).receipt).toMatchObject({
      at: '2026-03-05T08:00:00.000Z',
      precision: 'instant',
    });
    expect(changed(corrected(0, 'channel', 'letter')).receipt?.channel).toBe('letter');
    expect(changed(corrected(0, 'product', 'stairs')).receipt?.product).toBe('stairs');
    expect(changed(corrected(0, 'language', 'nl')).receipt?.language).toBe('nl');
    expect(changed(corrected(0, 'confidentiality', 'hiddenFromSubject')).receipt?.confidentiality).toBe(
      'hiddenFromSubject',
    );
    expect(changed(corrected(0, 'incidentId', 'incident-7')).receipt?.incidentId).toBe('incident-7');
    expect(changed(corrected(0, 'signed', 'true')).identity.signed).toBe(true);
    expect(changed(corrected(0, 'form', 'written')).identity.written).toBe(true);
    const letter = received({ channel: 'letter', signed: true });
    expect(complaintAfter(letter, corrected(0, 'signed', 'false')).identity.signed).toBe(false);
    expect(complaintAfter(letter, corrected(0, 'form', 'spoken')).identity.written).toBe(false);
    const hidden = received({ confidentiality: 'hiddenFromSubject' });
    for (const confidentiality of ['open', 'anonymous'])
      expect(complaintAfter(hidden, corrected(0, 'confidentiality', confidentiality)).receipt).toMatchObject({
        confidentiality,
      });
    expect(changed(corrected(0, 'confidentiality', 'secret')).receipt).toMatchObject({ confidentiality: 'open' });
    expect(changed(corrected(1, 'channel', 'letter')).receipt?.channel).toBe('hotline');
    expect(complaintAfter(received({ regime: 'awb' }), corrected(0, 'regime', 'wkkgz')).regime).toBe('wkkgz');
  });

  it('changes whom it is about, and so who may not judge', () => {
    const wrong = received({ subjectEmployee: 'bilal' });
    expect(complaintAfter(wrong, corrected(0, 'subjectEmployee', 'carla')).subjects).toEqual(['carla']);
  });

  it('changes a value only when it still comes from the fact that is corrected', () => {
    expect(changed(severityAssessed(2), corrected(2, 'material', '5')).severity).toMatchObject({ material: 5 });
    expect(changed(severityAssessed(2), severityAssessed(3), corrected(2, 'material', '5')).severity).toMatchObject({
      material: 3,
    });
    const severe = received({ severity: { material: 1, emotional: 1 }, vulnerable: true });
    expect(complaintAfter(severe, corrected(0, 'severity.emotional', '4')).severity).toEqual({
      material: 1,
      emotional: 4,
    });
    expect(complaintAfter(severe, corrected(0, 'vulnerable', 'false')).vulnerable).toBe(false);
    expect(complaintAfter(severe, corrected(0, 'vulnerable', 'maybe')).vulnerable).toBe(true);
    // What the receipt did not say cannot be corrected in it.
    expect(complaintAfter(severe, corrected(0, 'captive', 'true')).captive).toBe(false);
    expect(complaintAfter(received({ captive: false }), corrected(0, 'captive', 'true')).captive).toBe(true);
    expect(complaintAfter(severe, corrected(0, 'severity.material', '6')).severity?.material).toBe(1);
    for (const nonsense of ['15', '1.5', ''])
      expect(complaintAfter(severe, corrected(0, 'severity.material', nonsense)).severity?.material).toBe(1);
    const regime: GivenEvent = { type: 'RegimeChanged', data: { regime: 'wkkgz', reason: 'It is about care.' } };
    expect(complaintAfter(received({ regime: 'awb' }), regime, corrected(0, 'regime', 'disp')).regime).toBe('wkkgz');
    expect(complaintAfter(received({ regime: 'awb' }), regime, corrected(1, 'regime', 'disp')).regime).toBe('disp');
  });

  it('[T18] changes the present classification, not one that was judged again since', () => {
    expect(changed(classified(), corrected(2, 'cause', 'noAnswer')).classification).toMatchObject({
      object: 'lift',
      cause: 'noAnswer',
    });
    expect(changed(classified(), corrected(2, 'intention', 'leave')).classification?.intention).toBe('leave');
    expect(changed(classified(), corrected(2, 'remedySought', 'apology')).classification?.remedySought).toBe('apology');
    expect(changed(classified(), corrected(2, 'causeParty', 'supplier')).classification?.causeParty).toBe('supplier');
    expect(changed(classified(), corrected(2, 'causeParty', 'nobody')).classification?.causeParty).toBeUndefined();
    expect(changed(classified(), corrected(2, 'object', '')).classification?.object).toBe('lift');
    expect(changed(classified(), corrected(2, 'stage', 'delivery')).classification?.stage).toBe('delivery');
    expect(changed(classified(), corrected(2, 'constructor', 'x')).classification).toEqual(
      changed(classified()).classification,
    );
    const again: GivenEvent = { ...classified({ cause: 'tooLate' }), type: 'Reclassified' };
    expect(changed(classified(), again, corrected(2, 'cause', 'noAnswer')).classification?.cause).toBe('tooLate');
  });

  it('changes what was judged, when it was said and who said it', () => {
    expect(changed(investigationRecorded(), corrected(2, 'fault', 'partly')).investigations[0]?.fault).toBe('partly');
    expect(changed(responsibilityAccepted(), corrected(2, 'scope', 'conduct')).responsibilities[0]?.scope).toBe(
      'conduct',
    );
    const moments = changed(acknowledged(), responsibilityAccepted(), apologised(), resolved());
    expect(moments.apologies[0]?.at).toBe(monday);
    const after = changed(
      acknowledged(),
      apologised(),
      resolved(),
      corrected(2, 'occurredAt', tuesday),
      corrected(3, 'occurredAt', tuesday),
      corrected(4, 'occurredAt', friday),
    );
    expect([after.acknowledgement?.at, after.apologies[0]?.at, after.ending?.at, after.resolutions[0]?.at]).toEqual([
      tuesday,
      tuesday,
      friday,
      friday,
    ]);
  });

  it('[X6] changes whose contact it was, and leaves the others as they were', () => {
    const three = [contactLogged({ emotion: 1 }), contactLogged({ emotion: 2 }), contactLogged({ emotion: 3 })];
    const before = changed(...three);
    const after = changed(...three, corrected(3, 'direction', 'outbound'), corrected(3, 'emotion', '5'));
    expect(contactsOf(after).map(({ direction, emotion }) => [direction, emotion])).toEqual([
      ['inbound', 1],
      ['outbound', 5],
      ['inbound', 3],
    ]);
    expect(after.contacts?.latest).toEqual(before.contacts?.latest);
    expect(contactsOf(changed(...three, corrected(2, 'occurredAt', friday))).map(({ at: when }) => when)).toEqual([
      friday,
      monday,
      monday,
    ]);
    expect(contactsOf(changed(...three, corrected(4, 'counterparty', 'thirdParty')))[2]?.counterparty).toBe(
      'thirdParty',
    );
  });

  it('[N5b] changes what we took on and how far, of the fact that is named and no other', () => {
    const two = [responsibilityAccepted(), responsibilityAccepted({ scope: 'handling', extent: 'partly' })];
    const after = (revision: number, field: string, value: string) =>
      changed(...two, corrected(revision, field, value)).responsibilities.map(({ scope, extent }) => [scope, extent]);
    const before = [
      ['outcome', 'full'],
      ['handling', 'partly'],
    ];
    expect(after(2, 'extent', 'partly')).toEqual([['outcome', 'partly'], before[1]]);
    expect(after(3, 'extent', 'full')).toEqual([before[0], ['handling', 'full']]);
    expect(after(3, 'scope', 'conduct')).toEqual([before[0], ['conduct', 'partly']]);
    for (const [field, value] of [
      ['extent', 'more'],
      ['scope', 'full'],
      ['by', 'full'],
      ['fault', 'ours'],
    ] as const)
      expect([field, after(2, field, value)]).toEqual([field, before]);
    const twice = [investigationRecorded(), investigationRecorded({ fault: 'unclear' })];
    expect(changed(...twice, corrected(3, 'fault', 'notOurs')).investigations.map(({ fault }) => fault)).toEqual([
      'ours',
      'notOurs',
    ]);
    expect(changed(...twice, corrected(3, 'by', 'notOurs')).investigations[1]).toMatchObject({ fault: 'unclear' });
  });

  it('[X6][F9] that makes a contact a machine’s makes it mean nothing, and counts it as theirs no more', () => {
    const before = changed(contactLogged({ brings: 'question', emotion: 4 }));
    expect([before.contacts?.latest.meaningful, before.inTouch.times]).toEqual([true, 2]);
    const after = changed(contactLogged({ brings: 'question', emotion: 4 }), corrected(2, 'automated', 'true'));
    expect(after.contacts?.latest).toMatchObject({ automated: true, meaningful: false });
    expect(after.inTouch).toMatchObject({ times: 1, latest: [{ eventId: 'fact-0' }] });
    // The agent may only lower it: that it was a person after all does not make it mean more.
    const back = changed(contactLogged({ automated: true }), corrected(2, 'automated', 'false'));
    expect(back.contacts?.latest).toMatchObject({ automated: true, meaningful: false });
  });

  it('[F9][P11] of who came to us and how they felt is counted anew', () => {
    const contact = contactLogged({ emotion: 2 });
    expect(changed(contact, corrected(2, 'emotion', '5')).inTouch).toMatchObject({
      times: 2,
      latest: [{ eventId: 'fact-0' }, { eventId: 'fact-2', emotion: 5 }],
    });
    expect(changed(contact, corrected(2, 'counterparty', 'subject')).inTouch.times).toBe(1);
    expect(changed(contact, corrected(2, 'counterparty', 'representative')).inTouch.times).toBe(2);
    expect(changed(contact, corrected(2, 'direction', 'outbound')).inTouch.times).toBe(1);
    for (const [field, value] of [
      ['direction', 'sideways'],
      ['counterparty', 'nobody'],
      ['emotion', '6'],
      ['automated', 'yes'],
      ['summary', 'true'],
      ['asks', '3'],
    ] as const)
      expect([field, changed(contact, corrected(2, field, value)).inTouch]).toEqual([field, changed(contact).inTouch]);
  });

  it('that makes no sense changes nothing, and nor does one of a sealed field', () => {
    const before = complaintAfter(...start, severityAssessed(2), classified(), contactLogged());
    const { trail: _before, revision: _at, ...known } = before;
    const fields = ['channel', 'severity.material', 'material', 'intention', 'direction', 'fault', 'occurredAt'];
    for (const [index, field] of fields.entries()) {
      const {
        trail: _trail,
        revision: _revision,
        ...after
      } = complaintAfter(
        ...start,
        severityAssessed(2),
        classified(),
        contactLogged(),
        corrected(index % 5, field, 'nonsense'),
      );
      expect([field, after]).toEqual([field, known]);
    }
  });

  it('[T1] is total: any field of any fact, with any value, leaves a complaint with a state', () => {
    const fields = ['occurredAt', 'channel', 'regime', 'severity.material', 'captive', 'cause', 'direction', 'scope'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...fields), fc.constantFrom('1', 'true', 'letter', friday, '?'))),
        (corrections) => {
          const complaint = complaintAfter(
            ...start,
            at(monday, acknowledged()),
            contactLogged(),
            classified(),
            ...corrections.map(([revision, field, value]) => corrected(revision, field, value)),
            contactLogged(),
          );
          expect(stateOf(complaint)).toBe('inHandling');
          expect(contactsOf(complaint)).toHaveLength(3);
        },
      ),
    );
  });
});

describe('the contacts of a complaint', () => {
  it('share what came before, so that folding them stays linear', () => {
    const before = complaintAfter(...start, contactLogged());
    expect(evolve(before, factOf(contactLogged(), 3)).contacts?.before).toBe(before.contacts);
    const many = complaintAfter(...start, ...Array.from({ length: 20_000 }, () => contactLogged()));
    expect(contactsOf(many)).toHaveLength(20_000);
  });
});
