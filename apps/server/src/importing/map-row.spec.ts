import { complaintEvents } from '#libs/complaints';
import { type Row } from './layout.js';
import { type Export, type ImportedHistory, mapRow } from './map-row.js';

const older: Row = {
  id: '1290580',
  product: 'Debt collection',
  subProduct: 'Medical',
  issue: "Cont'd attempts collect debt not owed",
  subIssue: 'Debt is not mine',
  state: 'TX',
  zipCode: '77479',
  received: '3/2/2015',
  sent: '3/4/2015',
  response: 'Closed with explanation',
  timely: 'Yes',
  disputed: '',
};
const modern: Row = {
  ...older,
  received: '2021-07-02',
  sent: '2021-07-04',
  narrative: '',
  publicResponse: '',
  company: 'WELLS FARGO & COMPANY',
  tags: '',
  consent: 'N/A',
  submittedVia: 'Web',
};
const file: Export = { layout: 'older', exportedOn: '2015-03-19', now: '2026-01-05T12:00:00.000Z' };
const modernFile: Export = { ...file, layout: 'modern', exportedOn: '2021-12-31' };

function mapped(row: Row, from: Export = file): ImportedHistory {
  const history = mapRow(row, from);
  if ('reason' in history) throw new Error(history.reason);
  for (const { type, data } of history.events) {
    expect(complaintEvents.find((declared) => declared.type === type)?.problem(data)).toBeUndefined();
  }
  return history;
}
const types = (row: Row, from?: Export) => mapped(row, from).events.map(({ type }) => type);
const event = (row: Row, type: string, from?: Export) => mapped(row, from).events.find((one) => one.type === type);
const reason = (row: Row, from: Export = file) => {
  const history = mapRow(row, from);
  return 'reason' in history ? history.reason : undefined;
};

