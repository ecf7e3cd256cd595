import { type StreamDecision } from '../commanding/behaviour.js';
import { decideStream } from '../commanding/decide-stream.js';
import { type AuditFindingsEvent } from './events.js';
import { type AuditFindings } from './findings.js';
import { type FindingContext, recordAuditFinding, type RecordAuditFinding } from './record-audit-finding.js';

/** Everything that can be told of what audits lay bare. */
export type AuditFindingsCommand = RecordAuditFinding;
export type AuditFindingsCommandType = AuditFindingsCommand['type'];

const behaviours: Readonly<Record<AuditFindingsCommandType, typeof recordAuditFinding>> = {
  RecordAuditFinding: recordAuditFinding,
};

/** The types of all commands, as the edge needs them. */
export const auditFindingsCommandTypes = Object.keys(behaviours) as readonly AuditFindingsCommandType[];

/** What a command brings about, or why not. */
export const decideAuditFindings = (
  command: AuditFindingsCommand,
  findings: AuditFindings,
  context: FindingContext,
): StreamDecision<AuditFindingsEvent, never> =>
  decideStream(behaviours[command.type], command, { state: findings, begunAt: undefined }, context);
