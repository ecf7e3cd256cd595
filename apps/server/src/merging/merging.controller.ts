import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from '../commands/command-route.js';
import { type CommandTarget, Target } from '../commands/command-target.js';
import { Dispatching } from '../commands/dispatching.js';
import { MergeDto, UnmergeDto } from './merging.dto.js';

/** Two cases of one person go on as one, and can be taken apart again. */
@ApiTags('merging')
@Controller('complaints')
export class MergingController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('Merge', {
    summary:
      'Let another case of the same person go on as this one; needs If-Match, and the revision of the other, so that neither is merged unseen',
    rows: ['X9', 'X11'],
    body: MergeDto,
    example: ({ otherCase }) => ({
      source: otherCase,
      sourceRevision: 1,
      reason: 'Wrote about the stove on Monday, and rang about it on Tuesday.',
    }),
  })
  merge(@Target() target: CommandTarget, @Body() body: MergeDto) {
    return this.dispatching.handle(target, 'Merge', body);
  }

  @CommandRoute('Unmerge', {
    summary: 'Take two cases apart that were not one after all; can be sent to either of them',
    rows: ['X9', 'X11'],
    body: UnmergeDto,
    example: ({ otherCase }) => ({
      otherCase,
      reason: 'The letter was from the mother, and the call from the daughter.',
    }),
  })
  unmerge(@Target() target: CommandTarget, @Body() body: UnmergeDto) {
    return this.dispatching.handle(target, 'Unmerge', body);
  }
}
