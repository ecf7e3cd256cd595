/** What is folded from the log, and the projector that does it. */
export * from './projection.js';
export { Projector, UnknownProjection, type ProjectorOptions, type ProjectorReport } from './projector/projector.js';
export { versionOf } from './projector/builds.js';
export { Progress, type Reached, type Waited } from './projector/progress.js';
export { type Sketches, type Tokens } from './projector/opened-facts.js';
export { lagOf, type BuildStatus, type Lag, type ProjectionStatus, type ProjectorStatus } from './projector/status.js';
export { finding } from './finding/finding.projection.js';
export { findComplaints, type Found } from './finding/find.js';
export { isRecognised, type Person, recognisedBy, searchTokens } from './finding/tokens.js';
export { recognisedIn, tellsWhoComplains } from './finding/recognised-in.js';
export { callerIn, callerKey, callersIndex, type Counted, countedIn } from './finding/callers.js';
export { askedTerms, type Asked } from './finding/terms.js';
export { type EarlierText, earlierTextIn, earlierTexts } from './earlier-texts/earlier-texts.projection.js';
export { sketchKeyOf, textSketches } from './earlier-texts/sketches.js';
export {
  caseKey,
  cases,
  complaintIdOf,
  improvementIndex,
  incidentIndex,
  mergeIndex,
  similarIndex,
  wordsKey,
} from './cases/cases.projection.js';
export { caseOf, type Case, objectIn, priorityIn } from './cases/case-of.js';
export { type Alike, similarKey } from './cases/similar-key.js';
export { highestPriority, priorityOf, type Priority, raisedByThirdContact } from './cases/priority.js';
export { type SealedWords, type WordsDocument } from './cases/sealed-words.js';
export { queues, queuesProjection } from './queues/queues.projection.js';
export { queueNames, type QueueName } from './queues/queue.js';
export * from './queues/when-read/index.js';
export { type SubjectKind, subjectKinds } from './queues/subject.js';
export { type QueueEntry, entryIn, isEntryHiddenFrom } from './queues/queue-entry.js';
export { listed, listedIndex, type ListedKind, listedOfIndex } from './listed/listed.projection.js';
export { asItStands } from './overdue.js';
export { projections } from './projections.js';
