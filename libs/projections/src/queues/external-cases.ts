import { type Queue } from './queue.js';

/** The complainant went to somebody else, who has not decided yet [N2c][T26]; however the case ended with us. */
export const externalCases: Queue = ({ externalCases: opened }) =>
  opened
    .filter(({ decided }) => !decided)
    .map(({ eventId, at, body }) => ({
      item: eventId,
      why: 'externalCaseOpen',
      since: at,
      next: 'RecordExternalDecision',
      details: { body },
    }));
