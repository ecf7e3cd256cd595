import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from './command-route.js';
import { type CommandTarget, Target } from './command-target.js';
import { Dispatching } from './dispatching.js';
import { FixInFirstContactDto, ReceiveAndFixDto } from './dto/fix-in-first-contact.dto.js';
import { ReceiveComplaintDto } from './dto/receive-complaint.dto.js';

@ApiTags('receiving')
@Controller('complaints')
export class ReceivingController {
  constructor(@Inject(Dispatching) private readonly dispatching: Dispatching) {}

  @CommandRoute('ReceiveComplaint', {
    summary: 'Receive a complaint: how it came and what the complainant says; everything else may follow',
    rows: ['P10', 'T8', 'T16', 'G5'],
    body: ReceiveComplaintDto,
    path: '',
    creates: true,
    example: () => ({
      channel: 'hotline',
      statement: 'I ordered a stove in January. It was promised twice, I stayed at home twice, and nobody came.',
      complainant: { name: 'Jan de Vries', contact: '+31 6 12345678', customerRef: 'C-10021' },
      product: 'stove',
      emotion: 4,
      severity: { material: 2, emotional: 4 },
      remedySought: 'repair',
      language: 'nl',
    }),
  })
  receiveComplaint(@Target() target: CommandTarget, @Body() body: ReceiveComplaintDto) {
    return this.dispatching.receive(target, 'ReceiveComplaint', body);
  }

  @CommandRoute('FixInFirstContact', {
    summary: 'Receive a complaint and fix it in the same contact: heard, acknowledged, apologised where due, explained',
    rows: ['F1', 'F13', 'P12', 'T8'],
    body: ReceiveAndFixDto,
    operationId: 'receiveAndFixInFirstContact',
    path: 'fix-in-first-contact',
    creates: true,
    example: ({ yesterday }) => ({
      channel: 'hotline',
      statement: 'My invoice has the old address on it, for the third month.',
      complainant: { name: 'Fatima El Amrani', contact: 'fatima@example.org' },
      complainantWasHeard: true,
      empathyStatement: 'The third time already: I understand that it annoys you.',
      object: 'invoice',
      cause: 'wrongDataShown',
      resolution: 'The address was changed in both systems, and this month’s invoice was sent again.',
      explanation: 'Your address was changed in one of our two systems only.',
      apology: {
        consequence: 'Three invoices went to the wrong address, and you had to ring each time.',
        responsibility: 'We changed your address in one place and forgot the other.',
        improvement: {
          state: 'done',
          action: 'A change of address is now made in both systems at once.',
          doneAt: yesterday,
        },
        spokenGist:
          'Sorry that we sent your invoice to the wrong address for three months, so that you had to ring us each time. ' +
          'That was our mistake. From today on a change of address is made in both systems at once.',
      },
    }),
  })
  receiveAndFixInFirstContact(@Target() target: CommandTarget, @Body() body: ReceiveAndFixDto) {
    return this.dispatching.receive(target, 'FixInFirstContact', body);
  }

  @CommandRoute('FixInFirstContact', {
    summary: 'Fix a complaint that was received before in one contact',
    rows: ['F1', 'F13', 'P12'],
    part: FixInFirstContactDto,
    example: () => ({
      complainantWasHeard: true,
      empathyStatement: 'Twice at home for nothing: I understand that you have had enough of it.',
      object: 'delivery',
      cause: 'tooLate',
      resolution: 'The stove comes this afternoon; the driver rings an hour before.',
      explanation: 'It stood at the wrong depot.',
    }),
  })
  fixInFirstContact(@Target() target: CommandTarget, @Body() body: FixInFirstContactDto) {
    return this.dispatching.handle(target, 'FixInFirstContact', body);
  }
}
