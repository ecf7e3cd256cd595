import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type InvitedSurvey } from '#libs/complaints';
import { commandIdOf, idOf } from '#libs/transacting';
import { CommandStream } from '../commands/streams/command-stream.js';
import { complaintFrom, ReceiveFromAnswer } from '../commands/surveys/receive-from-answer.js';
import { receivedFrom, refuseUnsound } from '../commands/surveys/received-from.js';
import { invitationHash } from '../commands/surveys/invitation-hash.js';
import { surveys } from '../commands/surveys/surveys.family.js';
import { Attempts } from '../complainant/attempts.js';
import { inTheirWords } from '../complainant/acting.js';
import { type Spoken, spokenIn } from '../complainant/language-of.js';
import { type Language } from '../complainant/words/words.js';
import { type ActRequest } from '../http/act.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { type AnswerFeedbackDto } from './feedback.dto.js';

/** What whoever answered is told came of it. The code is for them alone. */
export interface FeedbackTaken {
  readonly surveyId: string;
  readonly language: string;
  readonly words: string;
  /** It had been taken before; this is the first answer again. */
  readonly repeated?: true;
  /** The complaint that it became, and the code to come back with. */
  readonly complaintId?: string;
  readonly returnCode?: string;
  readonly links: { readonly feedback: string; readonly mine?: string };
}

/** One answer, as it came in. */
export interface Answering {
  readonly surveyId: string;
  readonly survey: InvitedSurvey;
  readonly told: AnswerFeedbackDto;
  readonly key: string;
  readonly correlationId: string;
  readonly language: Language | undefined;
  /** Where it was answered. */
  readonly href: string;
}

/** Whoever has the link; the record says no more of who that is. */
const somebody = { id: 'public', role: 'complainant' } as const;

/** A hall full of people may answer at once; what this stops is a flood. */
const allowance = { burst: 300, everyMs: 200 };
const mostSurveys = 10_000;

/** Takes the answers of people who are nobody's client here: through a public link, without anybody who types it in. */
@Injectable()
export class AnsweringFeedback {
  private readonly attempts: Attempts;

  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {
    this.attempts = new Attempts(allowance, mostSurveys, () => Date.parse(installation.clock.now()));
  }

  /** @throws Problem in words for whoever answers */
  async take(answering: Answering): Promise<FeedbackTaken> {
    const { surveyId, told, language, href } = answering;
    this.refuseFlood(surveyId);
    const spoken = await this.spokenFor(told, language);
    const { repeated, receipt } = await this.taken(answering).catch((thrown: unknown) => {
      throw inTheirWords(thrown, spoken);
    });
    return {
      surveyId,
      language: spoken.language,
      words: spoken.words.done[receipt === undefined ? 'feedbackGiven' : 'feedbackReceived'],
      ...(repeated ? { repeated } : {}),
      ...receipt,
      links: { feedback: href, ...(receipt === undefined ? {} : { mine: `/complaints/${receipt.complaintId}/mine` }) },
    };
  }

  /**
   * The answer, and after it the complaint: cut off in between, the same request under the same key completes it.
   * Everything that was sent is the body of the answer, so that under one key nothing else is ever said.
   */
  private async taken({ surveyId, survey, told, ...how }: Answering) {
    const act = actOf(surveyId, how);
    const { complaint, invitation, ...answer } = told;
    const answerId = idOf('answer', act.commandId);
    if (complaint !== undefined) {
      const { captive } = answer;
      const said = { ...survey.invitation, ...(captive === undefined ? {} : { captive }) };
      const receiving = receivedFrom(said, complaint, answer.remark);
      await refuseUnsound(this.installation, receiving, complaintFrom(surveyId, answerId), act);
    }
    const surveyed = await this.commands.execute(
      new CommandStream(
        surveys,
        { surveyId },
        {
          type: 'SurveyDissatisfaction',
          ...answer,
          ...(invitation === undefined
            ? {}
            : { invitationHash: invitationHash(this.installation.keys, surveyId, invitation) }),
          ...(complaint === undefined ? {} : { complaint }),
        },
        act,
      ),
    );
    const { repeated } = surveyed;
    if (complaint === undefined) return { repeated, receipt: undefined };
    const receiving = { ...act, commandId: idOf('complaint', act.commandId) };
    const { complaintId, returnCode } = await this.commands.execute(
      new ReceiveFromAnswer(surveyId, answerId, complaint, receiving),
    );
    return { repeated, receipt: { complaintId, ...(returnCode === undefined ? {} : { returnCode }) } };
  }

  private refuseFlood(surveyId: string): void {
    const waitMs = this.attempts.waitMs(surveyId);
    if (waitMs > 0)
      throw problem(
        'too-many-answers',
        'Very many people answer here at this moment. Your answer was not taken yet; send it again in a moment.',
        { headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } },
      );
    this.attempts.count(surveyId);
  }

  private async spokenFor({ complaint }: AnswerFeedbackDto, asked: Language | undefined): Promise<Spoken> {
    const { zone, language } = await this.installation.inForce.now();
    return spokenIn(asked, complaint?.language ?? language, zone);
  }
}

/** Keys of two surveys never meet, nor those of people who work here. */
const actOf = (surveyId: string, { key, correlationId }: Pick<Answering, 'key' | 'correlationId'>): ActRequest => ({
  actor: somebody,
  idempotencyKey: key,
  commandId: commandIdOf(`public of survey ${surveyId}`, key),
  correlationId,
  precondition: undefined,
});
