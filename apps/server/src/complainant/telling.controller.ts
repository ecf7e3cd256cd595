import { Body, Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { commandFrom } from '../commands/dto/body-of.js';
import { Acting, type ToldUs } from './acting.js';
import { ComplainantTells } from './complainant-route.js';
import {
  AddOwnDocumentDto,
  AnswerDto,
  AnswerRedressDto,
  AssessDto,
  ConsentToExtensionDto,
  LanguageQuery,
  ReplyDto,
  TakeBackDto,
} from './dto/telling.dto.js';

/** What a complainant can do about their own complaint, by number and return code. */
@ApiTags('complainant')
@Controller('complaints/:complaintId')
export class TellingController {
  constructor(@Inject(Acting) private readonly acting: Acting) {}

  @ComplainantTells({
    path: 'reply',
    operationId: 'reply',
    summary: 'Tell us something about your complaint, or answer our question',
    rows: ['G9', 'X17', 'P11', 'F12'],
    body: ReplyDto,
    example: () => ({ text: 'The driver can come on Thursday, any time after nine.', emotion: 3 }),
  })
  reply(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() { text, emotion }: ReplyDto,
  ): Promise<ToldUs> {
    return this.acting.tell(
      { request, reply, language },
      {
        type: 'LogContact',
        direction: 'inbound',
        counterparty: 'complainant',
        medium: 'underCode',
        summary: text,
        brings: 'nothing',
        ...(emotion === undefined ? {} : { emotion }),
      },
      'replied',
    );
  }

  @ComplainantTells({
    path: 'mine/answer',
    operationId: 'answerMine',
    summary: 'Tell us whether our answer settles it for you; if not, we take it up again',
    rows: ['G12', 'P2', 'P12', 'X17'],
    body: AnswerDto,
    example: () => ({ answer: 'accepted', why: 'The stove works, and you said what went wrong.' }),
  })
  answer(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() { answer, why, externalBody }: AnswerDto,
  ): Promise<ToldUs> {
    return this.acting.tell(
      { request, reply, language },
      {
        type: 'AnswerResolution',
        answer,
        medium: 'underCode',
        ...(why === undefined ? {} : { evidence: why }),
        ...(externalBody === undefined ? {} : { externalBody }),
      },
      ({ events }) =>
        answer === 'accepted' ? 'accepted' : events.includes('Reopened') ? 'rejected' : 'rejectedAndElsewhere',
    );
  }

  @ComplainantTells({
    path: 'mine/withdraw',
    operationId: 'withdrawMine',
    summary: 'Take your complaint back; what you say is recorded with it',
    rows: ['F17', 'G5', 'X17'],
    body: TakeBackDto,
    example: () => ({ text: 'It works again, so I take my complaint back.' }),
  })
  withdraw(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() { text, emotion }: TakeBackDto,
  ): Promise<ToldUs> {
    const said = { counterparty: 'complainant', medium: 'underCode', summary: text } as const;
    const contact = { ...said, ...(emotion === undefined ? {} : { emotion }) };
    return this.acting.tell({ request, reply, language }, { type: 'WithdrawComplaint', contact }, 'withdrawn');
  }

  @ComplainantTells({
    path: 'mine/answer-redress',
    operationId: 'answerMyRedress',
    summary: 'Accept or decline what we offered to put it right',
    rows: ['T10', 'X17'],
    body: AnswerRedressDto,
    example: ({ redressId }) => ({ promiseId: redressId, accept: true }),
  })
  answerRedress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() { promiseId, accept, why }: AnswerRedressDto,
  ): Promise<ToldUs> {
    return this.acting.tell(
      { request, reply, language },
      accept
        ? { type: 'AcceptRedress', promiseId }
        : { type: 'DeclineRedress', promiseId, ...(why === undefined ? {} : { reason: why }) },
      accept ? 'redressAccepted' : 'redressDeclined',
    );
  }

  @ComplainantTells({
    path: 'mine/consent-to-extension',
    operationId: 'consentToExtension',
    summary: 'Agree that we take more time for our answer than the rules allow of themselves; you need not',
    rows: ['X6', 'P12', 'X17'],
    body: ConsentToExtensionDto,
    example: ({ inNineWeeks }) => ({ until: inNineWeeks, text: 'Take your time to hear the driver as well.' }),
  })
  consent(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() { until, text }: ConsentToExtensionDto,
  ): Promise<ToldUs> {
    return this.acting.tell(
      { request, reply, language },
      ({ words, say }) => ({
        type: 'LogContact',
        direction: 'inbound',
        counterparty: 'complainant',
        medium: 'underCode',
        summary: text ?? words.consents(until, say),
        brings: 'nothing',
        consentsTo: { clock: 'finalResponse', until },
      }),
      'consented',
    );
  }

  @ComplainantTells({
    path: 'mine/add-document',
    operationId: 'addMyDocument',
    summary: 'Put a document on the record of your complaint',
    rows: ['T1', 'X17'],
    body: AddOwnDocumentDto,
    example: () => ({
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      kind: 'photo',
      size: 48_211,
      name: 'stove.jpg',
    }),
  })
  addDocument(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() document: AddOwnDocumentDto,
  ): Promise<ToldUs> {
    return this.acting.tell({ request, reply, language }, commandFrom('AddDocument', document), 'documentAdded');
  }

  @ComplainantTells({
    path: 'mine/assess',
    operationId: 'assessMine',
    summary: 'Tell us how it went for you',
    rows: ['P1', 'P3', 'G12', 'X17'],
    body: AssessDto,
    example: () => ({
      beforeProblem: 1,
      after: 1,
      justice: { distributive: 4, procedural: 3, interactional: 5 },
      remark: 'In the end somebody listened.',
    }),
  })
  assess(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { language }: LanguageQuery,
    @Body() assessment: AssessDto,
  ): Promise<ToldUs> {
    return this.acting.tell({ request, reply, language }, commandFrom('AssessRelationship', assessment), 'assessed');
  }
}
