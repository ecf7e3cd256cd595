import {
  acknowledged,
  at,
  by,
  friday,
  monday,
  mondayNoon,
  ownerAssigned,
  received,
  reopened,
  resolved,
  tuesday,
  wednesday,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type Acknowledge } from './commands.js';
import { contactsOf } from './deciding/contacts.js';
import { registerOf } from '../unit/register.js';

const acknowledge = (differs: Partial<Acknowledge> = {}): Acknowledge => ({
  type: 'Acknowledge',
  complainantWasHeard: true,
  empathyStatement: 'Three weeks shut in: that must be awful.',
  nextSteps: [{ action: 'Send a mechanic', by: 'emma', dueAt: wednesday }],
  owner: 'emma',
  nextContact: { dueAt: tuesday },
  medium: 'spoken',
  ...differs,
});
const start = [received(), ownerAssigned()];

describe('acknowledging', () => {
  it('[T9][T17] names an owner, a next step and the next contact, each with a promise', () =>
    given(...start)
      .when(acknowledge())
      .then(
        { type: 'OwnerAssigned', data: { owner: 'emma', reason: 'acknowledgement' } },
        {
          type: 'Acknowledged',
          data: {
            owner: 'emma',
            nextSteps: [
              { promiseId: 'id/promise/next-step/0', action: 'Send a mechanic', by: 'emma', dueAt: wednesday },
            ],
            nextContact: { promiseId: 'id/promise/next-contact', dueAt: tuesday },
          },
        },
      ));

  it('[F7] makes promises of its steps and of the next contact', () => {
    const { complaint } = given(...start).when(acknowledge());
    expect(complaint.promises).toMatchObject([
      { kind: 'nextStep', by: 'emma', dueAt: wednesday, status: 'open' },
      { kind: 'nextContact', by: 'emma', dueAt: tuesday, status: 'open' },
    ]);
  });

  it('[N1a] is refused when the complainant was not heard', () =>
    given(...start)
      .when(acknowledge({ complainantWasHeard: false }))
      .thenRefused('not-heard', 'N1a'));

  it('[N1b] is refused without words that show understanding', () =>
    given(...start)
      .when(acknowledge({ empathyStatement: ' ' }))
      .thenRefused('blank', 'N1b'));

  it('[T17] is refused without a next step, or with one that says nothing', () => {
    given(...start)
      .when(acknowledge({ nextSteps: [] }))
      .thenRefused('no-next-step', 'T17');
    given(...start)
      .when(acknowledge({ nextSteps: [{ action: ' ', by: 'emma', dueAt: wednesday }] }))
      .thenRefused('blank', 'T17');
    given(...start)
      .when(acknowledge({ nextSteps: [{ action: 'Ring', by: '', dueAt: wednesday }] }))
      .thenRefused('nobody-named');
    given(...start)
      .when(acknowledge({ nextSteps: [{ action: 'Ring', by: 'emma', dueAt: monday }] }))
      .thenRefused('due-in-past');
  });

  it('[T9] is refused without the moment at which the complainant hears from us', () => {
    const { nextContact: _none, ...command } = acknowledge();
    given(...start)
      .when(command)
      .thenRefused('no-next-contact', 'T9');
    given(...start)
      .when(acknowledge({ nextContact: { dueAt: mondayNoon } }))
      .thenRefused('due-in-past');
    given(...start)
      .when(acknowledge({ nextContact: { dueAt: 'soon' } }))
      .thenRefused('value-not-allowed');
  });

  it('[T9] keeps the owner that there is when none is named, and refuses a blank one', () => {
    const { owner: _none, ...command } = acknowledge();
    given(...start)
      .when(command)
      .then({ type: 'Acknowledged', data: { owner: 'duty-front-office' } });
    given(...start)
      .when(acknowledge({ owner: '' }))
      .thenRefused('nobody-named', 'T9');
  });

  it('late is late, and never refused', () => {
    const outcome = given(...start).when(
      acknowledge({
        nextSteps: [{ action: 'Ring', by: 'emma', dueAt: '2026-05-04T09:00:00Z' }],
        nextContact: { dueAt: '2026-05-04T09:00:00Z' },
      }),
      { now: '2026-05-01T09:00:00.000Z' },
    );
    outcome.then({ type: 'OwnerAssigned' }, { type: 'Acknowledged' });
    outcome.thenWarned('acknowledged-late');
    given(...start)
      .when(acknowledge())
      .thenNotWarned('acknowledged-late');
  });

  it('needs the text when it is written, and the reason when nobody was reached', () => {
    given(...start)
      .when(acknowledge({ medium: 'written' }))
      .thenRefused('blank', 'T9');
    given(...start)
      .when(acknowledge({ medium: 'underCode', text: '' }))
      .thenRefused('blank', 'T9');
    given(...start)
      .when(acknowledge({ medium: 'notReachable' }))
      .thenRefused('blank', 'T9');
    const { complaint } = given(...start).when(acknowledge({ medium: 'notReachable', reason: 'Rang three times.' }));
    expect(complaint.acknowledgement).toBeDefined();
    expect(contactsOf(complaint)).toEqual([]);
  });

  it('[F3] is itself a contact of a person with the complainant, unless a machine sent it', () => {
    expect(contactsOf(given(...start).when(acknowledge()).complaint)).toMatchObject([
      { direction: 'outbound', meaningful: true },
    ]);
    expect(contactsOf(given(...start).when(acknowledge({ automated: true })).complaint)).toMatchObject([
      { meaningful: false },
    ]);
  });

  it('happens once, and again after a reopening', () => {
    given(...start, acknowledged())
      .when(acknowledge())
      .thenRefused('already-acknowledged');
    given(...start, acknowledged(), resolved(), reopened())
      .when(acknowledge())
      .then({ type: 'Acknowledged' });
  });

  it('[T1] is refused where nothing is being handled', () => {
    given().when(acknowledge()).thenRefused('no-such-complaint');
    given(...start, resolved())
      .when(acknowledge())
      .thenRefused('not-open');
  });

  it('[F17] cannot have been given before the complaint was received, unless only the day of that is known', () => {
    const earlier = '2026-03-06T15:00:00.000Z';
    given(...start)
      .when(acknowledge({ occurredAt: earlier }))
      .thenRefused('occurred-before-receipt', 'F17');
    given({ ...received(), precision: 'day' }, ownerAssigned())
      .when(acknowledge({ occurredAt: earlier }))
      .then({ type: 'OwnerAssigned' }, { type: 'Acknowledged' });
  });

  it('[P10] asks for name and address where they are missing, or is warned that nobody did', () => {
    const nameless = [received({ complainant: {} }), ownerAssigned({ owner: 'emma' })];
    given(...nameless)
      .when(acknowledge())
      .thenWarned('identity-missing');
    const asking = given(...nameless).when(acknowledge({ asksIdentity: true }));
    asking.then({ type: 'Acknowledged' }, { type: 'IdentityAsked', data: { asks: ['name', 'address'] } });
    asking.thenNotWarned('identity-missing');
    given(received({ complainant: {}, anonymous: true }))
      .when(acknowledge())
      .thenNotWarned('identity-missing');
  });

  it('warns about a moment when nobody is there, and not about closing time', () => {
    given(...start)
      .when(acknowledge({ nextContact: { dueAt: '2026-03-14T12:00:00Z' } }))
      .thenWarned('outside-opening-hours');
    given(...start)
      .when(acknowledge({ nextContact: { dueAt: '2026-03-13T16:00:00Z' } }))
      .thenNotWarned('outside-opening-hours');
  });

  it('[P14] warns when the owner is away', () => {
    const register = registerOf({
      version: '1',
      defaultUnit: 'desk',
      units: new Map(),
      absences: [{ employee: 'emma', from: monday, until: friday }],
    });
    given(...start)
      .when(acknowledge(), { register })
      .thenWarned('owner-absent');
    given(...start)
      .when(
        acknowledge({
          nextSteps: [{ action: 'Ask the warehouse', by: 'emma', dueAt: '2026-03-20T12:00:00Z' }],
          nextContact: { dueAt: '2026-03-20T12:00:00Z' },
        }),
        { register, now: '2026-03-16T11:00:00Z' },
      )
      .thenNotWarned('owner-absent');
  });

  it('wakes an imported case, which is not late', () => {
    const imported = given(by('importer', 'importer', at('2015-01-05T05:00:00Z', received())));
    imported.when(acknowledge()).thenNotWarned('acknowledged-late');
    expect(imported.when(acknowledge()).complaint.actedOn).toBe(true);
  });
});
