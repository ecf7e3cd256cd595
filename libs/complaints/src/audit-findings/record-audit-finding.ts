import { accept, type Warning } from '#libs/event-schema';
import { type Dated, type StreamBehaviour, type StreamContext } from '../commanding/behaviour.js';
import { present } from '../complaint/deciding/present.js';
import { unitNotRegistered } from '../complaint/deciding/warnings.js';
import { askWords } from '../complaint/deciding/words.js';
import { improvementUnknown } from '../improvement/warnings.js';
import { type AuditFindingsEvent } from './events.js';
import { type AuditFindings, type Finding } from './findings.js';

/** What only other streams know; absent where it was not asked. */
export interface FindingContext extends StreamContext {
  readonly improvementFound?: boolean;
}

export interface RecordAuditFinding extends Dated {
  readonly type: 'RecordAuditFinding';
  readonly finding: string;
  readonly area: Finding['area'];
  readonly seriousness: Finding['seriousness'];
  readonly unit?: string;
  /** The norm and clause that it was measured against. */
  readonly norm?: string;
  readonly improvementId?: string;
}

/** An audit laid something bare. What is serious leads somewhere, or says by its silence that it does not. */
export const recordAuditFinding: StreamBehaviour<
  RecordAuditFinding,
  AuditFindings,
  AuditFindingsEvent,
  never,
  FindingContext
> = (command, _findings, { now, ids, register, improvementFound }) => {
  const { finding, area, seriousness, unit, norm, improvementId } = command;
  return (
    askWords('T26', { finding }, { finding: 'Say what was found.' }) ??
    accept(
      [
        {
          type: 'AuditFindingRecorded',
          data: { findingId: ids('finding'), finding, area, seriousness, ...present({ unit, norm, improvementId }) },
        },
      ],
      [
        ...(unit === undefined || register.unit(unit, now).registered ? [] : [unitNotRegistered(unit)]),
        ...(improvementFound === false ? [improvementUnknown] : []),
        ...(seriousness === 'major' && improvementId === undefined ? [leadsNowhere] : []),
      ],
    )
  );
};

const leadsNowhere: Warning = {
  code: 'finding-without-improvement',
  rule: 'T26',
  sentence:
    'This is serious, and no improvement is named that follows from it. Propose one, with this event as its source.',
};
