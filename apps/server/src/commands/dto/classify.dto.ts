import {
  type CauseParty,
  causeParties,
  type Intention,
  intentions,
  remedies,
  type RemedySought,
} from '#libs/complaints';
import { Code, ListCode } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';

export class ClassifyDto extends OccurrenceDto implements BodyOf<'Classify'> {
  @ListCode({ description: 'What the complaint is about; name equal things equally.' })
  object!: string;

  @ListCode({ description: 'What caused it: a code of the list `causes` at GET /lists.' })
  cause!: string;

  @Code(causeParties, { optional: true, description: 'Where the cause lies; for internal use, never told as blame.' })
  causeParty?: CauseParty;

  @ListCode({ optional: true, description: 'Where in making, selling, delivering or serving it went wrong.' })
  stage?: string;

  @ListCode({ optional: true, description: 'The product or service that it is about.' })
  product?: string;

  @Code(intentions, { optional: true, description: 'What the complainant is after.' })
  intention?: Intention;

  @Code(remedies, { optional: true, description: 'What the complainant asks for.' })
  remedySought?: RemedySought;
}
