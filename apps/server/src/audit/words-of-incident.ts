import { type IncidentEvent } from '#libs/complaints';
import { quoted, said, spaced, when } from './telling.js';
import { type WordsOf } from './words-of.js';

export const incidentWords: WordsOf<IncidentEvent> = {
  IncidentDetected: ({ what, happenedAt, unit, ownError }) =>
    `Something went wrong${unit === undefined ? '' : ` at ${unit}`}${happenedAt === undefined ? '' : `, ${when(happenedAt)}`}: ${quoted(what)}${ownError === true ? ' Told by whoever made the error; thank you.' : ''}`,
  AffectedIdentified: ({ count, hashes, note }) =>
    `It touched ${customers(count)}, ${hashes.length} of them named here.${said('How they were found: ', note)}`,
  ProactiveNotificationSent: ({ count, medium, text, asksForIdeas }) =>
    `${count === 0 ? 'It was made known' : `We told ${customers(count)}`} (${spaced(medium)}): ${quoted(text)}${asksForIdeas === true ? ' They were asked to think along.' : ''}`,
  IncidentClosed: ({ reason, lessonComplaintId, improvementId, notNotifiedReason }) =>
    `The incident is over: ${quoted(reason)}${lessonComplaintId === undefined ? '' : ` The lesson of complaint ${lessonComplaintId} serves it.`}${improvementId === undefined ? '' : ` Improvement ${improvementId} follows from it.`}${said('Why not everybody was told: ', notNotifiedReason)}`,
};

const customers = (count: number): string => `${count} ${count === 1 ? 'customer' : 'customers'}`;
