import {
  changeAt,
  event,
  freeText,
  group,
  list,
  optional,
  personRef,
  oneOf,
  moment,
  code,
  type EventOf,
} from './index.js';

const told = event('Told', 1, ['P10'], 'Somebody told us something.', {
  channel: code(['phone', 'mail']),
  statement: freeText('What was said.'),
  who: optional(personRef('Who said it.')),
  steps: list(group({ action: freeText('What.'), dueAt: moment() })),
  state: oneOf('kind', { done: { doneAt: moment() }, planned: { action: freeText('What will be.'), dueAt: moment() } }),
});

const example: EventOf<typeof told>['data'] = {
  channel: 'phone',
  statement: 'The lift is out of order',
  who: { name: 'An', contact: '010' },
  steps: [
    { action: 'ring', dueAt: '2026-01-05T08:00:00Z' },
    { action: 'write', dueAt: '2026-01-06T08:00:00Z' },
  ],
  state: { kind: 'planned', action: 'repair', dueAt: '2026-01-07T08:00:00Z' },
};

describe('declaring an event', () => {
  it('finds every place that is sealed, in lists and alternatives too', () => {
    expect(told.sealedPaths.map((path) => path.join('/')).sort()).toEqual([
      'state/action',
      'statement',
      'steps/*/action',
      'who/contact',
      'who/customerRef',
      'who/name',
    ]);
  });

  it('checks data and says where it is wrong', () => {
    expect(told.problem(example)).toBeUndefined();
    expect(told.problem({ ...example, channel: 'pigeon' })).toContain('/channel');
    expect(told.problem({ ...example, extra: 1 })).toContain('/extra');
  });

  it('changes each sealed place once, under a label that names the place exactly', () => {
    const labels: string[] = [];
    const changed = changeAt(example, told.sealedPaths, (value, label) => {
      labels.push(label);
      return `<${typeof value === 'string' ? value : ''}>`;
    });
    expect(labels.sort()).toEqual([
      '/state/action',
      '/statement',
      '/steps/0/action',
      '/steps/1/action',
      '/who/contact',
      '/who/name',
    ]);
    expect(changed).toMatchObject({
      channel: 'phone',
      statement: '<The lift is out of order>',
      steps: [{ action: '<ring>' }, {}],
    });
    expect(example.statement).toBe('The lift is out of order');
  });
});
