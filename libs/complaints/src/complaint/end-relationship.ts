import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { hasWords } from './deciding/words.js';

export interface EndRelationship extends Occurrence {
  readonly type: 'EndRelationship';
  /** Why they left, in their words. */
  readonly reason?: string;
}

/** Who leaves us leaves after an attempt of ours, or before there was one. */
export const endRelationship: Behaviour<EndRelationship, ReceivedComplaint> = (
  { reason, precision },
  { relationshipEnded, resolutions },
) =>
  accept(
    relationshipEnded
      ? []
      : [
          {
            type: 'RelationshipEnded',
            data: {
              afterAttempt: resolutions.length,
              ...present({ reason: hasWords(reason) ? reason : undefined }),
            },
            ...present({ precision }),
          },
        ],
  );
