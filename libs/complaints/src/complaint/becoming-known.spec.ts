import {
  acknowledged,
  by,
  type GivenEvent,
  investigationRecorded,
  markedDuplicate,
  monday,
  ownerAssigned,
  personalDataErased,
  received,
  resolved,
  tuesday,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type ComplaintCommand } from './commands.js';
import { registerOf } from '../unit/register.js';

type Of<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { readonly type: Type }>;
const start = [received({ complainant: {} }), ownerAssigned()];
const anonymous = [received({ complainant: {}, anonymous: true, confidentiality: 'anonymous' }), ownerAssigned()];

describe('identifying the complainant', () => {
  const identify = (differs: Partial<Of<'IdentifyComplainant'>> = {}): Of<'IdentifyComplainant'> => ({
    type: 'IdentifyComplainant',
    complainant: { name: 'An de Vries', contact: '' },
    ...differs,
  });

  it('[P10] adds what became known, and takes an empty field for nothing', () => {
    const outcome = given(...start).when(identify());
    expect(outcome.decision).toMatchObject({ accepted: true });
    outcome.then({ type: 'ComplainantIdentified', data: { complainant: { name: 'An de Vries' } } });
    expect(outcome.complaint.identity).toMatchObject({ name: true, contact: false });
  });

  it('[P10] is refused when it says nothing', () => {
    given(...start)
      .when(identify({ complainant: { name: ' ' } }))
      .thenRefused('blank', 'P10');
    given(...start)
      .when({ type: 'IdentifyComplainant', signed: false })
      .thenRefused('blank');
  });

  it('knows that it is signed now, and who speaks for them', () => {
    const { complaint } = given(...start).when({ type: 'IdentifyComplainant', signed: true });
    expect(complaint.identity).toMatchObject({ signed: true, name: false });
    given(...start)
      .when({ type: 'IdentifyComplainant', representative: { name: 'Mr Bos', relation: 'brother' } })
      .then({
        type: 'ComplainantIdentified',
        data: { complainant: {}, representative: { name: 'Mr Bos', relation: 'brother' } },
      });
  });

  it('[G9][X17] names nobody who chose to stay unknown, unless they reveal themselves', () => {
    given(...anonymous)
      .when(identify())
      .thenRefused('anonymous-with-identity', 'G9');
    const { complaint } = given(...anonymous).when(identify({ revealedSelf: true }));
    expect(complaint.receipt).toMatchObject({ anonymous: false, confidentiality: 'hiddenFromSubject' });
  });

  it('says that somebody revealed themselves only of who was anonymous', () => {
    const { decision } = given(...start).when(identify({ revealedSelf: true }));
    expect(decision.accepted && decision.events[0]?.data).toEqual({ complainant: { name: 'An de Vries' } });
  });

  it('goes to the case that a duplicate goes on as, and adds nothing to an erased one', () => {
    given(...start, markedDuplicate())
      .when(identify())
      .thenRefused('case-is-duplicate');
    given(...start, personalDataErased())
      .when(identify())
      .thenRefused('case-erased');
  });
});

describe('asking who it is', () => {
  const ask = (differs: Partial<Of<'AskIdentity'>> = {}): Of<'AskIdentity'> => ({
    type: 'AskIdentity',
    asks: ['name', 'address', 'name'],
    ...differs,
  });

  it('[P10] says what was asked, and by when', () => {
    const outcome = given(...start).when(ask({ answerBy: '2026-03-10T10:00:00+01:00' }));
    outcome.then({ type: 'IdentityAsked', data: { asks: ['name', 'address'], answerBy: tuesday } });
    expect(outcome.complaint.identity.asked).toBe(true);
  });

  it('[P10] is refused when nothing is asked, or the answer should be there already', () => {
    given(...start)
      .when(ask({ asks: [] }))
      .thenRefused('value-not-allowed', 'P10');
    given(...start)
      .when(ask({ answerBy: monday }))
      .thenRefused('due-in-past');
  });

  it('[G9] does not press who chose to stay unknown', () =>
    given(...anonymous)
      .when(ask())
      .thenRefused('anonymous-with-identity', 'G9'));

  it('[F12] warns about asking what we know', () => {
    const known = given(received(), ownerAssigned());
    known.when(ask()).thenWarned('identity-known');
    known.when(ask({ asks: ['signature'] })).thenNotWarned('identity-known');
  });
});

