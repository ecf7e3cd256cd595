import fc from 'fast-check';
import { v5 } from 'uuid';
import { canonicalJson, commandIdOf, complaintIdOf, eventIdOf, idOf } from './index.js';
import { namespaces } from './identities.js';

describe('identities', () => {
  it('are UUIDs of version 5, as the uuid package makes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(complaintIdOf(text)).toBe(v5(text, namespaces.complaints));
        expect(idOf(text, namespaces.commands)).toBe(v5(text, namespaces.commands));
      }),
    );
    expect(commandIdOf('agent-1', 'key')).toBe(v5('7:agent-13:key', namespaces.commands));
    expect(eventIdOf('s', 'c', 'b', 3)).toBe(v5('1:s1:c1:b1:3', namespaces.events));
  });

  it('never change: a stored command would be done again', () => {
    expect(commandIdOf('employee-1', 'key-1')).toBe('ea3c8a96-edf1-5542-b438-f3488473c0e2');
    expect(complaintIdOf('c1')).toBe('970bd192-6d7b-5d8c-9753-f524cef1abcc');
    expect(eventIdOf('complaint-1', 'c1', 'b1', 0)).toBe('d2aa9024-6320-5204-b7a9-3d320c92c2b1');
  });

  it('differ for different people, keys, streams, bodies and places, wherever the border between them lies', () => {
    const tuple = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(tuple, tuple, (one, other) => {
        fc.pre(one[0] !== other[0] || one[1] !== other[1]);
        expect(commandIdOf(...one)).not.toBe(commandIdOf(...other));
        expect(eventIdOf(...one, 'b', 0)).not.toBe(eventIdOf(...other, 'b', 0));
      }),
    );
    expect(commandIdOf('ab', 'c')).not.toBe(commandIdOf('a', 'bc'));
    expect(eventIdOf('s', 'c', 'b', 1)).not.toBe(eventIdOf('s', 'c', 'b', 11));
  });
});

describe('a body as canonical text', () => {
  it('does not depend on the order of members, and keeps everything else', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (body) => {
        const shuffled = Object.fromEntries(Object.entries(body).reverse());
        expect(canonicalJson(shuffled as never)).toBe(canonicalJson(body as never));
        expect(JSON.parse(canonicalJson(body as never))).toEqual(JSON.parse(JSON.stringify(body)));
      }),
    );
  });

  it('leaves out what is undefined, as it would be on the wire', () => {
    expect(canonicalJson({ a: 1, b: undefined } as never)).toBe('{"a":1}');
  });
});
