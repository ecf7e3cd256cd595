import { type DocumentBody, type ReadStore } from '#libs/read-store';
import { cases } from '../../cases/cases.projection.js';
import {
  type Placement,
  placementIn,
  placementIndex,
  placementOfOwnerIndex,
  placementsOf,
} from '../../cases/placement.js';
import { type AskedOfQueue, type QueueWhenRead } from './queue-when-read.js';

/** With a unit that the register does not name for such a complaint, but another [T5]; who waits longest first. */
export const unrouted: QueueWhenRead = {
  projection: cases,
  async places(reads, asked) {
    const misplaced: string[] = [];
    const read = asked.register.namesResponsible ? placements(reads, asked.unit) : [];
    for await (const text of read) if (responsible(placementIn(text), asked) !== undefined) misplaced.push(text);
    return {
      projection: cases.name,
      ...(asked.owner === undefined
        ? { index: placementIndex, equals: misplaced.map((text) => [text]) }
        : { index: placementOfOwnerIndex, equals: misplaced.map((text) => [text, asked.owner ?? null]) }),
    };
  },
  entryIn({ body }, asked) {
    const { complaintId, unit, owner, receivedAt, placement: text } = body as unknown as Placed;
    const placement = placementIn(text);
    const to = responsible(placement, asked);
    const { object, cause } = placement;
    return {
      queue: 'unrouted',
      subject: { kind: 'complaint', id: complaintId },
      complaintId,
      unit: unit === '' ? asked.register.defaultUnit : unit,
      owner,
      why: 'otherUnitResponsible',
      since: receivedAt,
      dueAt: null,
      next: 'Route',
      details: {
        object,
        cause,
        ...(to === undefined ? {} : { responsible: to, title: asked.register.unit(to, asked.now).title }),
      },
    };
  },
};

type Placed = DocumentBody & {
  readonly complaintId: string;
  readonly unit: string;
  readonly owner: string | null;
  readonly receivedAt: string;
  readonly placement: string;
};

/** The unit that the register names for such complaints, when it is another than the one that has them. */
function responsible({ unit, ...kind }: Placement, { register, now }: AskedOfQueue): string | undefined {
  const named = register.responsibleFor(kind, now);
  return named === (unit === '' ? register.defaultUnit : unit) ? undefined : named;
}

/** So many lookups, one after the other, before others get their turn. */
const lookupsInATurn = 50;

/** Every place where a complaint is, once: each lookup goes on behind the place that the one before it found. */
async function* placements(reads: Pick<ReadStore, 'query'>, unit: string | undefined): AsyncGenerator<string> {
  const within = unit === undefined ? undefined : placementsOf(unit);
  let from = within?.from;
  for (let lookup = 1; ; lookup++) {
    const { documents } = await reads.query({
      projection: cases.name,
      index: placementIndex,
      equals: [],
      limit: 1,
      ...(from === undefined ? {} : { from }),
      ...(within === undefined ? {} : { to: within.to }),
    });
    const found = documents[0]?.body['placement'];
    if (typeof found !== 'string') return;
    yield found;
    // The least text behind it: no name holds this mark, which JSON writes otherwise.
    from = `${found}\u0001`;
    if (lookup % lookupsInATurn === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
