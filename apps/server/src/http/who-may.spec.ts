import { whoMay } from './who-may.js';

describe('who may', () => {
  it.each([
    [['coordinator'] as const, 'Ask a coordinator.'],
    [['admin'] as const, 'Ask an administrator.'],
    [['agent', 'coordinator'] as const, 'An agent or coordinator may do this.'],
    [['intake', 'agent', 'coordinator'] as const, 'An intake employee, agent or coordinator may do this.'],
    [['privacyOfficer', 'coordinator'] as const, 'A privacy officer or coordinator may do this.'],
  ])('is said in a sentence: %j', (roles, sentence) => expect(whoMay(roles)).toBe(sentence));
});
