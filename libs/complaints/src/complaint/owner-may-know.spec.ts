import { type CorrectFact, type SetParts } from '../index.js';
import { type GivenEvent, mondayNoon, nextMonday, ownerAssigned, received, resolved } from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { registerAfter } from '../../testing/register.js';
import { type UnitEvent } from '../unit/events.js';

const registered = (unit: string): UnitEvent => ({ type: 'UnitRegistered', data: { unit, title: unit } });
const holder = (unit: string, employee: string, deputies: string[] = []): UnitEvent => ({
  type: 'DutyHolderNamed',
  data: { unit, employee, deputies },
});
const desk = [registered('front-office'), registered('desk'), holder('front-office', 'fay')];
const register = registerAfter(...desk, holder('desk', 'dora'));
const carla = { actor: { id: 'carla', role: 'coordinator' }, register } as const;

const setParts = (...subjects: string[]): SetParts => ({
  type: 'SetParts',
  parts: subjects.map((subjectEmployee) => ({ description: `What ${subjectEmployee} did`, subjectEmployee })),
});
const hidden = received({ unit: 'desk', confidentiality: 'hiddenFromSubject' });
const owns = (owner: string): GivenEvent => ownerAssigned({ owner, reason: 'taken' });
const partsSet = { type: 'ComplaintPartsSet' };
const handedTo = (owner: string) => ({ type: 'OwnerAssigned', data: { owner, reason: 'subject' } });
const correct = (field: string, newValue: string): CorrectFact => ({
  type: 'CorrectFact',
  targetEventId: 'fact-0',
  field,
  newValue,
  why: 'She said so.',
});

describe('the owner of a hidden complaint that turns out to be about them', () => {
  it('[G9][P14] is followed by the duty holder of the unit, in the same decision', () => {
    const outcome = given(hidden, owns('bilal')).when(setParts('bilal'), carla);
    outcome.then(partsSet, handedTo('dora'));
    outcome.thenWarned('owner-was-subject');
    outcome.thenNotWarned('owner-may-not-know', 'owner-is-subject');
    expect(outcome.complaint).toMatchObject({ owner: 'dora', subjects: ['bilal'], ownershipConfirmed: false });
  });

  it('[G9] so too when the receipt is corrected, in whom it is about or in who may know', () => {
    given(hidden, owns('bilal'))
      .when(correct('subjectEmployee', 'bilal'), carla)
      .then({ type: 'FactCorrected' }, handedTo('dora'));
    given(received({ unit: 'desk', confidentiality: 'open', subjectEmployee: 'bilal' }), owns('bilal'))
      .when(correct('confidentiality', 'hiddenFromSubject'), carla)
      .then({ type: 'FactCorrected' }, handedTo('dora'));
    given(hidden, owns('bilal'), resolved())
      .when(correct('subjectEmployee', 'bilal'), carla)
      .then({ type: 'FactCorrected' }, handedTo('dora'));
  });

  it('[P14] is followed by a deputy who may know of it, where the duty holder is a subject as well', () => {
    const deputies = registerAfter(...desk, holder('desk', 'dora', ['ed']));
    given(hidden, owns('dora'))
      .when(setParts('dora'), { ...carla, register: deputies })
      .then(partsSet, handedTo('ed'));
  });

  it('[P14] or by whoever found out, or who answers where no unit is named; never by a subject', () => {
    given(hidden, owns('dora')).when(setParts('dora'), carla).then(partsSet, handedTo('carla'));
    given(hidden, owns('dora'))
      .when(setParts('dora'), { actor: { id: 'anna', role: 'agent', unit: 'desk' }, register })
      .then(partsSet, handedTo('anna'));
    for (const actor of [
      { id: 'pia', role: 'privacyOfficer' },
      { id: 'dora', role: 'agent', unit: 'desk' },
    ] as const)
      given(hidden, owns('dora')).when(setParts('dora'), { actor, register }).then(partsSet, handedTo('fay'));
  });

  it('[P14] stays it, with a warning, where nobody is found who may know: a case never loses its owner', () => {
    const outcome = given(hidden, owns('dora')).when(setParts('dora', 'fay'), {
      actor: { id: 'fay', role: 'coordinator' },
      register,
    });
    outcome.then(partsSet);
    outcome.thenWarned('owner-may-not-know');
    outcome.thenNotWarned('owner-was-subject');
    expect(outcome.complaint.owner).toBe('dora');
  });

  it('[G9] stays it where the complaint is open to them, or is about somebody else', () => {
    const open = given(received({ unit: 'desk' }), owns('bilal')).when(setParts('bilal'), carla);
    open.then(partsSet);
    open.thenWarned('owner-is-subject');
    open.thenNotWarned('owner-was-subject', 'owner-may-not-know');
    const other = given(hidden, owns('bilal')).when(setParts('zoe'), carla);
    other.then(partsSet);
    other.thenNotWarned('owner-was-subject', 'owner-may-not-know', 'owner-is-subject');
    given(hidden, owns('bilal')).when(correct('product', 'stove'), carla).then({ type: 'FactCorrected' });
  });

  it('[P14] is none where nobody has acted on an imported case yet', () =>
    given({ ...hidden, actor: { id: 'importer', role: 'importer' } })
      .when(setParts('dora'), carla)
      .then(partsSet));

  it('[F17] is followed at the same moment as the fact that says so', () => {
    const { decision } = given(hidden, owns('bilal')).when(
      { ...setParts('bilal'), occurredAt: mondayNoon, lateReason: 'I was away.' },
      { ...carla, now: nextMonday },
    );
    const moments = decision.accepted ? decision.events.map(({ occurredAt }) => occurredAt) : [];
    expect(moments.slice(0, 2)).toEqual([mondayNoon, mondayNoon]);
  });
});
