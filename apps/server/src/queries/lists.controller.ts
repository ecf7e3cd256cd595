import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { causes, channels, competences, declineGrounds, regimes } from '#libs/complaints';
import { IsRead } from '../http/access.guard.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { INSTALLATION, type Installation } from '../installation.js';

export interface Lists {
  /** Code and meaning. What is not listed is taken with a warning. */
  readonly causes: Readonly<Record<string, string>>;
  readonly competences: Readonly<Record<string, string>>;
  readonly declineGrounds: Readonly<Record<string, string>>;
  readonly regimes: readonly string[];
  readonly channels: readonly string[];
  readonly units: readonly string[];
}

/** The maintained lists, so that equal things get equal names. */
@ApiTags('lists')
@Controller('lists')
export class ListsController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get()
  @IsRead('lists')
  @ApiOperation({
    operationId: 'lists',
    summary:
      'The maintained lists: causes, competences, grounds to decline, regimes, channels and units, with what they mean',
    description:
      'What a complaint is about (`object`) and a product have no list: they are recorded as they are called.',
  })
  @Answers('Lists', 'The lists.')
  @AnswersProblems(401, 403, 503)
  async lists(): Promise<Lists> {
    const { units } = await this.installation.inForce.register();
    return { causes, competences, declineGrounds, regimes, channels, units };
  }
}
