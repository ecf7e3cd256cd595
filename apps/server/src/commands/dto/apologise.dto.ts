import {
  apologyMediums,
  type ApologyMedium,
  type Apologise,
  responsibilityScopes,
  type ResponsibilityScope,
} from '#libs/complaints';
import { Code, Group, Id, Language, Moment, OneOf, Tag, Text } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

const extents = ['full', 'partly'] as const;

export class AcceptResponsibilityDto extends OccurrenceDto implements BodyOf<'AcceptResponsibility'> {
  @Code(responsibilityScopes, { description: 'For how you behaved, what came of it, or how it was handled.' })
  scope!: ResponsibilityScope;

  @Code(extents, { description: 'Wholly or in part.' })
  extent!: (typeof extents)[number];

  @Text({ description: 'Which part of it was your fault.' })
  statement!: string;

  @Id({ optional: true, description: 'Who takes it for the organisation; you when left out.' })
  by?: string;
}

/** For what you take responsibility, in the same act as the apology. */
export class AcceptedResponsibilityDto {
  @Code(responsibilityScopes)
  scope!: ResponsibilityScope;

  @Code(extents)
  extent!: (typeof extents)[number];

  @Text({ description: 'Which part of it was your fault.' })
  statement!: string;

  @Id({ optional: true })
  by?: string;
}

/** It is better already. */
export class ImprovementDoneDto {
  @Tag('done')
  state!: 'done';

  @Text({ max: 10_000, description: 'What has changed.' })
  action!: string;

  @Moment({ description: 'Since when.' })
  doneAt!: string;
}

/** It will be better. */
export class ImprovementPlannedDto {
  @Tag('planned')
  state!: 'planned';

  @Text({ max: 10_000, description: 'What will change.' })
  action!: string;

  @Id({ description: 'The employee who sees to it.' })
  owner!: string;

  @Moment({ description: 'When it will have changed.' })
  dueAt!: string;
}

/** You find out what has to change, and tell. */
export class ImprovementToFindOutDto {
  @Tag('willFindOut')
  state!: 'willFindOut';

  @Id({ description: 'The employee who finds out.' })
  owner!: string;

  @Moment({ description: 'When the complainant hears what will change.' })
  dueAt!: string;
}

export const improvementShapes = {
  done: ImprovementDoneDto,
  planned: ImprovementPlannedDto,
  willFindOut: ImprovementToFindOutDto,
};
export type ImprovementDto = ImprovementDoneDto | ImprovementPlannedDto | ImprovementToFindOutDto;

export class ApologiseDto extends OccurrenceDto implements BodyOf<'Apologise'> {
  @Text({ description: 'What your fault meant for the complainant.' })
  consequence!: string;

  @Text({ description: 'The fault, in your own name.' })
  responsibility!: string;

  @OneOf('state', improvementShapes, { optional: true, description: 'What you do so that it does not happen again.' })
  improvement?: NonNullable<Apologise['improvement']>;

  @Code(apologyMediums, { description: 'How it was said.' })
  medium!: ApologyMedium;

  @Text({ optional: true, description: 'What was sent; needed for a written apology.' })
  text?: string;

  @Text({ optional: true, description: 'What was said, in short.' })
  spokenGist?: string;

  @Language({ optional: true, description: 'Of the text.' })
  language?: string;

  @Group(() => AcceptedResponsibilityDto, { optional: true, description: 'Takes responsibility in the same act.' })
  acceptsResponsibility?: AcceptedResponsibilityDto;
}
