import { accept, type Decided } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ResponsibilityAccepted } from './events/index.js';
import { present } from './deciding/present.js';
import { notAcknowledgedYet } from './deciding/warnings.js';
import { askWords } from './deciding/words.js';

/** For what we take responsibility, and how far. Empathy before it admitted nothing. */
export interface AcceptedResponsibility {
  readonly scope: ResponsibilityAccepted['data']['scope'];
  readonly extent: ResponsibilityAccepted['data']['extent'];
  readonly statement: string;
  /** Who takes it for us; the actor when absent. */
  readonly by?: string;
}

export interface AcceptResponsibility extends AcceptedResponsibility, Occurrence {
  readonly type: 'AcceptResponsibility';
}

/** Never refused for being early, late or said again. */
export const acceptResponsibility: Behaviour<AcceptResponsibility, ReceivedComplaint> = (
  command,
  complaint,
  setting,
) => {
  const refused = refuseStatement(command, 'statement');
  if (refused !== undefined) return refused;
  return accept(
    [{ ...responsibilityOf(command, setting), ...present({ precision: command.precision }) }],
    complaint.acknowledgement === undefined ? [notAcknowledgedYet] : [],
  );
};

/** Refuses responsibility for nothing in particular. */
export const refuseStatement = ({ statement }: AcceptedResponsibility, field: string) =>
  askWords('N5b', { [field]: statement }, { [field]: 'Say which part of it was our fault.' });

export const responsibilityOf = (
  { scope, extent, statement, by }: AcceptedResponsibility,
  { actor }: Setting,
): Decided<ResponsibilityAccepted> => ({
  type: 'ResponsibilityAccepted',
  data: { scope, extent, statement, by: by ?? actor.id },
});
