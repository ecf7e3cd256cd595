import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { refuseOutside } from '../complaint/deciding/bounds.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { hasWords } from '../complaint/deciding/words.js';
import { unique } from '../complaint/state/lists.js';
import { type IncidentBehaviour } from './behaviour.js';
import { type DetectedIncident } from './incident.js';
import { closedBefore } from './warnings.js';

export interface IdentifyAffected extends Dated {
  readonly type: 'IdentifyAffected';
  /** How many customers in all, as far as is known now. */
  readonly count: number;
  /** Keyed hashes of the customer references that are known; they add to those named before. */
  readonly hashes: readonly string[];
  /** How they were found. */
  readonly note?: string;
}

export const identifyAffected: IncidentBehaviour<IdentifyAffected, DetectedIncident> = (command, incident) => {
  const { count, note } = command;
  const refused = refuseOutside('N3', { count }, { from: 0, to: Number.MAX_SAFE_INTEGER });
  if (refused !== undefined) return refused;
  const hashes = unique(command.hashes);
  if (hashes.length > count)
    return no(
      'value-not-allowed',
      'N3',
      `You name ${hashes.length} customers and count ${count}. Count at least those whom you name.`,
      { details: { field: 'count' } },
    );
  const known = unique([...incident.affectedHashes, ...hashes]);
  if (incident.affected?.count === count && known.length === incident.affectedHashes.length && !hasWords(note))
    return accept([]);
  return accept(
    [
      {
        type: 'AffectedIdentified',
        data: { count, hashes: [...hashes], ...present({ note: hasWords(note) ? note : undefined }) },
      },
    ],
    [...(known.length > count ? [fewerThanNamed(known.length, count)] : []), ...closedBefore(incident)],
  );
};

const fewerThanNamed = (named: number, count: number): Warning => ({
  code: 'fewer-than-named',
  rule: 'N3',
  sentence: `${named} customers were named by now, and you count ${count}. Check whether the ones named before belong to this incident.`,
});
