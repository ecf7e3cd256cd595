import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { isListedGround } from './deciding/code-lists.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { regimeRules } from './deciding/regimes.js';
import { refuseSameHandler, refuseSubject } from './deciding/separation-of-duties.js';
import { askWords } from './deciding/words.js';

export interface NotifyDecline extends Occurrence {
  readonly type: 'NotifyDecline';
  /** The ground that the regime knows. */
  readonly ground: string;
  /** What was written to the complainant. */
  readonly text: string;
}

/** Declines the formal procedure, not the complaint: that still gets an answer. Late is late, never refused. */
export const notifyDecline: Behaviour<NotifyDecline, ReceivedComplaint> = (command, complaint, setting) => {
  const { ground, text, precision } = command;
  return (
    askWords(
      'P12',
      { ground, text },
      { ground: 'Name the ground that the regime knows.', text: 'Add what was written to the complainant.' },
    ) ??
    refuseSubject(complaint, setting.actor.id, 'decline it') ??
    refuseSameHandler(complaint, setting) ??
    accept(
      [{ type: 'DeclineNotified', data: { ground, text }, ...present({ precision }) }],
      warningsOf(ground, complaint, setting),
    )
  );
};

function warningsOf(ground: string, { regime, receipt }: ReceivedComplaint, { at }: Setting): readonly Warning[] {
  if (!regimeRules(regime).formalProcedure) return [noFormalProcedure];
  const days = (Date.parse(at.slice(0, 10)) - Date.parse(receipt.at.slice(0, 10))) / 86_400_000;
  return [
    ...(days > daysToDecline ? [late] : []),
    ...(isAwb(regime) && !isListedGround(ground) ? [groundNotListed] : []),
  ];
}

/** Awb 9:8, third paragraph: four weeks. Where a holiday moves the end, the clock knows it; this only warns. */
const daysToDecline = 28;
const isAwb = (regime: string | undefined): boolean => regime?.toLowerCase() === 'awb';

const late: Warning = {
  code: 'decline-late',
  rule: 'Awb 9:8',
  sentence: 'The complainant should have heard this within four weeks. Late is late; say sorry for the wait.',
};
const groundNotListed: Warning = {
  code: 'ground-not-listed',
  rule: 'Awb 9:8',
  sentence:
    'The Awb does not know this ground. It is recorded; look whether the complaint has to be dealt with after all.',
};
const noFormalProcedure: Warning = {
  code: 'no-formal-procedure',
  rule: 'T1',
  sentence:
    'The rules of this complaint know no formal procedure to decline. The complaint itself still gets an answer.',
};
