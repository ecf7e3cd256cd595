import { type Apologise } from '#libs/complaints';
import { judgedCommands, type JudgedCommand, type WordingMedium } from '#libs/wording';
import { improvementShapes } from '../commands/dto/apologise.dto.js';
import { Code, Language, OneOf, Text, Uuid } from '../http/fields.js';

const mediums = ['written', 'spoken', 'inPerson'] as const satisfies readonly WordingMedium[];

/** Words that may go out. */
export class CheckWordingDto {
  @Code(judgedCommands, { description: 'The command that would send them; each has rules of its own.' })
  command!: JudgedCommand;

  @Text({ description: 'The words, as the complainant would receive them.' })
  text!: string;

  @Language({ optional: true, description: 'Of the text; that of the complaint, or our own, when left out.' })
  language?: string;

  @Code(mediums, { optional: true, description: 'How they reach the complainant; `written` when left out.' })
  medium?: WordingMedium;

  @OneOf('state', improvementShapes, { optional: true, description: 'The improvement of an apology.' })
  improvement?: NonNullable<Apologise['improvement']>;

  @Uuid({ optional: true, description: 'For which complaint: then it is told how many others complained of the same.' })
  complaintId?: string;
}
