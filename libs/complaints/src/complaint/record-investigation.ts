import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type InvestigationRecorded } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { refuseSameHandler, refuseSubject } from './deciding/separation-of-duties.js';
import { askWords, hasWords } from './deciding/words.js';

/** What was found, and whether the fault is ours. First the complainant is heard, then one looks into it. */
export type RecordInvestigation = { readonly type: 'RecordInvestigation' } & Readonly<
  Omit<InvestigationRecorded['data'], 'heardParties'> & Partial<Pick<InvestigationRecorded['data'], 'heardParties'>>
> &
  Occurrence;

export const recordInvestigation: Behaviour<RecordInvestigation, ReceivedComplaint> = (command, complaint, setting) => {
  const refused =
    askWords('N1b', { finding: command.finding }, { finding: 'Say what you found.' }) ??
    refuseSubject(complaint, setting.actor.id, 'investigate it') ??
    refuseSameHandler(complaint, setting);
  if (refused !== undefined) return refused;

  const acknowledged = complaint.acknowledgement !== undefined;
  if (!acknowledged && command.safetyFirst !== true)
    return no(
      'not-acknowledged',
      'N1b',
      'Acknowledge the complaint first: show that you understand what it means to them, then find out. When somebody could come to harm, say safetyFirst, and why.',
    );
  if (!acknowledged && !hasWords(command.reason))
    return no('blank', 'N1b', 'Say why this could not wait for the acknowledgement.', {
      details: { field: 'reason' },
    });

  const { finding, heardParties = [], fault, safetyFirst, reason, precision } = command;
  return accept(
    [
      {
        type: 'InvestigationRecorded',
        data: {
          finding,
          heardParties,
          fault,
          ...present({ safetyFirst, reason: hasWords(reason) ? reason : undefined }),
        },
        ...present({ precision }),
      },
    ],
    faultIsOurs(command) && complaint.responsibilities.length === 0 ? [responsibilityDue] : [],
  );
};

const faultIsOurs = ({ fault }: RecordInvestigation): boolean => fault === 'ours' || fault === 'partly';

const responsibilityDue = {
  code: 'responsibility-due',
  rule: 'N2d',
  sentence: 'You found a fault of ours. Say so to the complainant now: accept responsibility, and apologise.',
};
