import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { INSTALLATION, type Installation } from '../../installation.js';
import { Commanding } from '../streams/commanding.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import { customerHashes } from './customers.js';
import {
  CloseIncidentDto,
  DetectIncidentDto,
  IdentifyAffectedDto,
  SendProactiveNotificationDto,
} from './incidents.dto.js';
import { incidents } from './incidents.family.js';

const IncidentRoute = routesOf(incidents);

/** Something went wrong, and customers hear it from us before they have to tell us. */
@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    @Inject(Commanding) private readonly commanding: Commanding,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @IncidentRoute('DetectIncident', {
    summary: 'Tell that something went wrong before customers do; your own error as well, and nobody is blamed',
    rows: ['N3', 'P12'],
    body: DetectIncidentDto,
    path: '',
    creates: true,
    example: ({ yesterday }) => ({
      what: 'I sent the letters of March with the amounts of somebody else.',
      happenedAt: yesterday,
      unit: 'back-office',
      product: 'energy',
      cause: 'wrongDataShown',
      ownError: true,
      severity: 3,
    }),
  })
  detectIncident(@On(incidents) target: StreamTarget, @Body() body: DetectIncidentDto) {
    return this.commanding.begin(incidents, target, 'DetectIncident', body);
  }

  @IncidentRoute('IdentifyAffected', {
    summary: 'Say how many customers it touched, and which, as far as known',
    rows: ['N3'],
    told: IdentifyAffectedDto,
    example: () => ({
      count: 3,
      customerRefs: ['C-10021', 'C-10022'],
      note: 'From the list of the print shop; the third is being looked for.',
    }),
  })
  identifyAffected(@On(incidents) target: StreamTarget, @Body() { customerRefs = [], ...body }: IdentifyAffectedDto) {
    const hashes = this.hashesOf(customerRefs);
    return this.commanding.tell(incidents, target, 'IdentifyAffected', { ...body, hashes });
  }

  @IncidentRoute('SendProactiveNotification', {
    summary: 'Record that customers were told before they had to tell you',
    rows: ['N3', 'N3b'],
    told: SendProactiveNotificationDto,
    example: () => ({
      count: 2,
      medium: 'letter',
      text: 'We put the amounts of another customer in your letter of March. That is our fault. The right letter is with this one; tell us what would help you.',
      asksForIdeas: true,
      customerRefs: ['C-10021', 'C-10022'],
      language: 'en',
    }),
  })
  sendProactiveNotification(
    @On(incidents) target: StreamTarget,
    @Body() { customerRefs, ...body }: SendProactiveNotificationDto,
  ) {
    return this.commanding.tell(incidents, target, 'SendProactiveNotification', {
      ...body,
      ...(customerRefs === undefined ? {} : { hashes: this.hashesOf(customerRefs) }),
    });
  }

  @IncidentRoute('CloseIncident', {
    summary: 'Close an incident; one lesson may serve all of it',
    rows: ['N3', 'N7'],
    body: CloseIncidentDto,
    example: () => ({
      reason: 'Everybody has the right letter, and the print shop compares name and amount from now on.',
      notNotifiedReason: 'They moved abroad without an address, and their letter came back unopened.',
    }),
  })
  closeIncident(@On(incidents) target: StreamTarget, @Body() body: CloseIncidentDto) {
    return this.commanding.tell(incidents, target, 'CloseIncident', body);
  }

  private hashesOf(customerRefs: readonly string[]): readonly string[] {
    return customerHashes(this.installation.keys, customerRefs);
  }
}
