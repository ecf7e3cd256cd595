import { type Fact } from '#libs/event-schema';
import { type EventKeys, type KeyReader, open } from '#libs/privacy';
import { packSketch, sketch } from '#libs/wording';
import { type Sketches } from '../projector/opened-facts.js';

/** The text that went out with each of these, and what it is written for. */
export const outgoing: Readonly<Record<string, string>> = {
  Acknowledged: 'text',
  Apologised: 'text',
  Resolved: 'text',
  HoldingResponseSent: 'why',
};

/** Under which texts of this installation are sketched: by whoever writes, and by the projector. */
export const sketchKeyOf = (keys: Pick<KeyReader, 'keyedHash'>): string => keys.keyedHash('sketch', 'texts');

/** Opens texts that went out, and keeps of them no more than a keyed sketch. What was erased leaves none. */
export const textSketches =
  (keys: Pick<KeyReader, 'lookup' | 'keyedHash'>): Sketches =>
  async (facts) => {
    const wanted = facts.flatMap((fact) => {
      const field = fieldOf(fact);
      return field === undefined || fact.data[field] === undefined ? [] : [{ fact, field }];
    });
    const ids = new Set(wanted.flatMap(({ fact }) => fact.metadata.keyId?.split('.') ?? []));
    const found = ids.size === 0 ? new Map<string, Uint8Array>() : await keys.lookup(ids);
    const key = sketchKeyOf(keys);
    return new Map(
      wanted.flatMap(({ fact, field }) => {
        const { id: eventId, stream, metadata, data } = fact;
        const place = { originLogId: metadata.originLogId, stream, eventId };
        const opened = open({ [field]: data[field] }, place, keysOf(fact, found))[field];
        const packed = typeof opened === 'string' ? packSketch(sketch(wordsOf(fact, opened), key)) : '';
        return packed === '' ? [] : [[eventId, packed] as const];
      }),
    );
  };

const texts: ReadonlySet<unknown> = new Set(Object.values(outgoing));

/** A correction of such a text says what it should have been. */
const fieldOf = ({ type, data }: Fact): string | undefined =>
  type === 'FactCorrected' ? (texts.has(data['field']) ? 'newValue' : undefined) : outgoing[type];

/** A corrected value is kept as JSON text. */
function wordsOf({ type }: Fact, opened: string): string {
  if (type !== 'FactCorrected') return opened;
  try {
    const value: unknown = JSON.parse(opened);
    return typeof value === 'string' ? value : '';
  } catch {
    return opened;
  }
}

function keysOf({ metadata: { keyId } }: Fact, found: ReadonlyMap<string, Uint8Array>): EventKeys | undefined {
  const [dataKeyId = '', secretId = ''] = keyId?.split('.') ?? [];
  const [dataKey, secret] = [found.get(dataKeyId), found.get(secretId)];
  return dataKey === undefined || secret === undefined ? undefined : { dataKey, secret };
}
