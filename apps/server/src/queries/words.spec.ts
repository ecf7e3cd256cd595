import { type KeyReader } from '#libs/privacy';
import { type DocumentBody } from '#libs/read-store';
import { wordsIn } from './words.js';

const keys = { lookup: () => Promise.resolve(new Map()) } as unknown as KeyReader;
const told = (...events: readonly (readonly [type: string, data: object, corrects?: object])[]) =>
  wordsIn(
    {
      complaintId: '1',
      sealed: events.map(([type, data, corrects], place) => ({
        eventId: `event-${place}`,
        type,
        originLogId: 'log',
        recordedAt: '2026-01-05T08:00:00Z',
        data,
        ...(corrects === undefined ? {} : { corrects }),
      })),
    } as unknown as DocumentBody,
    'complaint-1',
    keys,
    { opened: true },
  );

describe('the words of a case', () => {
  it('[F7] tell by promise what was promised, as it was said last', async () => {
    const words = await told(
      ['Acknowledged', { nextSteps: [{ promiseId: 'step', action: 'Ask the warehouse' }] }],
      ['PromiseMade', { promiseId: 'call', what: 'I ring you' }],
      ['PromiseMoved', { promiseId: 'call', what: 'I write to you' }],
      ['Apologised', { consequence: 'c', improvement: { promiseId: 'better', action: 'Lists are checked' } }],
    );
    expect(words['promises']).toEqual({
      step: 'Ask the warehouse',
      call: 'I write to you',
      better: 'Lists are checked',
    });
    expect(words).toMatchObject({ apology: { consequence: 'c' } });
  });

  it('[F17] are corrected in the event that they stand in, and nowhere else', async () => {
    const words = await told(
      ['Received', { statement: 'The stove came late.' }],
      ['Acknowledged', { nextSteps: [{ promiseId: 'step', action: 'Ask the warehose' }] }],
      ['FactCorrected', { newValue: '"Ask the warehouse"' }, { targetEventId: 'event-1', field: 'nextSteps.0.action' }],
      ['FactCorrected', { newValue: '"It never came."' }, { targetEventId: 'event-0', field: 'statement' }],
      ['FactCorrected', { newValue: '"of a contact"' }, { targetEventId: 'event-9', field: 'summary' }],
    );
    expect(words).toEqual({ statement: 'It never came.', promises: { step: 'Ask the warehouse' } });
  });

  it('[P12] tell how it was resolved, as last', async () => {
    const words = await told(
      ['Resolved', { resolution: 'first', explanation: 'x' }],
      ['Resolved', { resolution: 'second', explanation: 'y' }],
    );
    expect(words).toEqual({ resolution: { resolution: 'second', explanation: 'y' } });
  });
});
