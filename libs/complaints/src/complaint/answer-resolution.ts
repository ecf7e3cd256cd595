import { accept, type Decided } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ComplaintEvent, type ResolutionAnswered } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { reopening } from './reopen.js';
import { hasWords } from './deciding/words.js';

export interface AnswerResolution extends Occurrence {
  readonly type: 'AnswerResolution';
  readonly answer: ResolutionAnswered['data']['answer'];
  readonly medium: Exclude<ResolutionAnswered['data']['medium'], 'source'>;
  /** What shows it, or why they reject it. */
  readonly evidence?: string;
  /** The body that the complainant takes it to: then it goes on there. */
  readonly externalBody?: string;
}

/** Only what the complainant said; silence is never an answer. */
export const answerResolution: Behaviour<AnswerResolution, ReceivedComplaint> = (command, complaint, setting) => {
  const { ending, externalCases } = complaint;
  const latest = ending?.how === 'resolved' ? complaint.resolutions.at(-1) : undefined;
  if (latest === undefined)
    return no(
      'not-resolved',
      'G12',
      'There is no resolution now that they could answer. Log what they say as a contact.',
    );
  const { answer, medium, evidence, externalBody, precision } = command;
  // Not disputing is no verdict: the complainant may still give one.
  if (latest.answer !== undefined && latest.answer !== 'notDisputed')
    return latest.answer === answer
      ? accept([])
      : no(
          'already-answered',
          'G12',
          `The complainant ${latest.answer} this resolution before. When they think otherwise now, reopen the case or log the contact.`,
          { details: { answer: latest.answer } },
        );
  if (latest.answer === answer) return accept([]);

  const opened = hasWords(externalBody) && !externalCases.some(({ body }) => body === externalBody);
  const goesOnElsewhere = latest.recourse || opened || externalCases.some(({ decided }) => !decided);
  const events: Decided<ComplaintEvent>[] = [
    {
      type: 'ResolutionAnswered',
      data: { answer, medium, ...present({ evidence: hasWords(evidence) ? evidence : undefined }) },
      ...present({ precision }),
    },
    ...(opened ? [{ type: 'ExternalCaseOpened', data: { body: externalBody } } as const] : []),
  ];
  if (answer !== 'rejected') return accept(events);
  if (goesOnElsewhere)
    return accept(events, [
      {
        code: 'not-reopened',
        rule: 'G12',
        sentence:
          'The complainant knows where to turn to, so the case was not reopened. You may still reopen it: a second chance is worth more than a procedure.',
      },
    ]);
  const reopened = reopening(
    { reason: hasWords(evidence) ? evidence : 'The complainant rejected the resolution.', cause: 'rejected' },
    complaint,
    setting,
  );
  return accept([...events, ...reopened.events], reopened.warnings);
};
