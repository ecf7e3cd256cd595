import {
  type ImprovementCommand,
  type ImprovementEnd,
  improvementEnds,
  type ImprovementScope,
  improvementScopes,
  type ImprovementSource,
  improvementSources,
  type RecurrenceOutcome,
  recurrenceOutcomes,
} from '#libs/complaints';
import { Code, Id, ListCode, Moment, Text, Uuid } from '../../http/fields.js';
import { DatedDto } from '../streams/dated.dto.js';
import { type StreamBody } from '../streams/stream-route.js';

type Body<Type extends ImprovementCommand['type']> = StreamBody<ImprovementCommand, Type>;

export class ProposeImprovementDto extends DatedDto implements Body<'ProposeImprovement'> {
  @Code(improvementSources, { description: 'Where the idea comes from.' })
  source!: ImprovementSource;

  @Id({
    optional: true,
    description: 'The stream that it comes from: of a lesson complaint-{id}, of an audit audit-findings.',
  })
  sourceStream?: string;

  @Uuid({ optional: true, description: 'The event that it comes from, as a history tells it.' })
  sourceEventId?: string;

  @Text({ description: 'What would change.' })
  proposal!: string;

  @ListCode({ optional: true, description: 'The object of the complaints that it should prevent.' })
  object?: string;

  @ListCode({ optional: true, description: 'The cause that it should take away: see the list `causes` at GET /lists.' })
  cause?: string;

  @ListCode({ optional: true, description: 'The product that it is about; all products when left out.' })
  product?: string;

  @Code(improvementScopes, { optional: true, description: 'Whether a process changes, or the handling of complaints.' })
  scope?: ImprovementScope;

  @Id({ optional: true, description: 'Who sees to it.' })
  owner?: string;
}

export class ApproveImprovementDto extends DatedDto implements Body<'ApproveImprovement'> {
  @Id({ optional: true, description: 'Who carries it out; who was proposed when left out.' })
  owner?: string;

  @Moment({ optional: true, description: 'When it will have been carried out.' })
  dueAt?: string;

  @Text({ optional: true, description: 'Why.' })
  reason?: string;
}

export class ImplementImprovementDto extends DatedDto implements Body<'ImplementImprovement'> {
  @Text({ description: 'What has changed.' })
  what!: string;
}

export class CheckRecurrenceDto extends DatedDto implements Body<'CheckRecurrence'> {
  @Code(recurrenceOutcomes, {
    description: 'What you found. The complaints before and since are counted by the server.',
  })
  outcome!: RecurrenceOutcome;

  @Text({ optional: true, description: 'In words.' })
  reason?: string;
}

export class CloseImprovementDto extends DatedDto implements Body<'CloseImprovement'> {
  @Code(improvementEnds, { description: 'How it ended.' })
  outcome!: ImprovementEnd;

  @Text({ optional: true, description: 'Why; needed when it is rejected or did not help.' })
  reason?: string;

  @Uuid({ optional: true, description: 'The improvement that takes its place; needed when it is replaced.' })
  replacedBy?: string;
}
