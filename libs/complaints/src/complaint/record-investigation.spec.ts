import {
  acknowledged,
  by,
  investigationRecorded,
  received,
  reopened,
  resolved,
  responsibilityAccepted,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type RecordInvestigation } from './record-investigation.js';

const investigate = (differs: Partial<RecordInvestigation> = {}): RecordInvestigation => ({
  type: 'RecordInvestigation',
  finding: 'The order to the mechanic was never sent.',
  heardParties: [{ name: 'The caretaker' }],
  fault: 'ours',
  ...differs,
});
const start = [received(), acknowledged()];

describe('recording an investigation', () => {
  it('[N2d] says whose fault it was', () =>
    given(...start)
      .when(investigate({ fault: 'partly' }))
      .then({ type: 'InvestigationRecorded', data: { fault: 'partly', heardParties: [{ name: 'The caretaker' }] } }));

  it('[N1b] comes after understanding', () => {
    given(received()).when(investigate()).thenRefused('not-acknowledged', 'N1b');
    given(...start)
      .when(investigate())
      .then({ type: 'InvestigationRecorded' });
  });

  it('[N1b] goes first only when somebody could come to harm, and says why', () => {
    given(received())
      .when(investigate({ safetyFirst: true }))
      .thenRefused('blank', 'N1b');
    given(received())
      .when(investigate({ reason: 'Smoke in the shaft.' }))
      .thenRefused('not-acknowledged');
    given(received())
      .when(investigate({ safetyFirst: true, reason: 'Smoke in the shaft.' }))
      .then({ type: 'InvestigationRecorded', data: { safetyFirst: true, reason: 'Smoke in the shaft.' } });
  });

  it('goes on after a reopening without another acknowledgement', () =>
    given(...start, resolved(), reopened())
      .when(investigate())
      .then({ type: 'InvestigationRecorded' }));

  it('[N2d] warns that a fault of ours is to be admitted', () => {
    for (const fault of ['ours', 'partly'] as const)
      given(...start)
        .when(investigate({ fault }))
        .thenWarned('responsibility-due');
    for (const fault of ['notOurs', 'unclear'] as const)
      given(...start)
        .when(investigate({ fault }))
        .thenNotWarned('responsibility-due');
    given(...start, responsibilityAccepted())
      .when(investigate())
      .thenNotWarned('responsibility-due');
  });

  it('is not for whom it is about', () => {
    given(received({ subjectEmployee: 'emma' }), acknowledged())
      .when(investigate())
      .thenRefused('subject-may-not-decide', 'T1');
    given(received(), acknowledged(), {
      type: 'ComplaintPartsSet',
      data: { parts: [{ partId: 'part-1', description: 'Rudeness', subjectEmployee: 'emma' }] },
    })
      .when(investigate())
      .thenRefused('subject-may-not-decide');
    given(received({ subjectEmployee: 'bilal' }), acknowledged())
      .when(investigate())
      .then({ type: 'InvestigationRecorded' });
  });

  it('in a second stage is for somebody else', () => {
    const secondStage = { type: 'StageOpened', data: { stage: 2, handler: 'zoe' } } as const;
    given(...start, investigationRecorded(), secondStage)
      .when(investigate())
      .thenRefused('same-handler', 'T1');
    given(...start, by('bilal', 'agent', investigationRecorded()), secondStage)
      .when(investigate())
      .then({ type: 'InvestigationRecorded' });
    // Of the same stage somebody may find out more.
    given(...start, secondStage, investigationRecorded())
      .when(investigate())
      .then({ type: 'InvestigationRecorded' });
    given(...start, secondStage, { ...secondStage, data: { stage: 3, handler: 'mo' } })
      .when(investigate(), { actor: { id: 'zoe', role: 'agent' } })
      .thenRefused('same-handler');
  });

  it('of an earlier stage that somebody else handled, is open to me', () =>
    given(
      ...start,
      { type: 'StageOpened', data: { stage: 2, handler: 'zoe' } },
      { type: 'StageOpened', data: { stage: 3, handler: 'emma' } },
    )
      .when(investigate())
      .then({ type: 'InvestigationRecorded' }));

  it('needs a finding', () =>
    given(...start)
      .when(investigate({ finding: '\n' }))
      .thenRefused('blank'));

  it('is for open cases', () =>
    given(...start, resolved())
      .when(investigate())
      .thenRefused('not-open'));
});
