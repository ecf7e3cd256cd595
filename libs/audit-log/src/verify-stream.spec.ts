import fc from 'fast-check';
import { aStream, rehashed } from '../testing/streams.js';
import { verifyStream } from './index.js';

const renumbered = <Event>(events: readonly Event[]) => events.map((event, revision) => ({ ...event, revision }));
const brief = (events: Parameters<typeof verifyStream>[0]) =>
  verifyStream(events).map(({ kind, revision }) => `${kind} ${revision}`);
const anyPlace = fc.integer({ min: 0, max: 7 });

describe('verifying a stream', () => {
  it('finds nothing in a stream as it was written', () => {
    expect(verifyStream([])).toEqual([]);
    expect(verifyStream(aStream(1))).toEqual([]);
    expect(verifyStream(aStream(8))).toEqual([]);
  });

  it('finds the one event whose data, metadata, type or id was altered', () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom('data', 'metadata', 'type', 'id'), (place, part) => {
        const events = aStream(8).map((event) =>
          event.revision === place ? { ...event, [part]: event[part].replace(/[a-z0-9]/, '_') } : event,
        );
        expect(brief(events)).toEqual([`altered ${place}`]);
      }),
    );
  });

  it('finds an event whose hash was computed anew after it was altered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (place) => {
        const events = aStream(8).map((event) =>
          event.revision === place ? rehashed({ ...event, data: '{"altered":true}' }) : event,
        );
        expect(brief(events)).toEqual([`altered ${place}`]);
      }),
    );
  });

  it('finds an event that lost its hash', () => {
    const events = aStream(8).map((event) =>
      event.revision === 3 ? { ...event, metadata: '{"originLogId":"log-1"}' } : event,
    );
    expect(brief(events)).toEqual(['altered 3']);
  });

  it('finds removed events, also when the others were renumbered to close the gap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }), (places) => {
        const rest = aStream(8).filter(({ revision }) => !places.includes(revision));
        const expected = [...places].sort().map((place) => `removed ${place}`);
        expect(brief(rest)).toEqual(expected);
        expect(brief(renumbered(rest))).toEqual(expected);
      }),
    );
  });

  it('finds an inserted event, with a made-up hash or with one computed as it should be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.boolean(), (place, wellMade) => {
        const events = aStream(8);
        const forged = { ...aStream(1, 'forged')[0]!, revision: place };
        const named = events[place - 1]?.metadata.slice(-66, -2);
        const copy = wellMade
          ? rehashed(forged, named)
          : { ...forged, metadata: forged.metadata.replace('log-1', 'log-2') };
        const now = renumbered([...events.slice(0, place), copy, ...events.slice(place)]);
        expect(verifyStream(now)).toEqual([
          expect.objectContaining({ kind: 'inserted', revision: place, eventId: copy.id }),
        ]);
      }),
    );
  });

  it('finds the events that changed places', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (from, to) => {
        fc.pre(from !== to);
        const events = [...aStream(8)];
        events.splice(to, 0, ...events.splice(from, 1));
        const findings = verifyStream(renumbered(events));
        expect(findings).toHaveLength(1);
        // When two neighbours changed places, either of them can be said to have moved.
        expect(Math.abs(from - to) === 1 ? [from, to] : [from]).toContain(findings[0]!.revision);
        expect(findings[0]!.kind).toBe('reordered');
      }),
    );
  });

  it('finds several kinds of tampering at once', () => {
    const events = aStream(8).filter(({ revision }) => revision !== 2);
    const tampered = events.map((event) => (event.revision === 5 ? { ...event, data: '{"altered":1}' } : event));
    expect(brief(renumbered(tampered))).toEqual(['removed 2', 'altered 5']);
  });
});
