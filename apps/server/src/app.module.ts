import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { type Logger } from 'pino';
import { HistoryController } from './audit/history.controller.js';
import { AmendsController } from './commands/amends.controller.js';
import { ContactController } from './commands/contact.controller.js';
import { Dispatching } from './commands/dispatching.js';
import { EndingController } from './commands/ending.controller.js';
import { HandlingController } from './commands/handling.controller.js';
import { HandoverController } from './commands/handover.controller.js';
import { ElsewhereController } from './commands/elsewhere.controller.js';
import { RedressController } from './commands/redress.controller.js';
import { WaitingController } from './commands/waiting.controller.js';
import { AfterTheAnswerController } from './commands/after-the-answer.controller.js';
import { BecomingKnownController } from './commands/becoming-known.controller.js';
import { MergeProposing } from './merging/merge-proposing.js';
import { MergingController } from './merging/merging.controller.js';
import { OverridingController } from './commands/overriding.controller.js';
import { PeopleController } from './commands/people.controller.js';
import { ProcedureController } from './commands/procedure.controller.js';
import { RecordController } from './commands/record.controller.js';
import { ImprovementsController } from './commands/improvements/improvements.controller.js';
import { ReceiveFromAnswerHandler } from './commands/surveys/receive-from-answer.js';
import { SurveysController } from './commands/surveys/surveys.controller.js';
import { AuditFindingsController } from './commands/audit-findings/audit-findings.controller.js';
import { ReportsController } from './commands/reports/reports.controller.js';
import { CoachingController } from './commands/coaching/coaching.controller.js';
import { UnitsController } from './commands/units/units.controller.js';
import { IncidentsController } from './commands/incidents/incidents.controller.js';
import { CommandStreamHandler } from './commands/streams/command-stream.js';
import { Commanding } from './commands/streams/commanding.js';
import { HandleComplaintHandler } from './commands/handle-complaint.js';
import { ReceiveComplaintHandler } from './commands/receive-complaint.js';
import { ReceivingController } from './commands/receiving.controller.js';
import { Acting } from './complainant/acting.js';
import { MineController } from './complainant/mine.controller.js';
import { TellingController } from './complainant/telling.controller.js';
import { type Config } from './config.js';
import { AnsweringFeedback } from './feedback/answering-feedback.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { HealthController } from './http/health.controller.js';
import { PROBLEMS_FILE, ProblemsController } from './http/problems.controller.js';
import { Readiness } from './http/readiness.js';
import { RequestsInFlight } from './http/requests-in-flight.js';
import { ImportsController } from './importing/imports.controller.js';
import { INSTALLATION, type Installation } from './installation.js';
import { Lifecycle } from './lifecycle.js';
import { ProjectionsController } from './operating/projections.controller.js';
import { CaseController } from './queries/case.controller.js';
import { FindController } from './queries/find.controller.js';
import { ReviewsController } from './queries/reviews.controller.js';
import { EmployeeCoachingController } from './queries/coaching.controller.js';
import { SurveyController } from './queries/survey.controller.js';
import { ImprovementController } from './queries/improvement.controller.js';
import { RegisterController } from './queries/register.controller.js';
import { IncidentController } from './queries/incident.controller.js';
import { ListedController } from './queries/listed.controller.js';
import { ListsController } from './queries/lists.controller.js';
import { QueuesController } from './queries/queues.controller.js';
import { Reading } from './queries/reading.js';
import { WordingController } from './wording/wording.controller.js';

/** The HTTP interface over an opened installation. */
@Module({})
export class AppModule {
  static over(
    installation: Installation,
    {
      config,
      inFlight,
      logger,
      problemsFile,
    }: {
      readonly config: Config;
      readonly inFlight: RequestsInFlight;
      readonly logger: Logger;
      readonly problemsFile: string;
    },
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        ReceivingController,
        ContactController,
        HandlingController,
        HandoverController,
        AmendsController,
        EndingController,
        RedressController,
        WaitingController,
        ElsewhereController,
        BecomingKnownController,
        ProcedureController,
        AfterTheAnswerController,
        RecordController,
        OverridingController,
        PeopleController,
        IncidentsController,
        MergingController,
        ImprovementsController,
        SurveysController,
        ReportsController,
        AuditFindingsController,
        CoachingController,
        UnitsController,
        FindController,
        CaseController,
        HistoryController,
        MineController,
        TellingController,
        QueuesController,
        ListsController,
        ListedController,
        IncidentController,
        ImprovementController,
        SurveyController,
        FeedbackController,
        ReviewsController,
        EmployeeCoachingController,
        RegisterController,
        WordingController,
        ImportsController,
        ProjectionsController,
        ProblemsController,
        HealthController,
      ],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: PROBLEMS_FILE, useValue: problemsFile },
        { provide: RequestsInFlight, useValue: inFlight },
        { provide: Readiness, useValue: new Readiness(installation.probes) },
        { provide: Reading, useValue: new Reading(installation, config.readWaitMs) },
        Dispatching,
        Acting,
        AnsweringFeedback,
        Commanding,
        CommandStreamHandler,
        ReceiveFromAnswerHandler,
        ReceiveComplaintHandler,
        HandleComplaintHandler,
        { provide: MergeProposing, useValue: new MergeProposing(installation, logger) },
        Lifecycle,
      ],
    };
  }
}
