import {
  type AuditFindings,
  type AuditFindingsCommand,
  type AuditFindingsEvent,
  decideAuditFindings,
  type FindingContext,
  findingsAggregate,
} from '#libs/complaints';
import { improvementFound } from '../improvements/improvement-found.js';
import { type Family } from '../streams/family.js';

type Known = Pick<FindingContext, 'improvementFound'>;

/** What audits lay bare; one stream for all of it. */
export const auditFindings: Family<AuditFindings, AuditFindingsEvent, AuditFindingsCommand, Known> = {
  collection: 'audit-findings',
  called: 'list of audit findings',
  parameters: [],
  aggregate: findingsAggregate,
  streamOf: () => 'audit-findings',
  decide: decideAuditFindings,
  knownTo: ({ improvementId }, _findings, { installation }) => improvementFound(installation, improvementId),
};
