import {
  acknowledged,
  apologised,
  at,
  friday,
  monday,
  mondayNoon,
  nextMonday,
  received,
  resolved,
  responsibilityAccepted,
  thursday,
  wednesday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { judged, remembering } from '../../testing/judging.js';
import { type Apologise } from './apologise.js';
import { type WordingJudge } from './deciding/wording-judge.js';

// Nothing is promised yet.
const acknowledgedAtOnce: GivenEvent = {
  type: 'Acknowledged',
  data: {
    empathyStatement: 'Three weeks shut in: that must be awful.',
    complainantWasHeard: true,
    nextSteps: [],
    owner: 'emma',
    medium: 'spoken',
  },
};
const accepted = [received(), acknowledgedAtOnce, responsibilityAccepted()];
const apologise = (differs: Partial<Apologise> = {}): Apologise => ({
  type: 'Apologise',
  consequence: 'Your mother could not leave her flat for three weeks.',
  responsibility: 'We forgot to order the repair.',
  improvement: { state: 'done', action: 'Orders are checked every morning.', doneAt: monday },
  medium: 'spoken',
  spokenGist: 'Sorry that we left your mother shut in.',
  ...differs,
});

describe('accepting responsibility', () => {
  it('[N5b][N2d] says for what, and how far', () =>
    given(received(), acknowledgedAtOnce)
      .when({ type: 'AcceptResponsibility', scope: 'outcome', extent: 'partly', statement: 'We forgot the order.' })
      .then({
        type: 'ResponsibilityAccepted',
        data: { scope: 'outcome', extent: 'partly', statement: 'We forgot the order.', by: 'emma' },
      }));

  it('[N1c] is an act of its own: an acknowledgement with all its empathy admits nothing', () =>
    expect(given(received(), acknowledgedAtOnce).when(apologise()).decision).toMatchObject({
      accepted: false,
      refusal: { code: 'responsibility-not-accepted' },
    }));

  it('[N5b] is refused when it says nothing', () =>
    given(received(), acknowledgedAtOnce)
      .when({ type: 'AcceptResponsibility', scope: 'outcome', extent: 'full', statement: ' ' })
      .thenRefused('blank', 'N5b'));

  it('is never too early, but the complainant should know that they were heard', () => {
    const command = { type: 'AcceptResponsibility', scope: 'handling', extent: 'full', statement: 'We did.' } as const;
    given(received()).when(command).thenWarned('not-acknowledged-yet');
    given(received(), acknowledgedAtOnce).when(command).thenNotWarned('not-acknowledged-yet');
  });

  it('may be done for somebody who says so', () =>
    given(received(), acknowledgedAtOnce)
      .when({ type: 'AcceptResponsibility', scope: 'conduct', extent: 'full', statement: 'I was rude.', by: 'bilal' })
      .then({ type: 'ResponsibilityAccepted', data: { by: 'bilal' } }));
});

describe('apologising', () => {
  it('[N5b] needs accepted responsibility, of whatever scope', () => {
    given(received(), acknowledgedAtOnce).when(apologise()).thenRefused('responsibility-not-accepted', 'N5b');
    given(received(), acknowledgedAtOnce, responsibilityAccepted({ scope: 'handling', extent: 'partly' }))
      .when(apologise())
      .then({ type: 'Apologised' });
  });

  it('[N5b] may accept responsibility in the same act', () => {
    const outcome = given(received(), acknowledgedAtOnce).when(
      apologise({ acceptsResponsibility: { scope: 'outcome', extent: 'full', statement: 'We forgot the order.' } }),
    );
    outcome.then(
      { type: 'ResponsibilityAccepted', data: { scope: 'outcome', by: 'emma' } },
      { type: 'Apologised', data: { responsibility: 'We forgot to order the repair.' } },
    );
    expect(outcome.complaint.apologies).toMatchObject([{ valid: true }]);
    given(received(), acknowledgedAtOnce)
      .when(apologise({ acceptsResponsibility: { scope: 'outcome', extent: 'full', statement: '' } }))
      .thenRefused('blank', 'N5b');
  });

  it('[N5c] names what it meant for the complainant', () =>
    given(...accepted)
      .when(apologise({ consequence: ' ' }))
      .thenRefused('blank', 'N5c'));

  it('[N5b] names our fault', () =>
    given(...accepted)
      .when(apologise({ responsibility: ' ' }))
      .thenRefused('blank', 'N5b'));

  describe('with betterment', () => {
    it('[N6a] which is part of every apology', () => {
      const { improvement: _none, ...bare } = apologise();
      given(...accepted)
        .when(bare)
        .thenRefused('no-improvement', 'N6a');
    });

    it('[N6b] is done, since a day that is past', () => {
      given(...accepted)
        .when(apologise({ improvement: { state: 'done', action: 'Orders are checked.', doneAt: friday } }))
        .thenRefused('improvement-in-the-future', 'AP-3');
      given(...accepted)
        .when(apologise({ improvement: { state: 'done', action: ' ', doneAt: monday } }))
        .thenRefused('blank', 'N6b');
    });

    it('[N6b] done just now is done, and for just now is not planned', () => {
      given(...accepted)
        .when(apologise({ improvement: { state: 'done', action: 'Checked.', doneAt: mondayNoon } }))
        .then({ type: 'Apologised' });
      given(...accepted)
        .when(apologise({ improvement: { state: 'willFindOut', owner: 'bilal', dueAt: mondayNoon } }))
        .thenRefused('improvement-in-the-past');
    });

    it('[N6b] is planned, with action, owner and a day to come, and is a promise from then on', () => {
      const planned = { state: 'planned', action: 'We will check orders.', owner: 'bilal', dueAt: friday } as const;
      const outcome = given(...accepted).when(apologise({ improvement: planned }));
      outcome.then({ type: 'Apologised', data: { improvement: { ...planned, promiseId: 'id/promise/improvement' } } });
      expect(outcome.complaint.promises).toContainEqual(
        expect.objectContaining({
          promiseId: 'id/promise/improvement',
          kind: 'improvement',
          by: 'bilal',
          dueAt: friday,
        }),
      );
      const refusals = [
        [{ dueAt: monday }, 'improvement-in-the-past', 'AP-3'],
        [{ dueAt: 'next week' }, 'value-not-allowed', 'AP-3'],
        [{ owner: '' }, 'blank', 'N6b'],
        [{ action: '' }, 'blank', 'N6b'],
      ] as const;
      for (const [differs, code, rule] of refusals)
        given(...accepted)
          .when(apologise({ improvement: { ...planned, ...differs } }))
          .thenRefused(code, rule);
    });

    it('[N6b] or somebody finds out and tells by a day', () => {
      const willFindOut = { state: 'willFindOut', owner: 'bilal', dueAt: friday } as const;
      const outcome = given(...accepted).when(apologise({ improvement: willFindOut }));
      outcome.then({ type: 'Apologised', data: { improvement: willFindOut } });
      expect(outcome.complaint.promises).toContainEqual(
        expect.objectContaining({ kind: 'willFindOut', by: 'bilal', dueAt: friday }),
      );
      given(...accepted)
        .when(apologise({ improvement: { ...willFindOut, dueAt: monday } }))
        .thenRefused('improvement-in-the-past', 'AP-3');
      given(...accepted)
        .when(apologise({ improvement: { ...willFindOut, owner: ' ' } }))
        .thenRefused('blank', 'N6b');
    });
  });

  it('[N5e] is spoken, in person or written; what is written is kept', () => {
    for (const medium of ['spoken', 'inPerson'] as const)
      given(...accepted)
        .when(apologise({ medium }))
        .then({ type: 'Apologised', data: { medium, spokenGist: 'Sorry that we left your mother shut in.' } });
    given(...accepted)
      .when(apologise({ medium: 'written' }))
      .thenRefused('blank', 'N5e');
    given(...accepted)
      .when(apologise({ medium: 'written', text: 'Sorry that we forgot your mother.' }))
      .then({ type: 'Apologised', data: { medium: 'written', text: 'Sorry that we forgot your mother.' } });
  });

  it('[N5e] asks for the gist of a spoken one, which has happened', () => {
    given(...accepted)
      .when(apologise({ spokenGist: ' ' }))
      .thenWarned('gist-missing');
    given(...accepted)
      .when(apologise())
      .thenNotWarned('gist-missing');
  });

  it('[N5a] late is late, and still an apology', () => {
    // Accepted on Monday morning: the second business day after it closes on Wednesday at 16:00 UTC.
    const onTime = given(...accepted).when(apologise(), { now: '2026-03-11T16:00:00.000Z' });
    onTime.then({ type: 'Apologised', data: { warnings: [] } });
    onTime.thenNotWarned('apology-late');
    const outcome = given(...accepted).when(apologise(), { now: '2026-03-11T16:00:01.000Z' });
    outcome.then({ type: 'Apologised', data: { warnings: ['late'] } });
    outcome.thenWarned('apology-late');
  });

  it('[N5a] judges by when it was said, not by when it was recorded', () =>
    given(...accepted)
      .when(apologise({ occurredAt: wednesday }), { now: thursday })
      .thenNotWarned('apology-late'));

  it('a second apology is not late for the first', () =>
    given(...accepted, at(monday, apologised()))
      .when(apologise(), { now: nextMonday })
      .thenNotWarned('apology-late'));

  it('is welcome from whom it is about', () =>
    given(received({ subjectEmployee: 'emma' }), acknowledgedAtOnce, responsibilityAccepted())
      .when(apologise())
      .then({ type: 'Apologised' }));

  it('[F7] is the next contact that was promised', () => {
    const outcome = given(received(), acknowledged({ nextSteps: [] }), responsibilityAccepted()).when(apologise());
    outcome.then({ type: 'Apologised' }, { type: 'PromiseKept', data: { promiseId: 'next-contact' } });
    expect(outcome.complaint.promises).toMatchObject([{ promiseId: 'next-contact', status: 'kept' }]);
  });

  it('is in the language of the complaint, unless told otherwise', () => {
    given(received({ language: 'nl' }), acknowledgedAtOnce, responsibilityAccepted())
      .when(apologise())
      .then({ type: 'Apologised', data: { language: 'nl' } });
    given(...accepted)
      .when(apologise({ language: 'fy' }))
      .then({ type: 'Apologised', data: { language: 'fy' } });
  });

  it('is for open cases', () =>
    given(...accepted, resolved())
      .when(apologise())
      .thenRefused('not-open'));
});

describe('the words of an apology', () => {
  const sure: WordingJudge = () =>
    judged({
      rule: 'AP-6',
      severity: 'refuse',
      start: 0,
      end: 5,
      why: 'This doubts what they felt',
      better: 'Sorry that we let you wait.',
    });
  const unsure: WordingJudge = () =>
    judged({
      rule: 'AP-1',
      severity: 'warn',
      start: 0,
      end: 0,
      why: 'What did it mean for them?',
      better: 'Name it.',
    });
  const written = apologise({ medium: 'written', text: 'Sorry if you feel that way.' });

  it('[P13] are refused where a rule is sure, with the span and better words', () => {
    const outcome = given(...accepted).when(written, { wording: sure });
    outcome.thenRefused('wording', 'AP-6');
    expect(outcome.decision).toMatchObject({
      refusal: {
        span: { start: 0, end: 5 },
        better: 'Sorry that we let you wait.',
        sentence: 'This doubts what they felt.',
      },
    });
  });

  it('[P13] are warned about where it is not, and the apology says so', () => {
    const outcome = given(...accepted).when(written, { wording: unsure });
    outcome.then({ type: 'Apologised', data: { warnings: ['AP-1'] } });
    outcome.thenWarned('wording');
  });

  it('[N5e] that were spoken are never refused', () => {
    const outcome = given(...accepted).when(apologise(), { wording: sure });
    outcome.then({ type: 'Apologised', data: { warnings: ['AP-6'] } });
    outcome.thenWarned('wording');
  });

  it('are judged in the language that they are in', () => {
    const { wording, asked } = remembering();
    given(...accepted).when({ ...written, language: 'nl' }, { wording });
    expect(asked).toMatchObject([{ language: 'nl' }]);
  });

  it('are judged as what they are', () => {
    const { wording, asked } = remembering();
    given(...accepted).when(written, { wording });
    expect(asked).toEqual([
      {
        command: 'Apologise',
        medium: 'written',
        language: 'en',
        text: 'Sorry if you feel that way.',
        at: mondayNoon,
        improvement: { state: 'done', action: 'Orders are checked every morning.', doneAt: monday },
      },
    ]);
  });
});
