import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commanding } from '../streams/commanding.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import { ReviewReportDto } from './reports.dto.js';
import { reports } from './reports.family.js';

const ReportRoute = routesOf(reports);

/** A report is made to be decided on. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(@Inject(Commanding) private readonly commanding: Commanding) {}

  @ReportRoute('ReviewReport', {
    summary: 'Record what was decided on the strength of a report over a period, and by whom',
    rows: ['T14'],
    told: ReviewReportDto,
    example: () => ({
      decision: 'The depot gets a second planner from May on; the hotline stays as it is.',
      decider: 'carla',
    }),
  })
  reviewReport(@On(reports) target: StreamTarget, @Body() { ...body }: ReviewReportDto) {
    const { report = '', period = '' } = target.where;
    return this.commanding.tell(reports, target, 'ReviewReport', { ...body, report, period });
  }
}