describe('putting it in writing', () => {
  const put = (differs: Partial<Of<'PutInWriting'>> = {}): Of<'PutInWriting'> => ({
    type: 'PutInWriting',
    text: 'The lift has been out of order for three weeks.',
    writtenBy: 'us',
    ...differs,
  });

  it('[T8] makes a spoken complaint a written one', () => {
    const outcome = given(...start).when(put({ signed: true }));
    outcome.then({ type: 'ComplaintPutInWriting', data: { writtenBy: 'us', signed: true } });
    expect(outcome.complaint.identity).toMatchObject({ written: true, signed: true });
    outcome.thenNotWarned('signature-missing');
  });

  it('needs the words, and warns when we wrote them and nobody signed', () => {
    given(...start)
      .when(put({ text: '' }))
      .thenRefused('blank', 'T8');
    given(...start)
      .when(put())
      .thenWarned('signature-missing');
    given(...start)
      .when(put({ writtenBy: 'complainant' }))
      .thenNotWarned('signature-missing');
  });

  it('[G9] takes no signature from who chose to stay unknown', () => {
    given(...anonymous)
      .when(put({ signed: true }))
      .thenRefused('anonymous-with-identity', 'G9');
    given(...anonymous)
      .when(put())
      .then({ type: 'ComplaintPutInWriting' });
  });
});

describe('changing the regime', () => {
  const change = { type: 'ChangeRegime', regime: 'wkkgz', reason: 'It is about care.' } as const;

  it('[T1] keeps what it was until now, also after the complaint was resolved', () =>
    given(received({ regime: 'awb' }), ownerAssigned(), acknowledged(), resolved())
      .when(change)
      .then({ type: 'RegimeChanged', data: { regime: 'wkkgz', previous: 'awb', reason: 'It is about care.' } }));

  it('[T1] is refused to a regime that nobody knows', () =>
    given(received())
      .when({ ...change, regime: 'wkkgzz' })
      .thenRefused('value-not-allowed', 'T1'));

  it('is refused without regime or reason, and is already so when it is the same', () => {
    given(...start)
      .when({ ...change, regime: '' })
      .thenRefused('blank', 'T1');
    given(...start)
      .when({ ...change, reason: ' ' })
      .thenRefused('blank', 'T1');
    given(received({ regime: 'wkkgz' }))
      .when(change)
      .thenNothing();
  });
});

describe('assessing how severe it is', () => {
  const assess = (material: number, emotional: number, reason = 'She cannot leave her flat.') =>
    ({ type: 'AssessSeverity', material, emotional, reason }) as const;

  it('[F5] has a money and an emotional axis', () => {
    const { complaint } = given(...start).when(assess(1, 5));
    expect(complaint.severity).toEqual({ material: 1, emotional: 5 });
  });

  it('[F5] is refused out of bounds, in fractions, or without what makes it so', () => {
    for (const [material, emotional] of [
      [0, 3],
      [3, 6],
      [2.5, 3],
      [Number.NaN, 3],
    ] as const)
      given(...start)
        .when(assess(material, emotional))
        .thenRefused('value-not-allowed', 'F5');
    given(...start)
      .when(assess(3, 3, ''))
      .thenRefused('blank', 'F5');
  });

  it('is already so when it is the same', () =>
    given(received({ severity: { material: 2, emotional: 4 } }))
      .when(assess(2, 4))
      .thenNothing());
});

describe('recording circumstances', () => {
  it('[N2c][G10] changes what is told and leaves the rest', () => {
    const { complaint } = given(received({ vulnerable: true })).when({
      type: 'RecordCircumstances',
      publicEscalationRisk: true,
      captive: true,
    });
    expect(complaint).toMatchObject({ vulnerable: true, publicEscalationRisk: true, captive: true });
  });

  it('can take back what turned out otherwise', () =>
    expect(
      given(received({ vulnerable: true })).when({ type: 'RecordCircumstances', vulnerable: false }).complaint,
    ).toMatchObject({ vulnerable: false }));

  it('is refused when it says nothing, and already so when nothing differs', () => {
    given(...start)
      .when({ type: 'RecordCircumstances', communicationNeeds: '' })
      .thenRefused('blank', 'G10');
    given(received({ captive: true }))
      .when({ type: 'RecordCircumstances', captive: true })
      .thenNothing();
    given(received({ captive: true }))
      .when({ type: 'RecordCircumstances', captive: true, communicationNeeds: 'Speaks Polish.' })
      .then({ type: 'CircumstancesRecorded', data: { communicationNeeds: 'Speaks Polish.' } });
  });
});

