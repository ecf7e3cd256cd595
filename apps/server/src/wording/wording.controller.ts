import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  blameRule,
  complaintAggregate,
  type JudgedWords,
  type Judgement,
  noComplaint,
  othersInWords,
  overriddenRules,
  refusesWords,
  warningsOf,
} from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { complaintStream } from '../commands/complaint-stream.js';
import { IsRead } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { Reader } from '../http/act.js';
import { examples } from '../http/examples.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { unknownComplaint } from '../http/unknown-complaint.js';
import { refuseUnseen } from '../queries/confidentiality.js';
import { CheckWordingDto } from './check-wording.dto.js';
import { type WordsFor } from './words-reader.js';

export interface FoundInWords {
  readonly rule: string;
  /** `refuse`: sent like this, the command is refused. */
  readonly severity: 'refuse' | 'warn';
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly better: string;
  /** How many others complained of the same, for whoever writes that it is the first time. */
  readonly others?: string;
}

export interface CheckedWords extends Pick<Judgement, 'outcome' | 'ruleSet' | 'languages'> {
  readonly findings: readonly FoundInWords[];
  /** What could not be looked at, and why. */
  readonly notes: readonly string[];
}

examples.set('checkWording', () => ({
  command: 'Apologise',
  language: 'en',
  text: 'We apologise for the fact that we delivered too late.',
}));

@ApiTags('wording')
@Controller('wording')
export class WordingController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Post('check')
  @HttpCode(200)
  @IsRead('wording')
  @ApiBody({ type: CheckWordingDto })
  @ApiOperation({
    operationId: 'checkWording',
    summary:
      'Look at words before they are sent: what would be refused or warned about, where, why, and what is better',
    description:
      'A dry run that records nothing. Answers P13, N2a, N4a, N4b, N4c, N5a, N5b, N5c, N5d, N6a, N6b. Spans are counted ' +
      'in UTF-16 units, `end` exclusive; both are 0 where something is missing. A language without rules is not checked.',
  })
  @Answers('CheckedWords', 'What the rules say; no findings when nothing is to be said.')
  @AnswersProblems(400, 401, 403, 404, 503)
  async check(@Body() body: CheckWordingDto, @Reader() reader: Actor): Promise<CheckedWords> {
    const { clock, words, inForce } = this.installation;
    const deciding = await inForce.now();
    const { command, text, medium = 'written', improvement, complaintId } = body;
    const about = complaintId === undefined ? undefined : await this.complaint(complaintId, reader);
    const complaint = about?.complaint ?? noComplaint;
    const said: JudgedWords = {
      command,
      text,
      medium,
      at: clock.now(),
      language: body.language ?? complaint.receipt?.language ?? deciding.language,
      ...(improvement === undefined ? {} : { improvement }),
    };
    const judgement = await words.read(said, about);
    const overridden = overriddenRules(complaint, command, words.draftOf(text));
    return {
      outcome: judgement.outcome,
      ruleSet: judgement.ruleSet,
      languages: judgement.languages,
      findings: judgement.findings.map((finding) => {
        const { rule, start, end, why, better } = finding;
        const others = rule === blameRule ? othersInWords(judgement.others, judgement.languages) : '';
        return {
          rule,
          severity: refusesWords(finding, said, judgement, overridden) ? 'refuse' : 'warn',
          start,
          end,
          why,
          better,
          ...(others === '' ? {} : { others }),
        };
      }),
      notes: warningsOf({ ...judgement, findings: [] }).warnings.map(({ sentence }) => sentence),
    };
  }

  private async complaint(complaintId: string, reader: Actor): Promise<WordsFor> {
    const { transactor, clock } = this.installation;
    const { state, revision } = await transactor.load(complaintAggregate, complaintStream(complaintId));
    if (revision < 0) throw unknownComplaint(complaintId);
    await refuseUnseen(transactor, reader, complaintId, state);
    return { complaintId, complaint: state, now: clock.now(), reader };
  }
}
