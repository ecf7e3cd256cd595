import { type BodyOf } from '../commands/dto/body-of.js';
import { Flag, Text, Uuid, Whole } from '../http/fields.js';

export class MergeDto implements BodyOf<'Merge'> {
  @Uuid({ description: 'The case that goes on as this one.' })
  source!: string;

  @Whole(0, Number.MAX_SAFE_INTEGER, { description: 'Its revision, as you have looked at it: the ETag of that case.' })
  sourceRevision!: number;

  @Flag({
    optional: true,
    description: 'A coordinator answers for it that both are of one person, where that cannot be told by comparing.',
  })
  samePersonConfirmed?: boolean;

  @Text({ optional: true, description: 'Why they are one; needed with samePersonConfirmed.' })
  reason?: string;
}

export class UnmergeDto implements BodyOf<'Unmerge'> {
  @Uuid({ description: 'The other case: the one that was merged into this one, or the one that this one goes on as.' })
  otherCase!: string;

  @Text({ description: 'Why they are not one.' })
  reason!: string;
}