describe('dividing a complaint into parts', () => {
  const set = (...parts: Of<'SetParts'>['parts']): Of<'SetParts'> => ({ type: 'SetParts', parts });

  it('[T11] gives each part an id, and keeps the one that a part has', () => {
    const first = given(...start).when(set({ description: 'The lift' }, { description: 'How I was spoken to' }));
    expect(first.complaint.parts.map(({ partId }) => partId)).toEqual(['id/part/0', 'id/part/1']);
    const divided: GivenEvent = {
      type: 'ComplaintPartsSet',
      data: { parts: [{ partId: 'p1', description: 'The lift' }] },
    };
    given(...start, divided)
      .when(set({ partId: 'p1', description: 'The lift of the back stairs' }, { description: 'The bill' }))
      .then({ type: 'ComplaintPartsSet', data: { parts: [{ partId: 'p1' }, { partId: 'id/part/1' }] } });
  });

  it('[T11] is refused without parts, with one that says nothing, a stranger or one named twice', () => {
    given(...start)
      .when(set())
      .thenRefused('value-not-allowed', 'T11');
    given(...start)
      .when(set({ description: '' }))
      .thenRefused('blank', 'T11');
    given(...start)
      .when(set({ partId: 'p9', description: 'The lift' }))
      .thenRefused('value-not-allowed', 'T11');
    const divided: GivenEvent = { type: 'ComplaintPartsSet', data: { parts: [{ partId: 'p1', description: 'A' }] } };
    given(...start, divided)
      .when(set({ partId: 'p1', description: 'A' }, { partId: 'p1', description: 'B' }))
      .thenRefused('value-not-allowed', 'T11');
  });

  it('names whom each part is about, and warns when that is the owner', () => {
    const outcome = given(received(), ownerAssigned({ owner: 'emma' })).when(
      set({ description: 'The lift', subjectEmployee: 'emma' }),
    );
    expect(outcome.complaint.subjects).toEqual(['emma']);
    outcome.thenWarned('owner-is-subject');
  });

  it('lets go whom only the earlier division named', () => {
    const earlier: GivenEvent = {
      type: 'ComplaintPartsSet',
      data: { parts: [{ partId: 'p1', description: 'A', subjectEmployee: 'bilal' }] },
    };
    const { complaint } = given(received({ subjectEmployee: 'carla' }), earlier).when(
      set({ partId: 'p1', description: 'A', subjectEmployee: 'dora' }),
    );
    expect(complaint.subjects).toEqual(['carla', 'dora']);
  });

  it('[T1] is refused once the complaint has ended', () =>
    given(...start, acknowledged(), resolved())
      .when(set({ description: 'A' }))
      .thenRefused('not-open', 'T1'));
});

describe('opening a second stage', () => {
  const open = (handler: string): Of<'OpenStage'> => ({ type: 'OpenStage', handler, reason: 'Not convinced.' });
  const investigated = [...start, acknowledged(), by('bilal', 'agent', investigationRecorded())];

  it('gives the complaint to other eyes, who own it from then on', () =>
    given(...investigated)
      .when(open('carla'))
      .then(
        { type: 'StageOpened', data: { stage: 2, handler: 'carla', reason: 'Not convinced.' } },
        { type: 'OwnerAssigned', data: { owner: 'carla', reason: 'secondStage' } },
      ));

  it('is refused for who looked into it or handled a stage before, and for whom it is about', () => {
    given(...investigated)
      .when(open('bilal'))
      .thenRefused('same-handler', 'T1');
    const second: GivenEvent = { type: 'StageOpened', data: { stage: 2, handler: 'carla' } };
    given(...investigated, second)
      .when(open('carla'))
      .thenRefused('same-handler');
    given(received({ subjectEmployee: 'dora' }))
      .when(open('dora'))
      .thenRefused('subject-may-not-decide', 'T1');
    given(...start)
      .when(open(' '))
      .thenRefused('nobody-named');
  });

  it('counts the stages, and ends with nine', () => {
    const stages = Array.from({ length: 8 }, (_, index): GivenEvent => ({
      type: 'StageOpened',
      data: { stage: index + 2, handler: `handler-${index}` },
    }));
    given(...start, ...stages.slice(0, 7))
      .when(open('carla'))
      .then({ type: 'StageOpened', data: { stage: 9 } }, { type: 'OwnerAssigned' });
    given(...start, ...stages)
      .when(open('carla'))
      .thenRefused('value-not-allowed');
  });

  it('[P14] warns when the handler is away', () => {
    const register = registerOf({
      version: '1',
      defaultUnit: 'desk',
      units: new Map(),
      absences: [{ employee: 'carla', from: monday, until: tuesday }],
    });
    given(...start)
      .when(open('carla'), { register })
      .thenWarned('owner-absent');
  });
});
