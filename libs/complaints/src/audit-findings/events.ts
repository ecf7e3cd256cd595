import { code, event, freeText, id, listCode, optional, unitId, type EventOf } from '#libs/event-schema';

export const auditAreas = ['process', 'complaintHandling', 'records', 'competence'] as const;
export const seriousnesses = ['observation', 'minor', 'major'] as const;
export const auditFindingRecorded = event(
  'AuditFindingRecorded',
  1,
  ['T26', 'T13', 'P15'],
  'An audit laid something bare about how we work or how we handle complaints.',
  {
    findingId: id('The finding.'),
    finding: freeText('What was found.'),
    area: code(auditAreas, 'What it is about.'),
    seriousness: code(seriousnesses, 'How serious it is.'),
    unit: optional(unitId('The unit that it is about.')),
    norm: optional(listCode('The norm and clause that it was measured against.')),
    improvementId: optional(id('The improvement that it led to.')),
  },
);

export const auditFindingsEvents = [auditFindingRecorded] as const;
export type AuditFindingsEvent = EventOf<(typeof auditFindingsEvents)[number]>;
