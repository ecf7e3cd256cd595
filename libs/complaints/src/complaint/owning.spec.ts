import {
  acknowledged,
  by,
  monday,
  ownerAssigned,
  ownershipConfirmed,
  received,
  resolved,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { registerOf } from '../unit/register.js';

const start = [received(), ownerAssigned({ owner: 'emma' })];

describe('assigning an owner', () => {
  it('[P14] gives it to somebody, who has not confirmed it yet', () => {
    const outcome = given(...start, ownershipConfirmed({ owner: 'emma' })).when({
      type: 'AssignOwner',
      owner: 'bilal',
    });
    outcome.then({ type: 'OwnerAssigned', data: { owner: 'bilal', reason: 'assigned' } });
    expect(outcome.complaint).toMatchObject({ owner: 'bilal', ownershipConfirmed: false });
  });

  it('[P14] says who took it themselves', () =>
    given(...start)
      .when({ type: 'AssignOwner', owner: 'zoe' }, { actor: { id: 'zoe', role: 'agent' } })
      .then({ type: 'OwnerAssigned', data: { owner: 'zoe', reason: 'taken' } }));

  it('[P14] never leaves it without one', () =>
    given(...start)
      .when({ type: 'AssignOwner', owner: ' ' })
      .thenRefused('nobody-named', 'P14'));

  it('is already so for who has it', () =>
    given(...start)
      .when({ type: 'AssignOwner', owner: 'emma' })
      .thenNothing());

  it('[P14] warns when that person is away', () => {
    const register = registerOf({
      version: '1',
      defaultUnit: 'd',
      units: new Map(),
      absences: [{ employee: 'bilal', from: monday, until: '2026-04-01T00:00:00Z' }],
    });
    given(...start)
      .when({ type: 'AssignOwner', owner: 'bilal' }, { register })
      .thenWarned('owner-absent');
    given(...start)
      .when({ type: 'AssignOwner', owner: 'zoe' }, { register })
      .thenNotWarned('owner-absent');
  });

  it('[G9] warns when the complaint is about that person and hidden from them', () => {
    const about = (confidentiality: 'open' | 'hiddenFromSubject') =>
      given(received({ subjectEmployee: 'bilal', confidentiality }), ownerAssigned());
    about('hiddenFromSubject').when({ type: 'AssignOwner', owner: 'bilal' }).thenWarned('owner-may-not-know');
    about('hiddenFromSubject').when({ type: 'AssignOwner', owner: 'zoe' }).thenNotWarned('owner-may-not-know');
    about('open').when({ type: 'AssignOwner', owner: 'bilal' }).thenNotWarned('owner-may-not-know');
  });

  it('is possible after a resolution too', () =>
    given(...start, acknowledged(), resolved())
      .when({ type: 'AssignOwner', owner: 'bilal' })
      .then({ type: 'OwnerAssigned' }));
});

describe('confirming ownership', () => {
  it('[P14] is an act of the owner', () => {
    const outcome = given(...start).when({ type: 'ConfirmOwnership' });
    outcome.then({ type: 'OwnershipConfirmed', data: { owner: 'emma' } });
    expect(outcome.complaint.ownershipConfirmed).toBe(true);
  });

  it('[P14] is refused to anybody else, also to a coordinator', () =>
    given(...start)
      .when({ type: 'ConfirmOwnership' }, { actor: { id: 'chris', role: 'coordinator' } })
      .thenRefused('not-the-owner', 'P14'));

  it('is already so the second time', () =>
    given(...start, ownershipConfirmed({ owner: 'emma' }))
      .when({ type: 'ConfirmOwnership' })
      .thenNothing());

  it('gives an imported case an owner of its own', () =>
    given(by('importer', 'importer', received()))
      .when({ type: 'ConfirmOwnership' }, { actor: { id: 'duty-front-office', role: 'agent' } })
      .then({ type: 'OwnerAssigned', data: { owner: 'duty-front-office' } }, { type: 'OwnershipConfirmed' }));
});
