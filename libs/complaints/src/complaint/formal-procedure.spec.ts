import {
  acknowledged,
  at,
  by,
  type GivenEvent,
  investigationRecorded,
  monday,
  ownerAssigned,
  received,
  resolved,
  tuesday,
  wednesday,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';

const start = [received({ regime: 'awb', subjectEmployee: 'sam' }), ownerAssigned(), acknowledged()];
const held: GivenEvent = { type: 'HearingHeld', data: { report: 'Both told their story.' } };

describe('a hearing', () => {
  it('[N1a] is offered to complainant and subject, each once', () => {
    const outcome = given(...start).when({
      type: 'OfferHearing',
      to: ['complainant', 'subject', 'complainant'],
      answerBy: wednesday,
    });
    outcome.then({ type: 'HearingOffered', data: { to: ['complainant', 'subject'], answerBy: wednesday } });
    expect(outcome.complaint.procedure.hearing).toBe('offered');
  });

  it('[N1a] is offered to somebody, for a moment to come', () => {
    given(...start)
      .when({ type: 'OfferHearing', to: [] })
      .thenRefused('value-not-allowed', 'N1a');
    given(...start)
      .when({ type: 'OfferHearing', to: ['subject'], answerBy: monday })
      .thenRefused('due-in-past');
  });

  it('is planned for a moment to come, led by somebody who has no part in it', () => {
    given(...start)
      .when({ type: 'PlanHearing', at: '2026-03-10T10:00:00+01:00', chair: 'carla' })
      .then({ type: 'HearingPlanned', data: { at: tuesday, chair: 'carla' } });
    given(...start)
      .when({ type: 'PlanHearing', at: monday })
      .thenRefused('due-in-past');
    given(...start)
      .when({ type: 'PlanHearing', at: tuesday, chair: 'sam' })
      .thenRefused('subject-may-not-decide');
    given(...start)
      .when({ type: 'PlanHearing', at: tuesday, chair: '' })
      .thenRefused('nobody-named');
    given(...start)
      .when({ type: 'PlanHearing', at: '2026-03-14T12:00:00Z' })
      .thenWarned('outside-opening-hours');
  });

  it('is not led by who judged it in an earlier stage', () => {
    const second: GivenEvent = { type: 'StageOpened', data: { stage: 2, handler: 'carla' } };
    const reviewed = given(...start, by('bilal', 'agent', investigationRecorded()), second);
    reviewed.when({ type: 'PlanHearing', at: tuesday, chair: 'bilal' }).thenRefused('same-handler', 'T1');
    reviewed.when({ type: 'RecordHearing', report: 'Heard.', chair: 'bilal' }).thenRefused('same-handler');
    reviewed.when({ type: 'RecordHearing', report: 'Heard.', chair: 'carla' }).then({ type: 'HearingHeld' });
  });

  it('[N1a] is done without on a ground, and by us only with a reason', () => {
    given(...start)
      .when({ type: 'WaiveHearing', ground: 'complainantDoesWithout', by: 'complainant' })
      .then({ type: 'HearingWaived', data: { ground: 'complainantDoesWithout', by: 'complainant' } });
    given(...start)
      .when({ type: 'WaiveHearing', ground: '' })
      .thenRefused('blank', 'N1a');
    given(...start)
      .when({ type: 'WaiveHearing', ground: 'manifest', by: 'us' })
      .thenRefused('blank', 'N1a');
    given(...start)
      .when({ type: 'WaiveHearing', ground: 'manifest', by: 'us', reason: 'She asked us not to.' })
      .then({ type: 'HearingWaived', data: { reason: 'She asked us not to.' } });
  });

  it('that was held was not done without', () =>
    given(...start, held)
      .when({ type: 'WaiveHearing', ground: 'complainantDoesWithout' })
      .thenRefused('hearing-held'));

  it('[N1a] has a report and names who was heard, also when nobody had planned it', () => {
    const outcome = given(...start).when({
      type: 'RecordHearing',
      report: 'She told how she was shut in.',
      heard: [{ name: 'An de Vries' }, { name: '' }],
      chair: 'carla',
    });
    outcome.then({ type: 'HearingHeld', data: { heard: [{ name: 'An de Vries' }], chair: 'carla' } });
    outcome.thenNotWarned('nobody-heard');
    expect(outcome.complaint.procedure.hearing).toBe('held');
    given(...start)
      .when({ type: 'RecordHearing', report: ' ' })
      .thenRefused('blank', 'N1a');
    given(...start)
      .when({ type: 'RecordHearing', report: 'Heard.' })
      .thenWarned('nobody-heard');
  });

  it('is not led by whom it is about, named or not', () => {
    given(...start)
      .when({ type: 'RecordHearing', report: 'Heard.', chair: 'sam' })
      .thenRefused('subject-may-not-decide');
    given(...start)
      .when({ type: 'RecordHearing', report: 'Heard.' }, { actor: { id: 'sam', role: 'agent' } })
      .thenRefused('subject-may-not-decide');
  });

  it('[T1] belongs to handling', () => {
    const over = given(...start, resolved());
    over.when({ type: 'OfferHearing', to: ['subject'] }).thenRefused('not-open');
    over.when({ type: 'PlanHearing', at: tuesday }).thenRefused('not-open');
    over.when({ type: 'WaiveHearing', ground: 'x' }).thenRefused('not-open');
    over.when({ type: 'RecordHearing', report: 'Heard.' }).thenRefused('not-open');
    over.when({ type: 'NotifyDecline', ground: 'x', text: 'x' }).thenRefused('not-open');
    over.when({ type: 'RequestAdvice', from: 'committee' }).thenRefused('not-open');
    over.when({ type: 'InformSubject' }).thenRefused('not-open');
  });
});

describe('informing the subject', () => {
  it('gives a copy', () => {
    const outcome = given(...start).when({ type: 'InformSubject', medium: 'written' });
    outcome.then({ type: 'SubjectInformed', data: { medium: 'written' } });
    expect(outcome.complaint.procedure.subjectInformed).toBe(true);
  });

  it('[G9] leaves out who complains where that is confidential', () => {
    for (const confidentiality of ['hiddenFromSubject', 'anonymous'] as const) {
      const hidden = given(received({ confidentiality }), ownerAssigned());
      hidden.when({ type: 'InformSubject' }).thenRefused('identity-confidential', 'G9');
      hidden.when({ type: 'InformSubject', withoutIdentity: false }).thenRefused('identity-confidential', 'G9');
      hidden
        .when({ type: 'InformSubject', withoutIdentity: true })
        .then({ type: 'SubjectInformed', data: { withoutIdentity: true } });
    }
  });
});

describe('advice of a committee', () => {
  it('is asked of somebody, for a moment to come', () => {
    const outcome = given(...start).when({ type: 'RequestAdvice', from: 'committee', question: '', dueAt: wednesday });
    outcome.then({ type: 'AdviceRequested', data: { from: 'committee', dueAt: wednesday } });
    expect(outcome.complaint.procedure.advice).toBe('requested');
    given(...start)
      .when({ type: 'RequestAdvice', from: '' })
      .thenRefused('blank', 'T1');
    given(...start)
      .when({ type: 'RequestAdvice', from: 'committee', dueAt: monday })
      .thenRefused('due-in-past');
  });

  it('is recorded whenever it comes, and warned about when nobody had asked', () => {
    const advise = { type: 'RecordAdvice', from: 'committee', advice: 'Uphold it.' } as const;
    const requested: GivenEvent = { type: 'AdviceRequested', data: { from: 'committee' } };
    const outcome = given(...start, requested, resolved()).when(advise);
    outcome.then({ type: 'AdviceReceived', data: { from: 'committee', advice: 'Uphold it.' } });
    outcome.thenNotWarned('advice-not-requested');
    given(...start)
      .when(advise)
      .thenWarned('advice-not-requested');
    given(...start)
      .when({ ...advise, advice: '' })
      .thenRefused('blank', 'T1');
    given(...start)
      .when({ ...advise, from: '' })
      .thenRefused('blank', 'T1');
  });
});

describe('declining the formal procedure', () => {
  const decline = {
    type: 'NotifyDecline',
    ground: 'handledBefore',
    text: 'We answered this complaint on 2 February.',
  } as const;

  it('needs a ground and what was written', () => {
    const outcome = given(...start).when(decline);
    outcome.then({ type: 'DeclineNotified', data: { ground: 'handledBefore' } });
    outcome.thenNotWarned('decline-late', 'ground-not-listed', 'no-formal-procedure');
    given(...start)
      .when({ ...decline, ground: '' })
      .thenRefused('blank', 'P12');
    given(...start)
      .when({ ...decline, text: '' })
      .thenRefused('blank', 'P12');
  });

  it('late is late, and never refused', () => {
    const on = (now: string) => given(...start.map((event) => at(monday, event))).when(decline, { now });
    on('2026-04-06T23:00:00.000Z').thenNotWarned('decline-late');
    on('2026-04-07T09:00:00.000Z').thenWarned('decline-late');
  });

  it('warns about a ground that the regime does not know, and where there is nothing to decline', () => {
    given(...start)
      .when({ ...decline, ground: 'tooMuchWork' })
      .thenWarned('ground-not-listed');
    given(received(), ownerAssigned()).when(decline).thenWarned('no-formal-procedure');
  });

  it('[G5] leaves the complaint open: it still gets an answer', () =>
    expect(given(...start).when(decline).complaint.ending).toBeUndefined());

  it('is not for whom it is about, nor for who judged it before', () => {
    given(...start)
      .when(decline, { actor: { id: 'sam', role: 'agent' } })
      .thenRefused('subject-may-not-decide');
    const second: GivenEvent = { type: 'StageOpened', data: { stage: 2, handler: 'carla' } };
    given(...start, by('emma', 'agent', investigationRecorded()), second)
      .when(decline)
      .thenRefused('same-handler');
  });
});
