import {
  acknowledged,
  contactLogged,
  investigationRecorded,
  promiseKept,
  received,
  reopened,
  resolved,
  routed,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { stateOf } from './state/state-of.js';

const start = [received(), acknowledged()];

describe('withdrawing', () => {
  const withdraw = { type: 'WithdrawComplaint', contactEventId: 'fact-2', reason: 'It works again.' } as const;

  it('[F17] points to the contact in which the complainant said so', () => {
    for (const counterparty of ['complainant', 'representative'] as const) {
      const outcome = given(...start, contactLogged({ counterparty })).when(withdraw);
      outcome.then({ type: 'Withdrawn', data: { contactEventId: 'fact-2', reason: 'It works again.' } });
      expect(stateOf(outcome.complaint)).toBe('withdrawn');
    }
  });

  it('[F17] brings the contact in which they took it back, when nobody logged it yet: both or neither', () => {
    const contact = { counterparty: 'complainant', medium: 'underCode', summary: 'It works again.' } as const;
    const outcome = given(...start).when({ type: 'WithdrawComplaint', contact, reason: 'It works again.' });
    outcome.then(
      { type: 'ContactLogged', data: { direction: 'inbound', counterparty: 'complainant', brings: 'nothing' } },
      { type: 'Withdrawn', data: { contactEventId: 'event/0', reason: 'It works again.' } },
    );
    given(...start)
      .when({ type: 'WithdrawComplaint', contact: { ...contact, summary: ' ' } })
      .thenRefused('blank', 'F12');
    given(...start)
      .when({ type: 'WithdrawComplaint', contact: { ...contact, counterparty: 'thirdParty' } })
      .thenRefused('not-their-own-contact', 'F17');
  });

  it('[F17] goes by their latest contact when none is named', () => {
    const { contactEventId: _named, ...unnamed } = withdraw;
    given(...start, contactLogged(), contactLogged(), contactLogged({ direction: 'outbound' }))
      .when(unnamed)
      .then({ type: 'Withdrawn', data: { contactEventId: 'fact-3', reason: 'It works again.' } });
    given(...start, contactLogged({ direction: 'outbound' }), contactLogged({ counterparty: 'subject' }))
      .when(unnamed)
      .thenRefused('not-their-own-contact', 'F17');
  });

  it('[F17] is not for us to decide', () => {
    given(...start)
      .when(withdraw)
      .thenRefused('not-their-own-contact', 'F17');
    for (const contact of [
      contactLogged({ direction: 'outbound' }),
      contactLogged({ counterparty: 'subject' }),
      contactLogged({ counterparty: 'thirdParty' }),
    ])
      given(...start, contact)
        .when(withdraw)
        .thenRefused('not-their-own-contact');
    // The acknowledgement is a contact too, and ours.
    given(...start, contactLogged())
      .when({ ...withdraw, contactEventId: 'fact-1' })
      .thenRefused('not-their-own-contact');
  });

  it('is always possible for the complainant: neither promises nor handovers are in the way', () =>
    given(received(), contactLogged(), routed())
      .when({ type: 'WithdrawComplaint', contactEventId: 'fact-1' })
      .then({ type: 'Withdrawn' }));

  it('is for open cases', () =>
    given(...start, contactLogged(), resolved())
      .when(withdraw)
      .thenRefused('not-open'));
});

describe('referring to another organisation', () => {
  const refer = {
    type: 'ReferExternally',
    to: 'housing-corporation',
    reason: 'They own the lift.',
    text: 'We rang them for you; ask for Mrs Jansen.',
  } as const;

  it('[F2] says where, why, and what the complainant was told', () => {
    const { text: _text, ...silent } = refer;
    const outcome = given(...start).when(refer);
    outcome.then({
      type: 'ReferredExternally',
      data: { to: refer.to, reason: refer.reason, text: refer.text },
    });
    outcome.thenNotWarned('complainant-not-told');
    expect(stateOf(outcome.complaint)).toBe('referred');
    given(...start)
      .when(silent)
      .thenWarned('complainant-not-told');
    given(...start)
      .when({ ...refer, reason: ' ' })
      .thenRefused('blank', 'F2');
    given(...start)
      .when({ ...refer, to: ' ' })
      .thenRefused('blank', 'F2');
  });

  it('[N1b] comes after hearing', () => given(received()).when(refer).thenRefused('not-acknowledged', 'N1b'));

  it('[F11] waits for a warm handover, and not for a cold one', () => {
    given(...start, routed())
      .when(refer)
      .thenRefused('handover-open');
    given(...start, routed({ mode: 'cold' }))
      .when(refer)
      .then({ type: 'ReferredExternally' });
  });

  it('[F7] warns of what we still owe', () => {
    given(...start)
      .when(refer)
      .thenWarned('promises-left');
    given(...start, promiseKept({ promiseId: 'step-1' }))
      .when(refer)
      .thenNotWarned('promises-left');
  });

  it('is not for whom it is about, nor twice for one person', () => {
    given(received({ subjectEmployee: 'emma' }), acknowledged())
      .when(refer)
      .thenRefused('subject-may-not-decide');
    given(...start, investigationRecorded(), { type: 'StageOpened', data: { stage: 2, handler: 'zoe' } })
      .when(refer)
      .thenRefused('same-handler');
  });

  it('is for open cases', () =>
    given(...start, resolved())
      .when(refer)
      .thenRefused('not-open'));
});

describe('a case at an external body', () => {
  const open = { type: 'OpenExternalCase', body: 'ombudsman', reference: '2026-17', reason: 'The lift.' } as const;
  const decided = { type: 'RecordExternalDecision', body: 'ombudsman', outcome: 'forComplainant' } as const;
  const opened: GivenEvent = { type: 'ExternalCaseOpened', data: { body: 'ombudsman' } };
  const said: GivenEvent = { type: 'ExternalDecisionRecorded', data: { body: 'ombudsman', outcome: 'forUs' } };

  it('is recorded in every state', () => {
    for (const state of [[], [resolved()], [resolved(), reopened()]])
      given(...start, ...state)
        .when(open)
        .then({ type: 'ExternalCaseOpened', data: { body: 'ombudsman', reference: '2026-17', reason: 'The lift.' } });
    given(...start)
      .when({ ...open, body: ' ' })
      .thenRefused('blank', 'N2c');
  });

  it('is there once until it is decided', () => {
    given(...start, opened)
      .when(open)
      .thenRefused('external-case-open');
    given(...start, opened)
      .when({ ...open, body: 'court' })
      .then({ type: 'ExternalCaseOpened' });
    given(...start, opened, said)
      .when(open)
      .then({ type: 'ExternalCaseOpened' });
  });

  it('is decided by the body that has it', () => {
    given(...start, opened)
      .when({ ...decided, reason: 'We should have checked.' })
      .then({
        type: 'ExternalDecisionRecorded',
        data: { body: 'ombudsman', outcome: 'forComplainant', reason: 'We should have checked.' },
      });
    given(...start)
      .when(decided)
      .thenRefused('no-external-case');
    given(...start, { type: 'ExternalCaseOpened', data: { body: 'court' } })
      .when(decided)
      .thenRefused('no-external-case');
    given(...start, opened, said)
      .when(decided)
      .thenRefused('no-external-case');
  });

  it('warns that the complainant was right after all', () => {
    for (const outcome of ['forComplainant', 'partly'] as const)
      given(...start, resolved(), opened)
        .when({ ...decided, outcome })
        .thenWarned('reopening-due');
    for (const outcome of ['forUs', 'settled', 'noJudgement'] as const)
      given(...start, resolved(), opened)
        .when({ ...decided, outcome })
        .thenNotWarned('reopening-due');
    given(...start, opened)
      .when(decided)
      .thenNotWarned('reopening-due');
  });
});

describe('escalating', () => {
  const escalate = { type: 'Escalate', to: 'coordinator', reason: 'She has been sent on twice.' } as const;

  it('[F4] asks somebody to look, and takes nothing from the owner', () => {
    const outcome = given(...start).when(escalate);
    outcome.then({ type: 'Escalated', data: { person: 'emma', to: 'coordinator', reason: escalate.reason } });
    expect(outcome.complaint.owner).toBe('emma');
  });

  it('[F4] says whom, and why', () => {
    given(...start)
      .when({ ...escalate, to: '' })
      .thenRefused('blank', 'F4');
    given(...start)
      .when({ ...escalate, reason: '' })
      .thenRefused('blank', 'F4');
  });

  it('is for open cases', () =>
    given(...start, resolved())
      .when(escalate)
      .thenRefused('not-open'));
});
