import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { OverrideWordingDto, ReviewOverrideDto } from './dto/overriding.dto.js';

/** When the words are right and the wording rule is not. */
@ApiTags('overriding')
@Controller('complaints')
export class OverridingController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('OverrideWording', {
    summary:
      'Send words although a wording rule is against them, and say why; a coordinator, or you when none is there',
    rows: ['P13', 'N2a', 'N5c'],
    body: OverrideWordingDto,
    example: () => ({
      rules: ['AP-4'],
      text: 'You asked whether others have had this too: no, to our knowledge you are the first who complains about it.',
      reason: 'She asked in so many words whether others have had this too.',
      command: 'Apologise',
    }),
  })
  overrideWording(@Target() target: CommandTarget, @Body() body: OverrideWordingDto) {
    return this.dispatching.handle(target, 'OverrideWording', body);
  }

  @CommandRoute('ReviewOverride', {
    summary: 'Look at an overridden wording rule afterwards; never your own',
    rows: ['P13', 'F16'],
    body: ReviewOverrideDto,
    example: () => ({ verdict: 'justified', reason: 'It answers what she asked.' }),
  })
  reviewOverride(@Target() target: CommandTarget, @Body() body: ReviewOverrideDto) {
    return this.dispatching.handle(target, 'ReviewOverride', body);
  }
}
