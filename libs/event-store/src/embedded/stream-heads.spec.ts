import { StreamHeads } from './stream-heads.js';

describe('remembered stream heads', () => {
  it('forget the stream that was written longest ago when there are too many', () => {
    const heads = new StreamHeads(2);
    heads.set('complaint-1', { number: 1, revision: 0 });
    heads.set('complaint-2', { number: 2, revision: 0 });
    heads.set('complaint-1', { number: 1, revision: 1 });
    heads.set('complaint-3', { number: 3, revision: 0 });
    expect(['complaint-1', 'complaint-2', 'complaint-3'].map((stream) => heads.get(stream)?.revision)).toEqual([
      1,
      undefined,
      0,
    ]);
  });
});
