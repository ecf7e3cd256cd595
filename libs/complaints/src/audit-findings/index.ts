/** What audits lay bare. */
export * from './events.js';
export * from './findings.js';
export { type FindingContext, type RecordAuditFinding } from './record-audit-finding.js';
export {
  type AuditFindingsCommand,
  type AuditFindingsCommandType,
  auditFindingsCommandTypes,
  decideAuditFindings,
} from './decider.js';
