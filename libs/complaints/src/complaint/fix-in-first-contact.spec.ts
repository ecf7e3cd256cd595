import {
  acknowledged,
  friday,
  monday,
  ownerAssigned,
  promiseMade,
  received,
  resolved,
  responsibilityAccepted,
  routed,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { registerOf } from '../unit/register.js';
import { type FixInFirstContact } from './commands.js';

/** All that a call of three minutes asks for. */
const fix = {
  type: 'FixInFirstContact',
  complainantWasHeard: true,
  empathyStatement: 'Twice charged just before your holiday: I can imagine the fright.',
  object: 'invoice',
  cause: 'wrongAmount',
  resolution: 'The second amount is back on your account today.',
  explanation: 'The order was entered twice by us.',
} as const satisfies FixInFirstContact;
const call = { channel: 'hotline', statement: 'You charged me twice!' } as const;
const apology = {
  consequence: 'You could not pay for your holiday.',
  responsibility: 'I entered your order twice.',
  improvement: { state: 'done', action: 'Orders are compared before they go out.', doneAt: monday },
} as const;
const types = (outcome: ReturnType<ReturnType<typeof given>['when']>) =>
  outcome.decision.accepted ? outcome.decision.events.map(({ type }) => type) : [];

describe('fixing in first contact', () => {
  it('[F13][T8] as the very first, with nine answers: heard, acknowledged, classified, fixed and explained in one append', () => {
    const outcome = given().when({ ...fix, ...call });
    outcome.then(
      { type: 'Received', data: { channel: 'hotline', statement: 'You charged me twice!' } },
      { type: 'OwnerAssigned', data: { owner: 'emma' } },
      { type: 'Acknowledged', data: { owner: 'emma', nextSteps: [], medium: 'spoken' } },
      { type: 'Classified', data: { object: 'invoice', intention: 'notStated', remedySought: 'notStated' } },
      { type: 'Resolved', data: { resolution: fix.resolution, explanation: fix.explanation } },
    );
    expect(outcome.complaint).toMatchObject({ owner: 'emma', ending: { how: 'resolved' }, promises: [] });
  });

  it('[F13] with an apology accepts responsibility too, and promises the improvement', () => {
    const planned = { state: 'planned', action: 'Compare orders.', owner: 'emma', dueAt: friday } as const;
    const outcome = given().when({ ...fix, ...call, apology: { ...apology, improvement: planned } });
    expect(types(outcome)).toEqual([
      'Received',
      'OwnerAssigned',
      'Acknowledged',
      'Classified',
      'ResponsibilityAccepted',
      'Apologised',
      'Resolved',
    ]);
    expect(outcome.complaint).toMatchObject({
      responsibilities: [{ scope: 'outcome', extent: 'full', by: 'emma' }],
      apologies: [{ valid: true }],
      promises: [{ kind: 'improvement', status: 'open', dueAt: friday }],
    });
  });

  it('takes responsibility as it was given, and not a second time', () => {
    const outcome = given().when({ ...fix, ...call, apology: { ...apology, scope: 'handling', extent: 'partly' } });
    expect(outcome.complaint.responsibilities).toMatchObject([{ scope: 'handling', extent: 'partly' }]);
    const before = given(received(), ownerAssigned(), responsibilityAccepted()).when({ ...fix, apology });
    expect(before.complaint.responsibilities).toHaveLength(1);
    expect(before.complaint.apologies).toMatchObject([{ valid: true }]);
  });

  it('[F13] fixes what was received before, and leaves it with its owner', () =>
    given(received(), ownerAssigned())
      .when(fix)
      .then(
        { type: 'Acknowledged', data: { owner: 'duty-front-office' } },
        { type: 'Classified' },
        { type: 'Resolved' },
      ));

  it('names who answers for it when somebody else does', () =>
    given()
      .when({ ...fix, ...call, owner: 'bilal' })
      .then(
        { type: 'Received' },
        { type: 'OwnerAssigned', data: { owner: 'bilal' } },
        { type: 'Acknowledged' },
        { type: 'Classified' },
        { type: 'Resolved' },
      ));

  it('[P10] gives what was told to both receipt and classification', () => {
    const told = { product: 'energy', stage: 'billing', remedySought: 'repair', emotion: 4 } as const;
    given()
      .when({ ...fix, ...call, ...told, intention: 'solveMine' })
      .then(
        { type: 'Received', data: told },
        { type: 'OwnerAssigned' },
        { type: 'Acknowledged' },
        { type: 'Classified', data: { product: 'energy', stage: 'billing', remedySought: 'repair' } },
        { type: 'Resolved' },
      );
  });

  it('is written when a text is given, which goes with every part', () =>
    given()
      .when({ ...fix, channel: 'email', statement: 'Twice!', text: 'Dear An, …', apology })
      .then(
        { type: 'Received' },
        { type: 'OwnerAssigned' },
        { type: 'Acknowledged', data: { medium: 'written', text: 'Dear An, …' } },
        { type: 'Classified' },
        { type: 'ResponsibilityAccepted' },
        { type: 'Apologised', data: { medium: 'written', text: 'Dear An, …' } },
        { type: 'Resolved', data: { text: 'Dear An, …' } },
      ));

  it('keeps the refusals of its parts, and then nothing happens', () => {
    const start = given();
    start.when({ ...fix, ...call, statement: '' }).thenRefused('blank', 'P10');
    start.when({ ...fix, statement: 'Twice!' }).thenRefused('blank', 'P10', 'how the complaint reached us');
    start.when({ ...fix, channel: 'hotline' }).thenRefused('blank', 'P10', 'in their own words');
    start.when({ ...fix, ...call, complainantWasHeard: false }).thenRefused('not-heard', 'N1a');
    start.when({ ...fix, ...call, empathyStatement: '' }).thenRefused('blank', 'N1b');
    start.when({ ...fix, ...call, cause: ' ' }).thenRefused('blank', 'T11');
    start.when({ ...fix, ...call, explanation: '' }).thenRefused('explanation-missing', 'P12');
    const { improvement: _none, ...hollow } = apology;
    start.when({ ...fix, ...call, apology: hollow }).thenRefused('no-improvement');
    start.when({ ...fix, ...call, apology: { ...apology, consequence: '' } }).thenRefused('blank', 'N5c');
    start.when({ ...fix, ...call, apology: { ...apology, responsibility: '' } }).thenRefused('blank', 'N5b');
    start.when({ ...fix, ...call, regime: 'disp' }).thenRefused('recourse-missing');
    start.when(fix).thenRefused('no-such-complaint');
  });

  it('leaves no promise behind, and does not pass over a handover that waits', () => {
    given(received(), ownerAssigned(), promiseMade()).when(fix).thenRefused('promise-open', 'F7');
    given(received(), ownerAssigned(), promiseMade())
      .when({ ...fix, keepsPromises: ['promise-1'] })
      .then({ type: 'Acknowledged' }, { type: 'Classified' }, { type: 'Resolved' }, { type: 'PromiseKept' });
    given(received(), ownerAssigned(), routed()).when(fix).thenRefused('handover-open');
  });

  it('[N5a] does not resolve without the apology that was owed', () =>
    given(received(), ownerAssigned(), responsibilityAccepted()).when(fix).thenRefused('apology-missing', 'F13'));

  it('[F17] claims nothing: what was acknowledged or resolved before is not fixed in first contact', () => {
    given(received(), ownerAssigned(), acknowledged()).when(fix).thenRefused('already-acknowledged', 'F13');
    given(received(), ownerAssigned(), acknowledged(), resolved()).when(fix).thenRefused('not-open');
  });

  it('drops nothing that is told about a complaint that was received before', () => {
    const { decision } = given(received(), ownerAssigned()).when({ ...fix, emotion: 4, vulnerable: true });
    expect(decision).toMatchObject({
      refusal: { code: 'already-received', details: { fields: ['emotion', 'vulnerable'] } },
    });
    given(received(), ownerAssigned())
      .when({ ...fix, ...call })
      .thenRefused('already-received');
  });

  it('[T8] of a reference that is known fixes that case: new words become a contact, the same words nothing', () => {
    const known = given(received(), ownerAssigned());
    const repeated = { ...fix, ...call, externalRef: 'X-1' };
    expect(types(known.when(repeated, { repetition: { sameStatement: false, complainant: 'same' } }))).toEqual([
      'ContactLogged',
      'Acknowledged',
      'Classified',
      'Resolved',
    ]);
    const same = { repetition: { sameStatement: true, complainant: 'same' } } as const;
    expect(types(known.when(repeated, same))).toEqual(['Acknowledged', 'Classified', 'Resolved']);
    const over = given(received(), ownerAssigned(), acknowledged(), resolved());
    over.when(repeated, same).thenNothing();
    const other = { repetition: { sameStatement: true, complainant: 'other' } } as const;
    over.when(repeated, other).thenRefused('reference-of-another-case');
    given(received(), ownerAssigned(), acknowledged()).when(repeated, other).thenRefused('reference-of-another-case');
  });

  it('says once what several parts have to say', () => {
    const { decision } = given().when({ ...fix, ...call });
    const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
    expect(warned).toEqual(['identity-missing']);
  });

  it('[T5] does not tell whose it would have been: it is theirs who fixed it', () => {
    const register = registerOf({
      version: '7',
      defaultUnit: 'desk',
      units: new Map([['desk', 'dora']]),
      absences: [{ employee: 'dora', from: monday, until: friday }],
    });
    const outcome = given().when({ ...fix, ...call }, { register });
    outcome.thenNotWarned('owner-absent', 'with-another-unit');
    outcome.thenWarned('identity-missing');
    given()
      .when({ ...call, type: 'ReceiveComplaint' }, { register })
      .thenWarned('owner-absent', 'with-another-unit', 'identity-missing');
  });

  it('happened when the call was, in all its parts', () => {
    const earlier = '2026-03-09T08:00:00.000Z';
    const { decision } = given().when({
      ...fix,
      ...call,
      apology: { ...apology, improvement: { ...apology.improvement, doneAt: '2026-03-08T09:00:00Z' } },
      occurredAt: earlier,
    });
    const moments = decision.accepted ? decision.events.map(({ occurredAt }) => occurredAt) : [];
    expect(new Set(moments)).toEqual(new Set([earlier]));
  });
});
