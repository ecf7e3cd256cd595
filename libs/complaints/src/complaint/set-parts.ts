import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseNone } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { ownerOf } from './deciding/context.js';
import { type ComplaintPartsSet } from './events/index.js';
import { filledPerson } from './deciding/filled-person.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

type Part = ComplaintPartsSet['data']['parts'][number];

export interface SetParts extends Occurrence {
  readonly type: 'SetParts';
  /** All parts; one that is there already keeps its id, a new one has none yet. */
  readonly parts: readonly (Omit<Part, 'partId'> & Partial<Pick<Part, 'partId'>>)[];
}

/** Replaces an earlier division: whom only that one named is no subject any more. */
export const setParts: Behaviour<SetParts, ReceivedComplaint> = (command, complaint, setting) => {
  const { parts, precision } = command;
  const refused =
    refuseNone('T11', 'parts', parts, 'Name at least one part; a complaint that is one whole needs no parts.') ??
    refusePart(parts, complaint);
  if (refused !== undefined) return refused;
  const set = parts.map(({ partId, description, subject, subjectEmployee }, index) => ({
    partId: partId ?? setting.ids(`part/${index}`),
    description,
    ...present({
      subject: filledPerson(subject),
      subjectEmployee: hasWords(subjectEmployee) ? subjectEmployee : undefined,
    }),
  }));
  const owner = ownerOf(complaint, setting);
  return accept(
    [{ type: 'ComplaintPartsSet', data: { parts: set }, ...present({ precision }) }],
    complaint.receipt.confidentiality === 'open' && set.some(({ subjectEmployee }) => subjectEmployee === owner)
      ? [
          {
            code: 'owner-is-subject',
            rule: 'T1',
            sentence: `A part is about ${owner}, who owns the complaint and may not investigate or decide it. Assign somebody else.`,
          },
        ]
      : [],
  );
};

function refusePart(
  parts: SetParts['parts'],
  { parts: known }: ReceivedComplaint,
): Extract<ComplaintDecision, { readonly accepted: false }> | undefined {
  const named = parts.flatMap(({ partId }) => (partId === undefined ? [] : [partId]));
  const stray = named.find((partId) => !known.some((part) => part.partId === partId));
  if (stray !== undefined)
    return no('value-not-allowed', 'T11', 'This complaint has no such part. Leave partId out for a new part.', {
      details: { field: 'parts', partId: stray },
    });
  if (new Set(named).size !== named.length)
    return no('value-not-allowed', 'T11', 'Name each part once.', { details: { field: 'parts' } });
  for (const [index, { description }] of parts.entries()) {
    const field = `parts[${index}].description`;
    const blank = askWords('T11', { [field]: description }, { [field]: 'Say in words what this part is about.' });
    if (blank !== undefined) return blank;
  }
  return undefined;
}
