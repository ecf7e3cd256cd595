import { catalogue, event, flag, optional, whole } from '#libs/event-schema';
import { type DocumentBody } from '#libs/read-store';
import { type Projection, put, remove } from '../projection.js';

/** Events of a little world, in which things are counted. */
export const countingCatalogue = catalogue([
  event('Counted', 1, [], 'Something was counted.', { by: whole(0, 1000), poison: optional(flag()) }),
  event('Forgotten', 1, [], 'It was forgotten.', {}),
]);

/** What makes `poison` events fold after all; a test switches it. */
export interface Cure {
  cured: boolean;
}

/** Remembers every event that it folds, so that one that is lost, repeated or out of order shows. */
export function counting(name: string, cure: Cure = { cured: false }, version = 1): Projection {
  return {
    name,
    version,
    indexes: [['kind', 'total']],
    evolve(documents, { fact }) {
      if (fact.type === 'Forgotten') return remove(documents, fact.stream);
      const { by, poison } = fact.data as { by: number; poison?: boolean };
      if (poison === true && !cure.cured) throw new Error('it is poisoned');
      if (by === 0) return documents;
      const before = documents.get(fact.stream) ?? { total: 0, seen: [] };
      const body: DocumentBody = {
        kind: 'count',
        version,
        total: (before['total'] as number) + by,
        seen: [...(before['seen'] as number[]), fact.revision],
      };
      return put(documents, fact.stream, body);
    },
  };
}
