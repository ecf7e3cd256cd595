import { Code, Flag, Group, Id, ListCode, Moment, Text, Whole } from '../../http/fields.js';
import { JusticeDto } from '../../commands/dto/after-the-answer.dto.js';
import { type Language, languages } from '../words/words.js';

const answers = ['accepted', 'rejected'] as const;

export class LanguageQuery {
  @Code(languages, { optional: true, description: 'The language of the answer; that of the complaint when left out.' })
  language?: Language;
}

export class ReplyDto {
  @Text({ description: 'What you want to say.' })
  text!: string;

  @Whole(1, 5, { optional: true, description: 'How strong your feelings are, 1 calm to 5 furious or desperate.' })
  emotion?: number;
}

export class AnswerDto {
  @Code(answers, { description: 'Whether our answer settles it for you.' })
  answer!: (typeof answers)[number];

  @Text({ optional: true, description: 'Why, if you want to say it.' })
  why?: string;

  @ListCode({ optional: true, description: 'The body that you take it to, if you do.' })
  externalBody?: string;
}

export class TakeBackDto {
  @Text({ description: 'That you take it back, and why if you want to say it.' })
  text!: string;

  @Whole(1, 5, { optional: true, description: 'How strong your feelings are, 1 calm to 5 furious or desperate.' })
  emotion?: number;
}

export class AddOwnDocumentDto {
  @Text({ max: 64, description: 'SHA-256 of the content, as 64 hexadecimal digits.' })
  sha256!: string;

  @ListCode({ description: 'What sort of document, such as letter or photo.' })
  kind!: string;

  @Whole(0, Number.MAX_SAFE_INTEGER, { description: 'Size of the content in bytes.' })
  size!: number;

  @Text({ optional: true, max: 1000, description: 'The name of the file.' })
  name?: string;
}

export class AssessDto {
  @Whole(-2, 2, { description: 'How you stood towards us before the problem.' })
  beforeProblem!: number;

  @Whole(-2, 2, { optional: true, description: 'When you complained.' })
  atComplaint?: number;

  @Whole(-2, 2, { description: 'Now that you have our answer.' })
  after!: number;

  @Group(() => JusticeDto, { optional: true, description: 'How fair it was.' })
  justice?: JusticeDto;

  @Text({ optional: true, description: 'What you want to say with it.' })
  remark?: string;
}

export class ConsentToExtensionDto {
  @Moment({ description: 'Until when you agree to wait for our answer.' })
  until!: string;

  @Text({ optional: true, description: 'What you want to say with it.' })
  text?: string;
}

export class AnswerRedressDto {
  @Id({ description: 'The offer, as your complaint lists it.' })
  promiseId!: string;

  @Flag({ description: 'Whether you accept it.' })
  accept!: boolean;

  @Text({ optional: true, description: 'Why not, if you want to say it.' })
  why?: string;
}
