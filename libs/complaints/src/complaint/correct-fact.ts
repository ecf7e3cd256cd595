import { accept, type Decided } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type Complaint, type ReceivedComplaint } from './state/complaint.js';
import { type FieldFound, fieldOf } from './deciding/corrected-field.js';
import { type ComplaintEvent } from './events/index.js';
import { afterwards } from './deciding/in-turn.js';
import { factIn, lastCorrection, refuseErased } from './deciding/on-record.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords } from './deciding/words.js';

export interface CorrectFact extends Occurrence {
  readonly type: 'CorrectFact';
  /** The event that says something that is not so. */
  readonly targetEventId?: string;
  /** In place of its id: its revision, the place that it has in the history, counted from 0. */
  readonly targetRevision?: number;
  /** Which field, as a path such as `severity.material`; `occurredAt` for when it happened. */
  readonly field: string;
  readonly newValue: string | number | boolean;
  /** How we know. */
  readonly why: string;
}

/** What was written stays; what it should have said stands beside it, and counts from now on. */
export const correctFact: Behaviour<CorrectFact, ReceivedComplaint> = (command, complaint, setting) => {
  const { newValue, why, precision } = command;
  const refused =
    refuseErased(complaint) ??
    askWords('F17', { why }, { why: 'Say how we know that it is not so, so that others can follow it.' });
  if (refused !== undefined) return refused;
  const target = factIn(complaint, command.targetEventId ?? command.targetRevision);
  if (!target.found) return target.no;
  const { fact } = target;
  const targetEventId = fact.eventId;
  if (fact.type === 'FactCorrected')
    return no(
      'corrects-a-correction',
      'F17',
      'This is a correction itself. Correct the original fact once more; the last correction counts.',
      { details: present({ targetEventId: fact.about }) },
    );
  if (complaint.receipt.anonymous && saysWhoItIs(command.field))
    return no(
      'anonymous-with-identity',
      'G9',
      'The complainant chose to stay unknown. Record who it is only when they said so themselves, with IdentifyComplainant.',
      { details: { field: 'field' } },
    );
  const found = fieldOf(fact.type, command.field, newValue, setting.now);
  if (!found.sound) return no('value-not-allowed', 'F17', found.why, { details: { field: command.field } });
  const unsealedValue = found.sealed ? undefined : String(found.value);
  const written = JSON.stringify(found.value);
  const last = lastCorrection(complaint, targetEventId, command.field);
  const isSo = found.sealed ? setting.correctedTo === written : last?.corrected?.value === unsealedValue;
  if (last !== undefined && isSo) return accept([]);

  const event: Decided<ComplaintEvent> = {
    type: 'FactCorrected',
    data: {
      targetEventId,
      field: command.field,
      newValue: written,
      why,
      ...present({ unsealedValue }),
    },
    ...present({ precision }),
  };
  return accept([event], hasEffect(found, event, complaint, setting) ? [] : [onRecordOnly]);
};

const saysWhoItIs = (field: string): boolean => /^(complainant|representative)\b/.test(field);

/** A sealed field is read where it is shown; any other matters only as far as it changes what is known. */
function hasEffect(
  { sealed }: Extract<FieldFound, { readonly sound: true }>,
  event: Decided<ComplaintEvent>,
  complaint: ReceivedComplaint,
  setting: Setting,
): boolean {
  const after = afterwards(complaint, [event], setting);
  return sealed || after.contacts !== complaint.contacts || known(after) !== known(complaint);
}

const known = ({ trail: _trail, contacts: _contacts, revision: _revision, ...rest }: Complaint): string =>
  JSON.stringify(rest);

const onRecordOnly = {
  code: 'corrected-on-record-only',
  rule: 'F17',
  sentence:
    'The record shows the correction; what is done next does not follow from this field. To change that, use the command for it, such as assigning, routing or moving a promise.',
};
