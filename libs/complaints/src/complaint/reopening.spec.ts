import {
  acknowledged,
  classified,
  lessonRecorded,
  monday,
  ownerAssigned,
  received,
  referredExternally,
  reopened,
  resolutionAnswered,
  resolved,
  wednesday,
  withdrawn,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type AnswerResolution } from './answer-resolution.js';
import { registerOf } from '../unit/register.js';
import { stateOf } from './state/state-of.js';

const handled = [received(), ownerAssigned({ owner: 'emma' }), acknowledged(), classified()];
const over = [...handled, resolved()];
const answer = (differs: Partial<AnswerResolution> = {}): AnswerResolution => ({
  type: 'AnswerResolution',
  answer: 'rejected',
  medium: 'spoken',
  evidence: 'It broke again the same evening.',
  ...differs,
});
const recourse = { body: 'ombudsman', term: 'P1Y' };

describe('answering a resolution', () => {
  it('[G12] rejected, it is handled again at once', () => {
    const outcome = given(...over).when(answer());
    outcome.then(
      { type: 'ResolutionAnswered', data: { answer: 'rejected', medium: 'spoken' } },
      { type: 'Reopened', data: { cause: 'rejected', reason: 'It broke again the same evening.' } },
    );
    expect(stateOf(outcome.complaint)).toBe('inHandling');
    const { evidence: _none, ...bare } = answer();
    given(...over)
      .when(bare)
      .then({ type: 'ResolutionAnswered' }, { type: 'Reopened' });
  });

  it('[G12] rejected, it stays ended when the complainant was told where to go on', () => {
    const outcome = given(...handled, resolved({ recourse })).when(answer());
    outcome.then({ type: 'ResolutionAnswered', data: { answer: 'rejected' } });
    outcome.thenWarned('not-reopened');
    expect(stateOf(outcome.complaint)).toBe('resolved');
  });

  it('[G12] rejected, it stays ended when it goes on elsewhere', () => {
    const elsewhere = { type: 'ExternalCaseOpened', data: { body: 'court' } } as const;
    given(...over)
      .when(answer({ externalBody: 'court' }))
      .then({ type: 'ResolutionAnswered' }, elsewhere);
    given(...over, elsewhere)
      .when(answer())
      .then({ type: 'ResolutionAnswered' });
    given(...over, elsewhere)
      .when(answer({ externalBody: 'court' }))
      .then({ type: 'ResolutionAnswered' });
    given(...over, elsewhere, { type: 'ExternalDecisionRecorded', data: { body: 'court', outcome: 'forUs' } })
      .when(answer())
      .then({ type: 'ResolutionAnswered' }, { type: 'Reopened' });
  });

  it('accepted or not disputed, it stays as it is', () => {
    for (const said of ['accepted', 'notDisputed'] as const) {
      const outcome = given(...over).when(answer({ answer: said }));
      outcome.then({ type: 'ResolutionAnswered', data: { answer: said } });
      outcome.thenNotWarned('not-reopened');
    }
  });

  it('[G12] another body than the one that decided may still take it', () =>
    given(
      ...over,
      { type: 'ExternalCaseOpened', data: { body: 'court' } },
      { type: 'ExternalDecisionRecorded', data: { body: 'court', outcome: 'forUs' } },
    )
      .when(answer({ externalBody: 'ombudsman' }))
      .then({ type: 'ResolutionAnswered' }, { type: 'ExternalCaseOpened', data: { body: 'ombudsman' } }));

  it('[G12] keeps what shows it', () =>
    given(...over)
      .when(answer({ answer: 'accepted', evidence: 'Her e-mail.' }))
      .then({ type: 'ResolutionAnswered', data: { evidence: 'Her e-mail.' } }));

  it('[G12] needs a resolution that stands', () => {
    given(...handled)
      .when(answer())
      .thenRefused('not-resolved', 'G12');
    given(...over, reopened())
      .when(answer())
      .thenRefused('not-resolved');
    given(...handled, withdrawn())
      .when(answer())
      .thenRefused('not-resolved');
  });

  it('[G12] is given once for each resolution', () => {
    given(...over, resolutionAnswered())
      .when(answer())
      .thenRefused('already-answered', 'G12');
    given(...over, resolutionAnswered({ answer: 'rejected' }), reopened(), resolved())
      .when(answer({ answer: 'accepted' }))
      .then({ type: 'ResolutionAnswered' });
  });

  it('said again, is already so', () => {
    for (const said of ['accepted', 'notDisputed'] as const)
      given(...over, resolutionAnswered({ answer: said }))
        .when(answer({ answer: said }))
        .thenNothing();
  });

  it('[G12] not disputed is no verdict: one may still follow', () => {
    given(...over, resolutionAnswered({ answer: 'notDisputed', medium: 'source' }))
      .when(answer())
      .then({ type: 'ResolutionAnswered' }, { type: 'Reopened' });
  });

  it('is possible after the lesson too', () =>
    given(...over, lessonRecorded())
      .when(answer())
      .then({ type: 'ResolutionAnswered' }, { type: 'Reopened' }));
});

describe('reopening', () => {
  const reopen = { type: 'Reopen', reason: 'It broke again.' } as const;

  it('[X8] handles a case again, however it ended', () => {
    for (const ending of [[resolved()], [resolved(), lessonRecorded()], [withdrawn()], [referredExternally()]]) {
      const outcome = given(...handled, ...ending).when(reopen);
      outcome.then({ type: 'Reopened', data: { reason: 'It broke again.', cause: 'complainant' } });
      expect(stateOf(outcome.complaint)).toBe('inHandling');
      expect(outcome.complaint.reopenings).toBe(1);
    }
  });

  it('[X8] keeps the attempts that were made', () => {
    const outcome = given(...over).when({ ...reopen, cause: 'ourselves' });
    outcome.then({ type: 'Reopened', data: { cause: 'ourselves' } });
    expect(outcome.complaint.resolutions).toMatchObject([{ attempt: 1 }]);
  });

  it('[X8] says why', () =>
    given(...over)
      .when({ ...reopen, reason: ' ' })
      .thenRefused('blank', 'X8'));

  it('needs a case that ended', () =>
    given(...handled)
      .when(reopen)
      .thenRefused('not-ended', 'X8'));

  it('keeps it when only the day is known', () =>
    given(...over)
      .when({ ...reopen, precision: 'day' })
      .then({ type: 'Reopened', precision: 'day' }));

  it('[P14] gives it to the duty holder when the owner is away, or there was none', () => {
    const register = registerOf({
      version: '1',
      defaultUnit: 'front-office',
      units: new Map([['front-office', 'zoe']]),
      absences: [{ employee: 'emma', from: monday, until: wednesday }],
    });
    const zoe = { type: 'OwnerAssigned', data: { owner: 'zoe', reason: 'reopened' } };
    given(...over)
      .when(reopen, { register })
      .then({ type: 'Reopened' }, zoe);
    given(received(), resolved()).when(reopen, { register }).then({ type: 'Reopened' }, zoe);
    given(...over)
      .when(reopen, { register })
      .thenNotWarned('owner-absent');
  });

  it('[P14] warns when nobody is there', () => {
    const register = registerOf({
      version: '1',
      defaultUnit: 'front-office',
      units: new Map([['front-office', 'emma']]),
      absences: [{ employee: 'emma', from: monday, until: wednesday }],
    });
    given(...over)
      .when(reopen, { register })
      .thenWarned('owner-absent');
  });
});
