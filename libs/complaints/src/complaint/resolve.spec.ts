import {
  acknowledged,
  apologised,
  by,
  classified,
  clockPaused,
  contactLogged,
  handoverAccepted,
  handoverBounced,
  handoverRecalled,
  promiseBroken,
  promiseKept,
  promiseMade,
  received,
  reopened,
  resolved,
  responsibilityAccepted,
  routed,
  thursday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { judged, refusing } from '../../testing/judging.js';
import { type Resolve } from './resolve.js';
import { type WordingJudge } from './deciding/wording-judge.js';

const heard = acknowledged({ nextSteps: [] });
const ready = [received(), heard, classified()];
const resolve = (differs: Partial<Resolve> = {}): Resolve => ({
  type: 'Resolve',
  resolution: 'The lift works again.',
  explanation: 'The order to the mechanic had not been sent.',
  ...differs,
});
const keepsNextContact = { type: 'PromiseKept', data: { promiseId: 'next-contact' } };

describe('resolving', () => {
  it('[P12] says what was done and how it came about', () => {
    const outcome = given(...ready).when(resolve({ text: 'It works again, because we sent the order after all.' }));
    outcome.then(
      {
        type: 'Resolved',
        data: {
          resolution: 'The lift works again.',
          explanation: 'The order to the mechanic had not been sent.',
          text: 'It works again, because we sent the order after all.',
        },
      },
      keepsNextContact,
    );
    expect(outcome.complaint.ending).toMatchObject({ how: 'resolved' });
  });

  it('[P12] is refused without an explanation', () => {
    for (const explanation of ['', ' \t'])
      given(...ready)
        .when(resolve({ explanation }))
        .thenRefused('explanation-missing', 'P12');
    given(...ready)
      .when(resolve({ resolution: ' ' }))
      .thenRefused('blank', 'P12');
  });

  it('[N1b] comes after hearing', () =>
    given(received(), classified()).when(resolve()).thenRefused('not-acknowledged', 'N1b'));

  it('[T11] needs a judgement on content and intentions', () =>
    given(received(), heard).when(resolve()).thenRefused('not-classified', 'T11'));

  it('[N1d] is decided alike, however angry the complainant is', () => {
    const angry = [
      received({ emotion: 5, publicEscalationRisk: true }),
      heard,
      classified(),
      contactLogged({ emotion: 4 }),
      contactLogged({ emotion: 5 }),
    ];
    const calm = [received({ emotion: 1 }), heard, classified(), contactLogged({ emotion: 1 }), contactLogged()];
    expect(given(...angry).when(resolve()).decision).toEqual(given(...calm).when(resolve()).decision);
    given(...angry)
      .when(resolve())
      .then({ type: 'Resolved' }, keepsNextContact);
  });

  describe('with promises to be in touch', () => {
    it('[F7] is refused while one is open', () => {
      for (const kind of ['callback', 'nextStep', 'answer'] as const) {
        const outcome = given(...ready, promiseMade({ kind })).when(resolve());
        outcome.thenRefused('promise-open', 'F7');
        expect(outcome.decision).toMatchObject({ refusal: { details: { promises: ['promise-1'] } } });
      }
      given(received(), acknowledged(), classified()).when(resolve()).thenRefused('promise-open');
    });

    it('[F7] is refused while one is broken: waiting does not undo it', () =>
      given(...ready, promiseMade(), promiseBroken())
        .when(resolve())
        .thenRefused('promise-open'));

    it('[F7] is refused while the complainant waits to hear what will change', () =>
      given(
        ...ready,
        responsibilityAccepted(),
        apologised({ improvement: { state: 'willFindOut', promiseId: 'find-out', owner: 'emma', dueAt: thursday } }),
      )
        .when(resolve())
        .thenRefused('promise-open'));

    it('[F7] keeps those that it names, and the next contact by itself', () => {
      const outcome = given(...ready, promiseMade()).when(resolve({ keepsPromises: ['promise-1'] }));
      outcome.then({ type: 'Resolved', data: { keepsPromises: ['promise-1'] } }, keepsNextContact, {
        type: 'PromiseKept',
        data: { promiseId: 'promise-1' },
      });
      expect(outcome.complaint.promises).toMatchObject([{ status: 'kept' }, { status: 'kept' }]);
    });

    it('[F7] keeps each once, also a next contact that is named', () =>
      given(...ready)
        .when(resolve({ keepsPromises: ['next-contact', 'next-contact'] }))
        .then({ type: 'Resolved' }, keepsNextContact));

    it('[F7] leaves alone what was kept before', () =>
      given(...ready, promiseMade(), promiseKept(), promiseKept({ promiseId: 'next-contact' }))
        .when(resolve())
        .then({ type: 'Resolved' }));

    it('[F7] cannot keep what is not there, was kept, or is no contact', () => {
      given(...ready)
        .when(resolve({ keepsPromises: ['no-such'] }))
        .thenRefused('promise-not-found');
      given(...ready, promiseMade(), promiseKept())
        .when(resolve({ keepsPromises: ['promise-1'] }))
        .thenRefused('promise-already-kept');
      for (const kind of ['improvement', 'redress'] as const)
        given(...ready, promiseMade({ kind }))
          .when(resolve({ keepsPromises: ['promise-1'] }))
          .thenRefused('keeps-nothing');
    });

    it('does not wait for an improvement or for redress', () => {
      for (const kind of ['improvement', 'redress'] as const)
        given(...ready, promiseMade({ kind }))
          .when(resolve())
          .then({ type: 'Resolved' }, keepsNextContact);
    });
  });

  describe('with a handover', () => {
    it('[F11] is refused while a warm one is unanswered', () =>
      given(...ready, routed())
        .when(resolve())
        .thenRefused('handover-open', 'F11'));

    it('[F11] is possible once it is answered or recalled', () => {
      for (const answer of [handoverAccepted(), handoverBounced(), handoverRecalled()])
        given(...ready, routed(), answer)
          .when(resolve())
          .then({ type: 'Resolved' }, keepsNextContact);
    });

    it('does not wait for the acceptance of a cold one', () =>
      given(...ready, routed({ mode: 'cold' }))
        .when(resolve())
        .then({ type: 'Resolved' }, keepsNextContact));
  });

  it('[F13] needs an apology where we said that it was our fault', () => {
    given(...ready, responsibilityAccepted())
      .when(resolve())
      .thenRefused('apology-missing', 'F13');
    // An apology before anybody took responsibility is none.
    given(...ready, apologised(), responsibilityAccepted())
      .when(resolve())
      .thenRefused('apology-missing');
    given(...ready, responsibilityAccepted(), apologised())
      .when(resolve())
      .then({ type: 'Resolved' }, keepsNextContact);
    // What we said to be our fault after it was not apologised for yet, unless it is the same once more.
    const apologisedFor = [...ready, responsibilityAccepted({ scope: 'outcome' }), apologised()];
    given(...apologisedFor, responsibilityAccepted({ scope: 'handling' }))
      .when(resolve())
      .thenRefused('apology-missing');
    given(...apologisedFor, responsibilityAccepted({ scope: 'handling' }), apologised())
      .when(resolve())
      .then({ type: 'Resolved' }, keepsNextContact);
    given(...apologisedFor, responsibilityAccepted({ scope: 'outcome', extent: 'partly' }))
      .when(resolve())
      .then({ type: 'Resolved' }, keepsNextContact);
  });

  it('is never refused for being late', () =>
    given(...ready)
      .when(resolve(), { now: '2027-03-09T09:00:00.000Z' })
      .then({ type: 'Resolved' }, keepsNextContact));

  it('[X8] resolves a reopened case again, without another acknowledgement', () => {
    const outcome = given(...ready, resolved(), reopened()).when(resolve());
    outcome.then({ type: 'Resolved' });
    expect(outcome.complaint.resolutions).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
  });

  it('is for open cases', () =>
    given(...ready, resolved())
      .when(resolve())
      .thenRefused('not-open'));

  it('ends what waited', () => {
    const outcome = given(...ready, clockPaused()).when(resolve());
    expect(outcome.complaint.pauses).toEqual([]);
  });

  it('[T20] warns when redress still waits for approval', () => {
    const asked: GivenEvent = {
      type: 'RedressApprovalRequested',
      data: { promiseId: 'redress-1', kind: 'gesture', amountCents: 50_000, because: 'mandateExceeded' },
    };
    given(...ready, asked)
      .when(resolve())
      .thenWarned('approval-open');
    given(...ready, asked, { type: 'RedressRefused', data: { promiseId: 'redress-1', by: 'carla', reason: 'No.' } })
      .when(resolve())
      .thenNotWarned('approval-open');
    given(...ready)
      .when(resolve())
      .thenNotWarned('approval-open');
  });

  it('[P13] is refused for words that hurt', () => {
    const wording: WordingJudge = ({ command, medium, language }) =>
      command === 'Resolve' && medium === 'written' && language === 'en'
        ? judged(refusing('AP-4', 'This blames them.'))
        : judged();
    given(...ready)
      .when(resolve({ text: 'Have you used it well?' }), { wording })
      .thenRefused('wording', 'AP-4');
    given(...ready)
      .when(resolve({ text: 'Have you used it well?', language: 'fy' }), { wording })
      .then({ type: 'Resolved' }, keepsNextContact);
    given(...ready)
      .when(resolve(), { wording })
      .then({ type: 'Resolved' }, keepsNextContact);
  });
});

describe('who resolves', () => {
  const about = [received({ subjectEmployee: 'emma' }), heard, classified()];
  const complainantAgreed = { medium: 'spoken', evidence: 'She said on the telephone: good as it is now.' } as const;

  it('is not whom it is about', () =>
    given(...about)
      .when(resolve())
      .thenRefused('subject-may-not-decide', 'T1'));

  it('may be whom it is about, when the complainant agrees and nothing is judged', () => {
    given(...about)
      .when(resolve({ complainantAgreed }))
      .then({ type: 'Resolved' }, keepsNextContact, {
        type: 'ResolutionAnswered',
        data: { answer: 'accepted', ...complainantAgreed },
      });
    given(...about)
      .when(resolve({ complainantAgreed, decisions: [{ decision: 'notUpheld' }] }))
      .thenRefused('subject-may-not-decide');
  });

  it('in a second stage is somebody else than in the first', () => {
    const secondStage = { type: 'StageOpened', data: { stage: 2, handler: 'zoe' } } as const;
    given(...ready, resolved(), reopened(), secondStage)
      .when(resolve())
      .thenRefused('same-handler');
    given(...ready, by('bilal', 'agent', resolved()), reopened(), secondStage)
      .when(resolve())
      .then({ type: 'Resolved' });
  });
});
