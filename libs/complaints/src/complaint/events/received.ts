import {
  code,
  event,
  flag,
  freeText,
  group,
  id,
  language,
  list,
  listCode,
  optional,
  unitId,
  whole,
  type EventOf,
} from '#libs/event-schema';
import { channels } from './codes.js';
import {
  complainant,
  emotion,
  product,
  remedySought,
  representative,
  severity,
  stage,
  subject,
  subjectEmployee,
} from './vocabulary.js';

export const received = event(
  'Received',
  1,
  ['P7', 'P10', 'N1a', 'N1d', 'N3', 'T4', 'T8', 'T16', 'T19', 'T24', 'G5', 'G9', 'G10', 'G11', 'G13', 'N2c', 'X17'],
  'Somebody expressed dissatisfaction, and we heard it. Always the first event of a complaint.',
  {
    channel: code(channels, 'How it reached us.'),
    statement: freeText('The complaint in the words of the complainant.'),
    unit: optional(unitId('The unit that received it and handles it until it is routed.')),
    regime: optional(listCode('The body of rules that sets the statutory clocks.')),
    language: optional(language()),
    form: optional(code(['written', 'spoken'], 'Whether it was written down by the complainant or spoken.')),
    signed: optional(flag('Whether a written complaint is signed.')),
    complainant: optional(complainant()),
    anonymous: optional(flag('The complainant chose to stay unknown.')),
    representative: optional(representative()),
    confidentiality: optional(code(['open', 'hiddenFromSubject', 'anonymous'], 'Who may know who the complainant is.')),
    origin: optional(
      code(
        ['customer', 'representative', 'observed', 'proactive', 'invited'],
        'Who brought it: the customer, somebody for them, a signal that we saw, ourselves, or an answer to our invitation.',
      ),
    ),
    product: optional(product()),
    stage: optional(stage()),
    segment: optional(listCode('The group of customers that the complainant belongs to.')),
    entity: optional(listCode('The legal entity or brand that the complaint is about.')),
    communicationNeeds: optional(freeText('What the complainant needs to be able to talk with us.')),
    contactPreference: optional(
      code(
        ['telephone', 'email', 'letter', 'inPerson', 'chat', 'underCode'],
        'How the complainant wants to be reached.',
      ),
    ),
    remedySought: optional(remedySought()),
    emotion: optional(emotion()),
    severity: optional(severity()),
    captive: optional(flag('The complainant cannot go elsewhere.')),
    vulnerable: optional(flag('The complainant is in a vulnerable position.')),
    publicEscalationRisk: optional(flag('It may be, or is, told in public.')),
    expectation: optional(whole(-5, 5, 'What the complainant expected, −5 to +5.')),
    experience: optional(whole(-5, 5, 'What the complainant experienced, −5 to +5.')),
    suggestion: optional(freeText('Advice that the complainant gives us.')),
    complainantProposal: optional(freeText('How the complainant proposes to solve it.')),
    subject: optional(subject()),
    subjectEmployee: optional(subjectEmployee()),
    incidentId: optional(id('The incident that this complaint follows from.')),
    externalRef: optional(freeText('The reference under which somebody else knows this complaint.')),
    source: optional(
      group(
        {
          name: listCode('The register or file that an imported complaint comes from.'),
          timely: optional(code(['yes', 'no'], "The source's own word on timeliness; never a verdict of ours.")),
          tags: optional(
            list(listCode('A tag as the source gives it.'), 'Tags of the source, among them vulnerability.'),
          ),
        },
        'What the source of an imported complaint says; absent on what we received ourselves.',
      ),
    ),
  },
);
export type Received = EventOf<typeof received>;
