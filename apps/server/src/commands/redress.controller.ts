import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import {
  AcceptRedressDto,
  ApproveRedressDto,
  DeclineRedressDto,
  DeliverRedressDto,
  OfferRedressDto,
  RefuseRedressDto,
} from './dto/redress.dto.js';

/** What is offered to put it right. */
@ApiTags('redress')
@Controller('complaints')
export class RedressController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('OfferRedress', {
    summary: 'Offer something to put it right; over your mandate it becomes a request for approval',
    rows: ['T10', 'T20', 'P6'],
    body: OfferRedressDto,
    example: ({ inTwoWeeks }) => ({
      kind: 'refund',
      amountCents: 4500,
      currency: 'EUR',
      dueAt: inTwoWeeks,
      what: 'The delivery costs of both days.',
    }),
  })
  offerRedress(@Target() target: CommandTarget, @Body() body: OfferRedressDto) {
    return this.dispatching.handle(target, 'OfferRedress', body);
  }

  @CommandRoute('ApproveRedress', {
    summary: 'Approve a redress that somebody else asked for; with this it is offered',
    rows: ['T20'],
    body: ApproveRedressDto,
    example: ({ redressId }) => ({ promiseId: redressId }),
  })
  approveRedress(@Target() target: CommandTarget, @Body() body: ApproveRedressDto) {
    return this.dispatching.handle(target, 'ApproveRedress', body);
  }

  @CommandRoute('RefuseRedress', {
    summary: 'Do not approve a redress that somebody else asked for, and say why',
    rows: ['T20'],
    body: RefuseRedressDto,
    example: ({ redressId }) => ({
      promiseId: redressId,
      reason: 'Offer to collect the old stove for nothing instead.',
    }),
  })
  refuseRedress(@Target() target: CommandTarget, @Body() body: RefuseRedressDto) {
    return this.dispatching.handle(target, 'RefuseRedress', body);
  }

  @CommandRoute('AcceptRedress', {
    summary: 'The complainant accepted what was offered; its delivery is a promise from now on',
    rows: ['T10'],
    body: AcceptRedressDto,
    example: ({ redressId }) => ({ promiseId: redressId }),
  })
  acceptRedress(@Target() target: CommandTarget, @Body() body: AcceptRedressDto) {
    return this.dispatching.handle(target, 'AcceptRedress', body);
  }

  @CommandRoute('DeclineRedress', {
    summary: 'The complainant does not want what was offered',
    rows: ['T10'],
    body: DeclineRedressDto,
    example: ({ redressId }) => ({ promiseId: redressId, reason: 'Wants the stove, not money.' }),
  })
  declineRedress(@Target() target: CommandTarget, @Body() body: DeclineRedressDto) {
    return this.dispatching.handle(target, 'DeclineRedress', body);
  }

  @CommandRoute('DeliverRedress', {
    summary: 'The complainant has got it',
    rows: ['T10', 'N6b'],
    body: DeliverRedressDto,
    example: ({ redressId }) => ({ promiseId: redressId }),
  })
  deliverRedress(@Target() target: CommandTarget, @Body() body: DeliverRedressDto) {
    return this.dispatching.handle(target, 'DeliverRedress', body);
  }
}
