import {
  type AuditFindingsCommandType,
  type ImprovementCommandType,
  type IncidentCommandType,
  type RegisterCommandType,
  type ReportCommandType,
  type SurveyCommandType,
  type TrainingCommandType,
} from '#libs/complaints';
import { type Role } from '#libs/event-schema';

/*
 * Who may do what with the streams beside the complaints. Of each family the commands stand together; the names of
 * commands differ over all families.
 */

export type StreamCommandName =
  | IncidentCommandType
  | ImprovementCommandType
  | SurveyCommandType
  | ReportCommandType
  | AuditFindingsCommandType
  | TrainingCommandType
  | RegisterCommandType;

const handlers: readonly Role[] = ['agent', 'coordinator'];
/** Everybody who works here, but those who only look. */
const staff: readonly Role[] = ['intake', 'agent', 'coordinator', 'adviser', 'improver', 'privacyOfficer', 'admin'];

const mayCommandIncident: Readonly<Record<IncidentCommandType, readonly Role[]>> = {
  // Who made an error tells it, whoever they are.
  DetectIncident: staff,
  IdentifyAffected: [...handlers, 'improver'],
  SendProactiveNotification: handlers,
  CloseIncident: ['coordinator', 'improver'],
};

const improvers: readonly Role[] = ['coordinator', 'improver'];
const mayCommandImprovement: Readonly<Record<ImprovementCommandType, readonly Role[]>> = {
  ProposeImprovement: staff,
  // That it is somebody else than who proposed it is decided by the domain.
  ApproveImprovement: improvers,
  ImplementImprovement: [...handlers, 'improver'],
  CheckRecurrence: improvers,
  CloseImprovement: improvers,
};

const mayCommandSurvey: Readonly<Record<SurveyCommandType, readonly Role[]>> = {
  InviteFeedback: [...handlers, 'improver'],
  // Whoever is there when somebody answers.
  SurveyDissatisfaction: ['intake', ...handlers, 'improver'],
  ReceiveFromAnswer: ['intake', ...handlers],
};

const mayCommandReviews: Readonly<Record<ReportCommandType | AuditFindingsCommandType, readonly Role[]>> = {
  ReviewReport: [...improvers, 'admin'],
  // Whoever audits changes nothing: what they found is recorded by whoever has to act on it.
  RecordAuditFinding: [...improvers, 'admin'],
};

const mayCommandTraining: Readonly<Record<TrainingCommandType, readonly Role[]>> = {
  // Whose training it is, is looked at by the domain.
  RecordTraining: staff,
};

const mayCommandRegister: Readonly<Record<RegisterCommandType, readonly Role[]>> = {
  RegisterUnit: ['admin'],
  AssignResponsibility: ['coordinator', 'admin'],
  EndResponsibility: ['coordinator', 'admin'],
  NameDutyHolder: ['coordinator', 'admin'],
  // Of oneself; whether of others as well is decided by the domain.
  SetAvailability: staff,
  // Never the own one, which the domain sees to.
  SetMandate: ['coordinator', 'admin'],
  RecordCompetence: ['coordinator', 'admin'],
};

export const mayCommandStreams: Readonly<Record<StreamCommandName, readonly Role[]>> = {
  ...mayCommandIncident,
  ...mayCommandImprovement,
  ...mayCommandSurvey,
  ...mayCommandReviews,
  ...mayCommandTraining,
  ...mayCommandRegister,
};

export type StreamReadName = 'incident' | 'improvement' | 'survey' | 'reviews' | 'auditFindings' | 'coaching' | 'units';

export const mayReadStreams: Readonly<Record<StreamReadName, readonly Role[]>> = {
  incident: [...staff, 'auditor'],
  improvement: [...staff, 'auditor'],
  // What people said with it stays sealed for an analyst.
  survey: [...staff, 'auditor', 'analyst'],
  reviews: [...staff, 'auditor', 'analyst'],
  auditFindings: [...staff, 'auditor'],
  // The employee themselves, or who coaches them (queries/coaching.controller.ts).
  coaching: staff,
  // It is about who does what, and everybody who asks should know.
  units: [...staff, 'auditor', 'analyst'],
};
