import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Incident, isDetected, notifiedCount, notYetNotified } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type StreamHistory, streamHistory } from '../audit/stream-history.js';
import { incidents } from '../commands/incidents/incidents.family.js';
import { IsRead } from '../http/access.guard.js';
import { Reader } from '../http/act.js';
import { Answers, AnswersProblems } from '../http/answers.js';
import { entityTag } from '../http/entity-tag.js';
import { problem } from '../http/problem.js';
import { INSTALLATION, type Installation } from '../installation.js';
import { casesOfIncident } from './leading-cases.js';
import { HistoryQuery, IncidentPath, ReadQuery } from './parameters.js';
import { Reading } from './reading.js';
import { streamTexts } from './stream-texts.js';

const hourMs = 3_600_000;

/** From an incident to the customers it touched, those who were told, and the complaints that came of it. */
@ApiTags('incidents')
@Controller('incidents/:incidentId')
export class IncidentController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get()
  @IsRead('incident')
  @ApiOperation({
    operationId: 'incident',
    summary:
      'An incident as it stands: whom it touched, who was told and who not yet, and the complaints that came of it',
  })
  @Answers('Incident', 'The incident.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503, 504)
  async incident(
    @Param() { incidentId }: IncidentPath,
    @Query() { after }: ReadQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const where = { incidentId };
    const stream = incidents.streamOf(where);
    const { state: incident } = await this.installation.transactor.load(incidents.aggregate, stream);
    if (!isDetected(incident)) throw incidentMissing(incidentId);
    void reply.header('etag', entityTag(incident.revision));
    const complaints = await casesOfIncident(this.installation, this.reading, incidentId, { after, reader });
    const { at: detectedAt, by: detectedBy, ...detected } = incident.detection;
    const { at: closedAt, ...closing } = incident.closing ?? { at: undefined };
    const hoursToNotify = hoursBetween(detectedAt, incident.notifications[0]?.at);
    const left = notYetNotified(incident);
    return {
      incidentId,
      revision: incident.revision,
      detectedAt,
      detectedBy,
      ...detected,
      ...affectedIn(incident),
      notified: notifiedCount(incident),
      ...(left === undefined ? {} : { notYetNotified: left }),
      notifications: incident.notifications.map(({ named: _named, ...notification }) => notification),
      ...(hoursToNotify === undefined ? {} : { hoursToNotify }),
      ...(closedAt === undefined ? {} : { closedAt }),
      ...closing,
      ...(complaints === undefined ? {} : { complaints }),
      words: await streamTexts(this.installation, stream, reader),
      links: { self: `/incidents/${incidentId}`, history: `/incidents/${incidentId}/history` },
    };
  }

  @Get('history')
  @IsRead('incident')
  @ApiOperation({
    operationId: 'incidentHistory',
    summary: 'Who did what about an incident, when and why, from the log itself',
  })
  @Answers('StreamHistory', 'Every fact, the first first.', { tagged: true })
  @AnswersProblems(400, 401, 403, 404, 503)
  history(
    @Param() { incidentId }: IncidentPath,
    @Query() query: HistoryQuery,
    @Reader() reader: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamHistory> {
    return streamHistory(this.installation, incidents, { where: { incidentId }, query, reader, reply });
  }
}

const incidentMissing = (incidentId: string) => problem('no-such-incident', `There is no incident ${incidentId}.`);

const affectedIn = ({ affected, affectedHashes }: Incident) =>
  affected === undefined ? {} : { affected: { ...affected, named: affectedHashes.length } };

/** In hours to one place; undefined while nobody was told. */
const hoursBetween = (from: string, to: string | undefined): number | undefined =>
  to === undefined ? undefined : Math.round(((Date.parse(to) - Date.parse(from)) / hourMs) * 10) / 10;
