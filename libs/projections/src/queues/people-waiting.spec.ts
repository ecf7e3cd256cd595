import { acknowledged, received, resolved } from '../testing/complaint-facts.js';
import { waiting } from '../testing/waiting-in.js';

/* Somebody waits: for a hearing, for an answer, or we wait for theirs. */

const offered = ['HearingOffered', { to: ['complainant'], answerBy: '2026-01-12T16:00:00Z' }] as const;
const planned = ['HearingPlanned', { at: '2026-01-15T09:00:00Z', chair: 'cas' }] as const;
const withAdvice = ['Received', { ...received[1], suggestion: { sealed: 'a' } }] as const;
const asked = (asks: readonly string[], answerBy?: string) =>
  ['IdentityAsked', { asks, ...(answerBy === undefined ? {} : { answerBy }) }] as const;
const identified = (complainant: object, more: object = {}) =>
  ['ComplainantIdentified', { complainant, ...more }] as const;
const opened = (body: string) => ['ExternalCaseOpened', { body }] as const;
const decided = (body: string) => ['ExternalDecisionRecorded', { body, outcome: 'partly' }] as const;

describe('the queue of hearings', () => {
  it('[N1a] holds a hearing that was offered until it is planned, and then until it is held', () => {
    expect(waiting('hearings-due', received, acknowledged)).toEqual([]);
    expect(waiting('hearings-due', received, acknowledged, offered)).toMatchObject([
      { why: 'hearingOffered', owner: 'ann', dueAt: '2026-01-12T16:00:00Z', next: 'PlanHearing' },
    ]);
    expect(waiting('hearings-due', received, acknowledged, offered, planned)).toMatchObject([
      {
        why: 'hearingPlanned',
        owner: 'cas',
        since: '2026-01-08T08:00:00Z',
        dueAt: '2026-01-15T09:00:00Z',
        next: 'RecordHearing',
      },
    ]);
    expect(waiting('hearings-due', received, offered, ['HearingHeld', { report: {} }])).toEqual([]);
    expect(waiting('hearings-due', received, planned, ['HearingWaived', { ground: 'g' }])).toEqual([]);
    expect(waiting('hearings-due', received, acknowledged, planned, resolved)).toEqual([]);
  });
});

describe('the queue of suggestions', () => {
  it('[G13] holds free advice for ten business days and longer, also when the case is over, until it is answered', () => {
    expect(waiting('suggestions-unanswered', received)).toEqual([]);
    expect(waiting('suggestions-unanswered', withAdvice)).toMatchObject([
      {
        why: 'suggestionOpen',
        since: '2026-01-05T08:00:00Z',
        dueAt: '2026-01-19T16:00:00.000Z',
        next: 'AnswerSuggestion',
      },
    ]);
    expect(waiting('suggestions-unanswered', withAdvice, acknowledged, resolved)).toHaveLength(1);
    expect(waiting('suggestions-unanswered', withAdvice, ['SuggestionAnswered', { answer: {} }])).toEqual([]);
  });
});

describe('the queue of people whom we asked who they are', () => {
  it('[P10] holds a case until all that was asked is known', () => {
    expect(waiting('identity-asked', received)).toEqual([]);
    expect(waiting('identity-asked', received, asked(['name', 'address'], '2026-01-12T16:00:00Z'))).toMatchObject([
      {
        why: 'identityUnknown',
        since: '2026-01-06T08:00:00Z',
        dueAt: '2026-01-12T16:00:00Z',
        next: 'IdentifyComplainant',
        details: { asks: 'name, address' },
      },
    ]);
    const told = [received, asked(['name', 'address']), identified({ name: {} })] as const;
    expect(waiting('identity-asked', ...told)).toMatchObject([{ dueAt: null, details: { asks: 'address' } }]);
    expect(waiting('identity-asked', ...told, identified({ contact: {} }))).toEqual([]);
    expect(waiting('identity-asked', received, asked(['signature']), identified({ name: {} }))).toHaveLength(1);
    expect(waiting('identity-asked', received, asked(['signature']), identified({}, { signed: true }))).toEqual([]);
  });

  it('[P10] asks for what is still unknown of all that was asked, since it was asked first', () => {
    expect(waiting('identity-asked', received, asked(['name']), asked(['signature']))).toMatchObject([
      { since: '2026-01-06T08:00:00Z', details: { asks: 'name, signature' } },
    ]);
  });

  it('[G9] does not press whoever chose to stay unknown, nor whose case is over', () => {
    const unknown = ['Received', { ...received[1], anonymous: true }] as const;
    expect(waiting('identity-asked', unknown, asked(['name']))).toEqual([]);
    expect(waiting('identity-asked', received, acknowledged, asked(['name']), resolved)).toEqual([]);
  });
});

describe('the queue of cases elsewhere', () => {
  it('[T26][N2c] holds each that was opened and not decided, however the case ended with us', () => {
    const told = [received, acknowledged, resolved, opened('ombudsman'), opened('court')] as const;
    expect(waiting('external-cases', ...told)).toMatchObject([
      {
        why: 'externalCaseOpen',
        since: '2026-01-08T08:00:00Z',
        next: 'RecordExternalDecision',
        details: { body: 'ombudsman' },
      },
      { details: { body: 'court' } },
    ]);
    expect(waiting('external-cases', ...told, decided('ombudsman'))).toMatchObject([{ details: { body: 'court' } }]);
    expect(waiting('external-cases', ...told, decided('ombudsman'), decided('court'))).toEqual([]);
  });

  it('[T26] holds the second one of the same body when the first was decided', () => {
    const again = [received, opened('ombudsman'), decided('ombudsman'), opened('ombudsman')] as const;
    expect(waiting('external-cases', ...again)).toMatchObject([{ since: '2026-01-08T08:00:00Z' }]);
  });
});
