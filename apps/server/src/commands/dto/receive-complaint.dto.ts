import { channels, type Channel, remedies, type RemedySought } from '#libs/complaints';
import { Code, Flag, Group, Id, Language, ListCode, Text, Whole } from '../../http/fields.js';
import { type BodyOf } from './body-of.js';
import { OccurrenceDto } from './occurrence.dto.js';
import { PersonDto, RepresentativeDto } from './person.dto.js';

const forms = ['written', 'spoken'] as const;
const confidentialities = ['open', 'hiddenFromSubject', 'anonymous'] as const;
const origins = ['customer', 'representative', 'observed', 'proactive', 'invited'] as const;
const contactPreferences = ['telephone', 'email', 'letter', 'inPerson', 'chat', 'underCode'] as const;

/** How heavy it is, on two axes; the higher one counts. */
export class SeverityDto {
  @Whole(1, 5, { description: 'How heavy the loss in money, goods or rights is.' })
  material!: number;

  @Whole(1, 5, { description: 'How heavy it is for the person.' })
  emotional!: number;
}

/** Everything that may be known when a complaint comes in; only channel and statement are needed. */
export class ReceivedDto extends OccurrenceDto {
  @Code(channels, { description: 'How it reached you.' })
  channel!: Channel;

  @Text({ description: 'The complaint in the words of the complainant.' })
  statement!: string;

  @Id({ optional: true, description: 'The unit that received it and handles it until it is routed.' })
  unit?: string;

  @ListCode({
    optional: true,
    description: 'The body of rules that sets the statutory clocks: one of the list `regimes` at GET /lists.',
  })
  regime?: string;

  @Language({ optional: true, description: "The complainant's language." })
  language?: string;

  @Code(forms, { optional: true, description: 'Written down by the complainant, or spoken.' })
  form?: (typeof forms)[number];

  @Flag({ optional: true, description: 'Whether a written complaint is signed.' })
  signed?: boolean;

  @Group(() => PersonDto, { optional: true, description: 'Who complains.' })
  complainant?: PersonDto;

  @Flag({ optional: true, description: 'The complainant chose to stay unknown.' })
  anonymous?: boolean;

  @Group(() => RepresentativeDto, { optional: true, description: 'Who speaks for the complainant.' })
  representative?: RepresentativeDto;

  @Code(confidentialities, { optional: true, description: 'Who may know who the complainant is.' })
  confidentiality?: (typeof confidentialities)[number];

  @Code(origins, { optional: true, description: 'Who brought it.' })
  origin?: (typeof origins)[number];

  @ListCode({ optional: true, description: 'The product or service that it is about.' })
  product?: string;

  @ListCode({ optional: true, description: 'Where in making, selling, delivering or serving it went wrong.' })
  stage?: string;

  @ListCode({ optional: true, description: 'The group of customers that the complainant belongs to.' })
  segment?: string;

  @ListCode({ optional: true, description: 'The legal entity or brand that it is about.' })
  entity?: string;

  @Text({ optional: true, max: 10_000, description: 'What the complainant needs to be able to talk with you.' })
  communicationNeeds?: string;

  @Code(contactPreferences, { optional: true, description: 'How the complainant wants to be reached.' })
  contactPreference?: (typeof contactPreferences)[number];

  @Code(remedies, { optional: true, description: 'What the complainant asks for.' })
  remedySought?: RemedySought;

  @Whole(1, 5, { optional: true, description: 'How strong the emotion is, 1 calm to 5 furious or desperate.' })
  emotion?: number;

  @Group(() => SeverityDto, { optional: true, description: 'How heavy it is.' })
  severity?: SeverityDto;

  @Flag({ optional: true, description: 'The complainant cannot go elsewhere.' })
  captive?: boolean;

  @Flag({ optional: true, description: 'The complainant is in a vulnerable position.' })
  vulnerable?: boolean;

  @Flag({ optional: true, description: 'It may be, or is, told in public.' })
  publicEscalationRisk?: boolean;

  @Whole(-5, 5, { optional: true, description: 'What the complainant expected.' })
  expectation?: number;

  @Whole(-5, 5, { optional: true, description: 'What the complainant experienced.' })
  experience?: number;

  @Text({ optional: true, description: 'Advice that the complainant gives you.' })
  suggestion?: string;

  @Text({ optional: true, description: 'How the complainant proposes to solve it.' })
  complainantProposal?: string;

  @Group(() => PersonDto, { optional: true, description: 'Whom it is about.' })
  subject?: PersonDto;

  @Id({ optional: true, description: 'The employee whom it is about, when known.' })
  subjectEmployee?: string;

  @Id({ optional: true, description: 'The incident that it follows from.' })
  incidentId?: string;

  @Text({ optional: true, max: 1000, description: 'The reference under which somebody else knows this complaint.' })
  externalRef?: string;
}

export class ReceiveComplaintDto extends ReceivedDto implements BodyOf<'ReceiveComplaint'> {}
