import { type BehavioursOf, deciderOf } from '../commanding/decider-of.js';
import { type AuditFindingsEvent } from './events.js';
import { type AuditFindings } from './findings.js';
import { type FindingContext, recordAuditFinding, type RecordAuditFinding } from './record-audit-finding.js';

/** Everything that can be told of what audits lay bare. */
export type AuditFindingsCommand = RecordAuditFinding;
export type AuditFindingsCommandType = AuditFindingsCommand['type'];

const behaviours: BehavioursOf<AuditFindingsCommand, AuditFindings, AuditFindingsEvent, never, FindingContext> = {
  RecordAuditFinding: recordAuditFinding,
};

/** The types of all commands, as the edge needs them. */
export const auditFindingsCommandTypes = Object.keys(behaviours) as readonly AuditFindingsCommandType[];

// Each finding stands by itself; none has to follow another.
export const decideAuditFindings = deciderOf(behaviours, () => undefined);
