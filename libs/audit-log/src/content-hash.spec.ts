import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { contentHash, hashedEvents, metadataWithoutHash, NotStorable, type HashedPlace } from './index.js';

const event = { id: 'id-1', type: 'PaidIn', data: '{"remark":"één"}' };
const metadata = '{"originLogId":"log-1"}';
const place: HashedPlace = { originLogId: 'log-1', stream: 'purse-1', revision: 7, previousHash: 'a'.repeat(64) };

describe('the content hash', () => {
  it('is SHA-256 over every part with its length in bytes before it, in this order', () => {
    const hashed =
      '15:redress event 1' +
      '5:log-1' +
      '7:purse-1' +
      '1:7' +
      '4:id-1' +
      '6:PaidIn' +
      '18:{"remark":"één"}' +
      `23:${metadata}` +
      `64:${'a'.repeat(64)}`;
    expect(contentHash(event, metadata, place)).toBe(createHash('sha256').update(hashed).digest('hex'));
  });

  it('never changes its format', () => {
    expect(contentHash(event, metadata, place)).toBe(
      'e94fae4433f91e4a239667c1d8cb44c08b6ecd986aadfb5bc0a34e1062d098ff',
    );
    expect(contentHash(event, metadata, { ...place, revision: 0, previousHash: undefined })).toBe(
      '078deceddd3617cc3e3b1b50e9ea55527b044f1b151661deca30551be3ee8bdc',
    );
  });

  it('changes with every part', () => {
    const others = [
      contentHash({ ...event, id: 'id-2' }, metadata, place),
      contentHash({ ...event, type: 'PaidOut' }, metadata, place),
      contentHash({ ...event, data: '{}' }, metadata, place),
      contentHash(event, '{"originLogId":"log-1","x":1}', place),
      contentHash(event, metadata, { ...place, originLogId: 'log-2' }),
      contentHash(event, metadata, { ...place, stream: 'purse-2' }),
      contentHash(event, metadata, { ...place, revision: 8 }),
      contentHash(event, metadata, { ...place, previousHash: undefined }),
    ];
    expect(new Set([...others, contentHash(event, metadata, place)]).size).toBe(others.length + 1);
  });

  it('does not let a character cross the border between two parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (one, other) => {
        const shifted = [one + other.slice(0, 1), other.slice(1)] as const;
        expect(contentHash({ ...event, id: one, type: other }, metadata, place)).not.toBe(
          contentHash({ ...event, id: shifted[0], type: shifted[1] }, metadata, place),
        );
      }),
    );
  });
});

describe('hashing events', () => {
  const toHash = (data: string, told = metadata) => [{ ...event, data, metadata: told }];

  it('puts the hash in as the last member, so that the hashed text comes back to the byte', () => {
    const [first, second] = hashedEvents('purse-1', 0, undefined, [...toHash('{}'), ...toHash('{}')]).events;
    expect(first!.metadata).toMatch(/^\{"originLogId":"log-1","hash":"[0-9a-f]{64}"\}$/);
    const taken = metadataWithoutHash(first!.metadata)!;
    expect(taken.metadata).toBe(metadata);
    expect(metadataWithoutHash(second!.metadata)?.metadata).toBe(
      `{"originLogId":"log-1","previousHash":"${taken.hash}"}`,
    );
  });

  it('takes nothing for a hash that does not stand at the end', () => {
    expect(metadataWithoutHash('{"originLogId":"log-1"}')).toBeUndefined();
    expect(metadataWithoutHash(`{"hash":"${'a'.repeat(64)}"}`)).toBeUndefined();
    expect(metadataWithoutHash(`{"a":1,"hash":"${'a'.repeat(64)}","b":1}`)).toBeUndefined();
    expect(metadataWithoutHash(`{"a":1,"hash":"${'A'.repeat(64)}"}`)).toBeUndefined();
  });

  it('gives the same bytes every time', () => {
    fc.assert(
      fc.property(fc.array(fc.json().map((text) => JSON.stringify(JSON.parse(text)))), (texts) => {
        const events = texts.flatMap((text) => toHash(text));
        expect(hashedEvents('purse-1', 3, 'b'.repeat(64), events)).toEqual(
          hashedEvents('purse-1', 3, 'b'.repeat(64), events),
        );
      }),
    );
  });

  it.each([
    ['a number that is written another way when it is parsed', '{"n":1.0}'],
    ['space between members', '{ "n":1}'],
    ['a member twice', '{"n":1,"n":2}'],
    ['members that look like list indices, out of order', '{"b":1,"1":2}'],
    ['no JSON', '{'],
  ])('refuses data with %s', (_, data) => {
    expect(() => hashedEvents('purse-1', 0, undefined, toHash(data))).toThrow(NotStorable);
  });

  it.each([
    ['do not name the log', '{"commandId":"c"}'],
    ['bring a hash', `{"originLogId":"log-1","hash":"${'a'.repeat(64)}"}`],
    ['bring a previous hash', `{"originLogId":"log-1","previousHash":"${'a'.repeat(64)}"}`],
    ['are no object', '[]'],
    ['are no JSON', '{"originLogId":'],
  ])('refuses metadata that %s', (_, told) => {
    expect(() => hashedEvents('purse-1', 0, undefined, toHash('{}', told))).toThrow(NotStorable);
  });
});