describe('mapping a row of the CFPB to facts', () => {
  it('tells the whole history, fact to fact, and nothing that the row does not say', () => {
    const { externalRef, events } = mapped({ ...older, disputed: 'Yes' });
    expect(externalRef).toBe('1290580');
    expect(events).toEqual([
      {
        type: 'Received',
        data: {
          channel: 'regulator',
          statement: "Cont'd attempts collect debt not owed",
          unit: 'cfpb',
          language: 'en',
          product: 'debt-collection',
          externalRef: '1290580',
          source: { name: 'cfpb', timely: 'yes' },
        },
        occurredAt: '2015-03-02T05:00:00.000Z',
        precision: 'day',
      },
      {
        type: 'Classified',
        data: {
          object: 'contd-attempts-collect-debt-not-owed',
          cause: 'notRecorded',
          product: 'debt-collection',
          intention: 'notStated',
          remedySought: 'notStated',
        },
        occurredAt: '2015-03-02T05:00:00.000Z',
        precision: 'day',
      },
      {
        type: 'Routed',
        data: { from: 'cfpb', to: 'company', mode: 'cold', hop: 1 },
        occurredAt: '2015-03-04T05:00:00.000Z',
        precision: 'day',
      },
      {
        type: 'Resolved',
        data: { sourceOutcome: 'Closed with explanation' },
        occurredAt: '2015-03-20T03:59:59.999Z',
        precision: 'notAfter',
      },
      {
        type: 'ResolutionAnswered',
        data: { answer: 'rejected', medium: 'source' },
        occurredAt: '2015-03-20T03:59:59.999Z',
        precision: 'notAfter',
      },
    ]);
  });

  const beginning = ['Received', 'Classified', 'Routed'];
  it.each([
    ['In progress', [...beginning, 'HoldingResponseSent']],
    ['Untimely response', beginning],
    ['Closed', [...beginning, 'Resolved']],
    ['Closed with explanation', [...beginning, 'Resolved']],
    ['Closed without relief', [...beginning, 'Resolved']],
    ['Closed with relief', [...beginning, 'RedressOffered', 'Resolved']],
    ['Closed with monetary relief', [...beginning, 'RedressOffered', 'Resolved']],
    ['Closed with non-monetary relief', [...beginning, 'RedressOffered', 'Resolved']],
    ['closed WITH monetary relief', [...beginning, 'RedressOffered', 'Resolved']],
    ['', beginning],
  ])('takes the response "%s" for %j', (response, expected) => {
    expect(types({ ...older, response })).toEqual(expected);
    expect(types({ ...modern, response }, modernFile)).toEqual(expected);
  });

  it('offers relief without an amount, and a holding response without a reason', () => {
    const relief = { ...older, response: 'Closed with monetary relief' };
    expect(event(relief, 'RedressOffered')?.data).toEqual({ promiseId: expect.any(String) as string, kind: 'other' });
    expect(event(relief, 'Resolved')?.data).toEqual({ sourceOutcome: 'Closed with monetary relief' });
    expect(event({ ...older, response: 'In progress' }, 'HoldingResponseSent')).toEqual({
      type: 'HoldingResponseSent',
      data: {},
      occurredAt: '2015-03-20T03:59:59.999Z',
      precision: 'notAfter',
    });
  });

  it.each([
    ['Yes', 'rejected'],
    ['No', 'notDisputed'],
    ['', undefined],
    ['N/A', undefined],
  ])('takes disputed "%s" for %s; silence is no consent', (disputed, answer) => {
    const found = event({ ...older, disputed }, 'ResolutionAnswered');
    expect(found?.data).toEqual(answer === undefined ? undefined : { answer, medium: 'source' });
  });

  it.each([
    ['Yes', { name: 'cfpb', timely: 'yes' }],
    ['No', { name: 'cfpb', timely: 'no' }],
    ['', { name: 'cfpb' }],
  ])('keeps timely "%s" as the source\'s word', (timely, source) => {
    expect(event({ ...older, timely }, 'Received')?.data).toMatchObject({ source });
  });

  it.each([
    ['Web', 'online'],
    ['Phone', 'hotline'],
    ['Postal mail', 'letter'],
    ['Fax', 'letter'],
    ['Email', 'email'],
    ['Referral', 'regulator'],
    ['Web Referral', 'regulator'],
    ['', 'regulator'],
    ['Carrier pigeon', 'other'],
  ])(
    '[T16] takes submitted via "%s" for the channel %s; the older layout came through the regulator',
    (submittedVia, channel) => {
      expect(event({ ...modern, submittedVia }, 'Received', modernFile)?.data).toMatchObject({ channel });
      expect(event(older, 'Received')?.data).toMatchObject({ channel: 'regulator' });
    },
  );

  it('takes the narrative for the statement, else the issue, else the product', () => {
    const statement = (row: Row) => (event(row, 'Received', modernFile)?.data as { statement: string }).statement;
    expect(statement({ ...modern, narrative: 'They\nnever rang.' })).toBe('They\nnever rang.');
    expect(statement(modern)).toBe("Cont'd attempts collect debt not owed");
    expect(statement({ ...modern, issue: '' })).toBe('Debt collection');
  });

  it('records what the row does not classify as not recorded, and nothing where it classifies nothing', () => {
    expect(event({ ...older, issue: '' }, 'Classified')?.data).toMatchObject({
      object: 'notRecorded',
      product: 'debt-collection',
    });
    const noProduct = event({ ...older, product: '' }, 'Classified')?.data;
    expect(noProduct).not.toHaveProperty('product');
    expect(types({ ...modern, narrative: 'They never rang.', issue: '', product: '' }, modernFile)).not.toContain(
      'Classified',
    );
  });

  it('marks tagged people as vulnerable and keeps the tags', () => {
    expect(event({ ...modern, tags: 'Older American, Servicemember' }, 'Received', modernFile)?.data).toMatchObject({
      vulnerable: true,
      source: { name: 'cfpb', timely: 'yes', tags: ['Older American', 'Servicemember'] },
    });
    const unknown = event({ ...modern, tags: 'Left-handed' }, 'Received', modernFile)?.data;
    expect(unknown).toMatchObject({ source: { tags: ['Left-handed'] } });
    expect(unknown).not.toHaveProperty('vulnerable');
    expect(event(modern, 'Received', modernFile)?.data).not.toHaveProperty('source.tags');
  });

  it('routes to the company, and not at all when it was not sent', () => {
    expect(event(modern, 'Routed', modernFile)?.data).toMatchObject({ from: 'cfpb', to: 'wells-fargo-company' });
    expect(event({ ...modern, company: 'Société Générale S.A.' }, 'Routed', modernFile)?.data).toMatchObject({
      to: 'societe-generale-s-a',
    });
    expect(event({ ...modern, company: '' }, 'Routed', modernFile)?.data).toMatchObject({ to: 'company' });
    expect(types({ ...older, sent: '' })).toEqual(['Received', 'Classified', 'Resolved']);
  });

  it('dates by the day in New York, in winter and in summer', () => {
    const receivedAt = (row: Row, from: Export) => event(row, 'Received', from)?.occurredAt;
    expect(receivedAt({ ...older, received: '1/1/2015' }, file)).toBe('2015-01-01T05:00:00.000Z');
    expect(receivedAt(modern, modernFile)).toBe('2021-07-02T04:00:00.000Z');
    // On this day the clocks went forward.
    expect(receivedAt({ ...older, received: '3/8/2015', sent: '3/8/2015' }, file)).toBe('2015-03-08T05:00:00.000Z');
    expect(event(older, 'Resolved', { ...file, exportedOn: '2015-03-08' })?.occurredAt).toBe(
      '2015-03-09T03:59:59.999Z',
    );
  });

  it('never says that something can still happen after the import', () => {
    const today = { ...file, now: '2015-03-19T15:00:00.000Z' };
    expect(event(older, 'Resolved', today)?.occurredAt).toBe('2015-03-19T15:00:00.000Z');
  });

  it('gives one complaint one identity, in every file and whatever it says', () => {
    const once = mapped(older);
    const again = mapped({ ...modern, response: 'In progress' }, modernFile);
    expect(again.complaintId).toBe(once.complaintId);
    expect(again.commandId).toBe(once.commandId);
    expect(mapped({ ...older, id: '1290581' }).complaintId).not.toBe(once.complaintId);
    // Stands in logs: it may never come out otherwise.
    expect(once.complaintId).toBe('e715ac50-7fa6-5cf1-adf9-8c71d060460d');
  });

  it.each([
    [{ id: '' }, 'The complaint id is missing.'],
    [{ id: '../1' }, 'The complaint id "../1" is not a whole number of at most 12 digits.'],
    [{ id: '1234567890123' }, 'The complaint id "1234567890123" is not a whole number of at most 12 digits.'],
    [{ received: '' }, '"Date received" is empty.'],
    [
      { received: '2/30/2015' },
      '"Date received" is "2/30/2015"; expected is a day that exists, as 3/19/2015 or 2015-03-19.',
    ],
    [
      { received: '2015-02-29' },
      '"Date received" is "2015-02-29"; expected is a day that exists, as 3/19/2015 or 2015-03-19.',
    ],
    [
      { received: '13/1/2015' },
      '"Date received" is "13/1/2015"; expected is a day that exists, as 3/19/2015 or 2015-03-19.',
    ],
    [{ received: '1/1/15' }, '"Date received" is "1/1/15"; expected is a day that exists, as 3/19/2015 or 2015-03-19.'],
    [{ sent: 'soon' }, '"Date sent to company" is "soon"; expected is a day that exists, as 3/19/2015 or 2015-03-19.'],
    [{ sent: '3/1/2015' }, 'It was sent to the company on 2015-03-01, before it was received on 2015-03-02.'],
    [
      { sent: '3/20/2015' },
      'It was sent to the company on 2015-03-20, which lies after 2015-03-19, the last day that this file can know of.',
    ],
    [{ issue: '', product: '' }, 'Nothing says what the complaint is about: narrative, issue and product are empty.'],
    [{ timely: 'Perhaps' }, '"Timely response?" is "Perhaps"; it can be Yes, No or empty.'],
    [{ disputed: 'Perhaps' }, '"Consumer disputed?" is "Perhaps"; it can be Yes, No, N/A or empty.'],
    [{ issue: 'Late\u0007fee' }, 'A field holds a control character. Remove it; line breaks and tabs are fine.'],
    [{ narrative: 'x'.repeat(100_001) }, 'The narrative is longer than 100000 characters.'],
  ])('rejects %j with a reason', (cells, expected) => {
    expect(reason({ ...older, ...cells })).toBe(expected);
  });

  it('rejects a response that the source does not know, and names those that it knows', () => {
    expect(reason({ ...older, response: 'Vanished' })).toMatch(
      /^The company response "Vanished" is unknown. Known are "In progress", "Closed",/,
    );
  });

  it('takes both ways to write a day for the same day', () => {
    expect(mapped({ ...older, received: '2015-03-02', sent: '2015-03-04' })).toEqual(mapped(older));
  });
});
