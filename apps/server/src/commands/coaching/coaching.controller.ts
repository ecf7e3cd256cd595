import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { trainingForms } from '#libs/complaints';
import { Code, ListCode } from '../../http/fields.js';
import { Commanding } from '../streams/commanding.js';
import { DatedDto } from '../streams/dated.dto.js';
import { routesOf } from '../streams/stream-route.js';
import { On, type StreamTarget } from '../streams/stream-target.js';
import { coaching } from './coaching.family.js';

export class RecordTrainingDto extends DatedDto {
  @ListCode({ description: 'What it was about.' })
  subject!: string;

  @Code(trainingForms, { optional: true, description: 'How.' })
  form?: (typeof trainingForms)[number];
}

const CoachingRoute = routesOf(coaching);

/** What helps an employee to learn; for coaching only. */
@ApiTags('coaching')
@Controller('coaching')
export class CoachingController {
  constructor(@Inject(Commanding) private readonly commanding: Commanding) {}

  @CoachingRoute('RecordTraining', {
    summary: 'Record that you were trained, or that somebody was whom you coach',
    rows: ['T15', 'F16'],
    told: RecordTrainingDto,
    example: ({ yesterday }) => ({ subject: 'apologising', form: 'peer', occurredAt: yesterday }),
  })
  recordTraining(@On(coaching) target: StreamTarget, @Body() { ...body }: RecordTrainingDto) {
    const { employee = '' } = target.where;
    return this.commanding.tell(coaching, target, 'RecordTraining', { ...body, employee });
  }
}
