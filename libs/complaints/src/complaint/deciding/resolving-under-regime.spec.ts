import {
  acknowledged,
  classified,
  monday,
  promiseMade,
  received,
  wednesday,
  type GivenEvent,
} from '../../../testing/facts.js';
import { given } from '../../../testing/given.js';
import { type Resolve } from '../resolve.js';

const heard = acknowledged({ nextSteps: [] });
const ready = [received(), heard, classified()];
const resolve = (differs: Partial<Resolve> = {}): Resolve => ({
  type: 'Resolve',
  resolution: 'The lift works again.',
  explanation: 'The order to the mechanic had not been sent.',
  ...differs,
});
const keepsNextContact = { type: 'PromiseKept', data: { promiseId: 'next-contact' } };

describe('resolving under a regime', () => {
  const letter = { channel: 'letter', signed: true } as const;
  const under = (regime: string, differs = {}) => [received({ regime, ...differs }), heard, classified()];
  const recourse = { body: 'ombudsman', term: 'P1Y' };
  const upheld = [{ decision: 'upheld' }] as const;

  it('[P12] tells where to turn to, where the regime asks for it', () => {
    for (const regime of ['awb', 'wkkgz', 'disp', 'DISP', 'nl-finance', 'kifid']) {
      given(...under(regime))
        .when(resolve())
        .thenRefused('recourse-missing', 'P12');
      given(...under(regime))
        .when(resolve({ recourse: { body: 'ombudsman', term: ' ' } }))
        .thenRefused('recourse-missing');
      given(...under(regime))
        .when(resolve({ recourse: { body: ' ', term: 'P1Y' } }))
        .thenRefused('recourse-missing');
      given(...under(regime))
        .when(resolve({ recourse }))
        .then({ type: 'Resolved', data: { recourse } }, keepsNextContact);
    }
    for (const regime of ['internal', 'cfpb', 'something-else'])
      given(...under(regime))
        .when(resolve())
        .then({ type: 'Resolved' }, keepsNextContact);
  });

  it('[P12] ends a written Awb complaint informally only with a demonstrable answer', () => {
    const evidence = 'Her e-mail of Monday: this settles it for me.';
    given(...under('awb', letter))
      .when(resolve({ recourse }))
      .thenRefused('answer-missing', 'Awb 9:5');
    given(...under('awb', letter))
      .when(resolve({ complainantAgreed: { medium: 'written', evidence: ' ' } }))
      .thenRefused('blank');
    const outcome = given(...under('awb', letter)).when(
      resolve({ complainantAgreed: { medium: 'written', evidence } }),
    );
    outcome.then({ type: 'Resolved' }, keepsNextContact, {
      type: 'ResolutionAnswered',
      data: { answer: 'accepted', medium: 'written', evidence },
    });
    expect(outcome.complaint.resolutions).toMatchObject([{ answer: 'accepted' }]);
  });

  it('leaves a spoken, unsigned or nameless Awb complaint on the ordinary road', () => {
    for (const differs of [
      { channel: 'hotline', signed: true },
      { channel: 'letter' },
      { ...letter, complainant: { name: 'An' } },
      { ...letter, complainant: { contact: '010' } },
      { ...letter, anonymous: true },
    ])
      given(...under('awb', differs))
        .when(resolve({ recourse }))
        .then({ type: 'Resolved' }, keepsNextContact);
  });

  describe('in a formal procedure', () => {
    const parts: GivenEvent = {
      type: 'ComplaintPartsSet',
      data: {
        parts: [
          { partId: 'lift', description: 'The lift' },
          { partId: 'tone', description: 'The tone' },
        ],
      },
    };
    const both = [
      { partId: 'lift', decision: 'upheld' },
      { partId: 'tone', decision: 'notUpheld', reason: 'The recording is polite.' },
    ] as const;
    const formal = [...under('awb', letter), parts, { type: 'HearingWaived', data: { ground: 'noWish' } } as const];

    it('[T11] decides on each part', () => {
      given(...formal)
        .when(resolve({ recourse, decisions: both }))
        .then({ type: 'Resolved', data: { decisions: [...both] } }, keepsNextContact);
      const outcome = given(...formal).when(resolve({ recourse, decisions: [both[0]] }));
      outcome.thenRefused('decision-missing', 'T11');
      expect(outcome.decision).toMatchObject({ refusal: { details: { parts: ['tone'] } } });
    });

    it('[T11] needs a decision once it has begun, whatever the form of the complaint', () => {
      const begun: readonly GivenEvent[] = [
        { type: 'HearingOffered', data: { to: ['complainant'] } },
        { type: 'AdviceRequested', data: { from: 'committee' } },
        { type: 'StageOpened', data: { stage: 2, handler: 'emma' } },
      ];
      for (const step of begun)
        for (const regime of ['awb', 'wkkgz'])
          given(...under(regime), step)
            .when(resolve({ recourse }))
            .thenRefused('decision-missing');
      given(...under('internal'), { type: 'HearingOffered', data: { to: ['complainant'] } })
        .when(resolve())
        .then({ type: 'Resolved' }, keepsNextContact);
    });

    it('[T11] may still end informally when the complainant agrees', () =>
      given(...formal)
        .when(resolve({ complainantAgreed: { medium: 'spoken', evidence: 'At the desk: this is fine.' } }))
        .then({ type: 'Resolved' }, keepsNextContact, { type: 'ResolutionAnswered' }));

    it('[T11] decides once, on parts that are there, and declines on a ground', () => {
      given(...formal)
        .when(resolve({ recourse, decisions: [...both, { partId: 'other', decision: 'upheld' }] }))
        .thenRefused('value-not-allowed');
      given(...formal)
        .when(resolve({ recourse, decisions: [...both, both[0]] }))
        .thenRefused('value-not-allowed');
      given(...under('disp'))
        .when(resolve({ recourse, decisions: [{ decision: 'declined' }] }))
        .thenRefused('blank');
      given(...under('disp'))
        .when(resolve({ recourse, decisions: [{ decision: 'declined', ground: 'tooLongAgo' }] }))
        .then({ type: 'Resolved' }, keepsNextContact);
    });

    it('decides on the whole where there are no parts', () =>
      given(...under('awb', letter))
        .when(resolve({ recourse, decisions: upheld }))
        .then({ type: 'Resolved' }, keepsNextContact));

    it('[T11] needs the ground of each part that is declined', () =>
      given(...formal)
        .when(resolve({ recourse, decisions: [both[0], { partId: 'tone', decision: 'declined' }] }))
        .thenRefused('blank', 'P12'));

    it('decides on the whole and on its parts', () =>
      given(...formal)
        .when(resolve({ recourse, decisions: [...both, { decision: 'partly' }] }))
        .then({ type: 'Resolved' }, keepsNextContact));

    it('[P12] asks for recourse too', () =>
      given(...formal)
        .when(resolve({ decisions: both }))
        .thenRefused('recourse-missing'));

    it('warns when nobody was offered a hearing', () => {
      given(...under('awb', letter))
        .when(resolve({ recourse, decisions: upheld }))
        .thenWarned('hearing-not-offered');
      given(...formal)
        .when(resolve({ recourse, decisions: both }))
        .thenNotWarned('hearing-not-offered');
      given(...under('awb', letter))
        .when(resolve({ recourse, decisions: [{ decision: 'declined', ground: 'tooLongAgo' }] }))
        .thenNotWarned('hearing-not-offered');
      given(...under('awb', letter), parts)
        .when(resolve({ recourse, decisions: [both[0], { partId: 'tone', decision: 'noJudgement' }] }))
        .thenWarned('hearing-not-offered');
      given(...under('awb', letter))
        .when(resolve({ recourse, decisions: [{ decision: 'noJudgement' }] }))
        .thenNotWarned('hearing-not-offered');
      given(...under('disp'))
        .when(resolve({ recourse, decisions: upheld }))
        .thenNotWarned('hearing-not-offered');
    });
  });

  it('happens, with all that it keeps, when it is said to have happened', () =>
    given(...ready, promiseMade({ dueAt: wednesday }))
      .when(resolve({ keepsPromises: ['promise-1'], occurredAt: monday }))
      .then(
        { type: 'Resolved', occurredAt: monday },
        { ...keepsNextContact, occurredAt: monday },
        { type: 'PromiseKept', occurredAt: monday },
      ));
});
