import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { warnOfWords } from '../commanding/warn-of-words.js';
import { refuseOutside } from '../complaint/deciding/bounds.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { askWords } from '../complaint/deciding/words.js';
import { unique } from '../complaint/state/lists.js';
import { type IncidentBehaviour } from './behaviour.js';
import { type NotificationMedium } from './events.js';
import { type DetectedIncident, notifiedCount } from './incident.js';
import { affectedUnknown, closedBefore } from './warnings.js';

export interface SendProactiveNotification extends Dated {
  readonly type: 'SendProactiveNotification';
  /** How many customers were told. Of a notice on a website it may not be known: 0. */
  readonly count: number;
  readonly medium: NotificationMedium;
  /** What was told. */
  readonly text: string;
  /** They were asked to think along about a good solution. */
  readonly asksForIdeas?: boolean;
  /** Keyed hashes of the customer references of who was told, as far as known. */
  readonly hashes?: readonly string[];
  /** Of what was told, BCP 47; that of the installation when absent. */
  readonly language?: string;
}

/** Customers hear it from us before they have to tell us. It is never refused for being late, nor for its words. */
export const sendProactiveNotification: IncidentBehaviour<SendProactiveNotification, DetectedIncident> = (
  command,
  incident,
  setting,
) => {
  const { count, medium, text, asksForIdeas, language } = command;
  const refused =
    askWords('N3', { text }, { text: 'Write down what you told them.' }) ??
    refuseOutside('N3', { count }, { from: medium === 'website' ? 0 : 1, to: Number.MAX_SAFE_INTEGER });
  if (refused !== undefined) return refused;
  const hashes = command.hashes === undefined ? undefined : unique(command.hashes);
  if (hashes !== undefined && hashes.length > count)
    return no(
      'value-not-allowed',
      'N3',
      `You name ${hashes.length} customers and say that ${count} were told. Count at least those whom you name.`,
      { details: { field: 'count' } },
    );
  const spoken = medium === 'telephone' ? 'spoken' : medium === 'inPerson' ? 'inPerson' : 'written';
  const words = { command: 'SendProactiveNotification', medium: spoken, text } as const;
  const warned = warnOfWords({ ...words, language: language ?? setting.language }, setting);
  return accept(
    [
      {
        type: 'ProactiveNotificationSent',
        data: { count, medium, text, ...present({ asksForIdeas, hashes: hashes && [...hashes] }) },
        ...warned.pinned,
      },
    ],
    [
      ...(incident.affected === undefined ? [affectedUnknown] : []),
      ...moreThanAffected(incident, { count, hashes: hashes ?? [] }),
      ...closedBefore(incident),
      ...warned.warnings,
    ],
  );
};

function moreThanAffected(
  incident: DetectedIncident,
  { count, hashes }: { readonly count: number; readonly hashes: readonly string[] },
): readonly Warning[] {
  const told =
    notifiedCount({ ...incident, notifiedHashes: unique([...incident.notifiedHashes, ...hashes]) }) +
    (count - hashes.length);
  return incident.affected === undefined || told <= incident.affected.count
    ? []
    : [
        {
          code: 'more-told-than-affected',
          rule: 'N3',
          sentence: `By now ${told} customers were told, and ${incident.affected.count} are known to be touched. Check both numbers; give the references of who was told, so that nobody counts twice.`,
        },
      ];
}
