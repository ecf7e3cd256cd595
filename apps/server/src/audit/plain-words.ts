import { type ComplaintEvent } from '#libs/complaints';
import { type OfPromise } from './promise-words.js';
import { all, money, quoted, said, spaced, until, when, wordsOf } from './telling.js';
import { streamWords } from './words-of-streams.js';

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Words = { readonly [Event in ComplaintEvent as Event['type']]: (data: Event['data'], of: OfPromise) => string };

/**
 * What happened, as one would tell a colleague. Sealed fields may be opened, left sealed or erased. `of`: the promise that
 * it tells of.
 */
export function inPlainWords(event: Told, of: OfPromise = {}): string {
  const tell: unknown = Object.hasOwn(everyWord, event.type) ? everyWord[event.type] : undefined;
  return typeof tell === 'function'
    ? (tell as (data: unknown, of: OfPromise) => string)(event.data, of)
    : `Recorded: ${event.type}.`;
}

const reasonFields = [
  'reason',
  'why',
  'justification',
  'explanation',
  'ground',
  'basis',
  'legalBasis',
  'rule',
  'because',
] as const;

/** Why it was done, when the event says so. */
export function whyOf({ type, data }: Told): string | undefined {
  // Here the reason is a code, which is told already.
  const fields = type === 'OwnerAssigned' ? (['explanation'] as const) : reasonFields;
  const field = fields.find((one) => Object.hasOwn(data, one));
  return field === undefined ? undefined : wordsOf(data[field]);
}

const words: Words = {
  Received: ({ channel, statement, anonymous }) =>
    `Received through ${channel}${anonymous === true ? ', anonymously' : ''}: ${quoted(statement)}`,
  ComplainantIdentified: ({ complainant }) =>
    `The complainant became known:${said('', complainant.name) || ' without a name'}.`,
  IdentityAsked: ({ asks, answerBy }) => `The complainant was asked for ${all(asks)}${until(answerBy)}.`,
  ComplaintPutInWriting: ({ writtenBy, text }) =>
    `The complaint was put in writing by ${writtenBy === 'us' ? 'us' : 'the complainant'}: ${quoted(text)}`,
  RegimeChanged: ({ regime }) => `From now on the rules of ${regime} apply.`,
  SeverityAssessed: ({ material, emotional }) => `Severity: ${material} of 5 material, ${emotional} of 5 emotional.`,
  CircumstancesRecorded: ({ vulnerable, publicEscalationRisk, captive }) =>
    `Circumstances: ${
      all([
        ...(vulnerable === undefined ? [] : [vulnerable ? 'vulnerable' : 'not vulnerable']),
        ...(publicEscalationRisk === undefined
          ? []
          : [publicEscalationRisk ? 'may be told in public' : 'no risk of publicity']),
        ...(captive === undefined ? [] : [captive ? 'cannot go elsewhere' : 'can go elsewhere']),
      ]) || 'communication needs'
    }.`,
  ComplaintPartsSet: ({ parts }) => `Divided into ${parts.length} parts.`,
  StageOpened: ({ stage, handler }) => `Stage ${stage} opened, handled by ${handler}.`,
  OwnerAssigned: ({ owner, reason }) => `${owner} answers for this complaint from now on (${spaced(reason)}).`,
  OwnershipConfirmed: ({ owner }) => `${owner} confirmed: this one is mine.`,
  Acknowledged: ({ owner, nextSteps, nextContact, empathyStatement }) =>
    `Acknowledged: ${quoted(empathyStatement)} ${nextSteps.length} next ${nextSteps.length === 1 ? 'step' : 'steps'} promised; ${owner} is there for the complainant${nextContact === undefined ? '' : `, who hears from us by ${when(nextContact.dueAt)}`}.`,
  ContactLogged: ({ direction, counterparty, medium, summary, consentsTo }) =>
    `${direction === 'inbound' ? 'Heard from' : 'Got in touch with'} the ${spaced(counterparty)} (${spaced(medium)}): ${quoted(summary)}${consentsTo === undefined ? '' : ` They agree that the term ${spaced(consentsTo.clock)} is extended until ${when(consentsTo.until)}.`}`,
  PromiseMade: ({ by, what, dueAt }) => `Promised: ${quoted(what)}, by ${by}, ${when(dueAt)} at the latest.`,
  PromiseMoved: ({ previousDueAt, dueAt, toldAt }, { promise }) =>
    `A promise for ${when(previousDueAt)}${promise === undefined ? '' : ` (${quoted(promise)})`} moved to ${when(dueAt)}; the complainant was told ${when(toldAt)}.`,
  PromiseKept: ({ what }, { promise, late }) =>
    `A promise was kept${promise === undefined ? '' : `: ${quoted(promise)}`}${late === true ? ', late' : ''}${what === undefined ? '' : `; how: ${quoted(what)}`}.`,
  PromiseBroken: ({ dueAt }, { promise }) =>
    `A promise was not kept: ${promise === undefined ? 'it' : quoted(promise)} was due ${when(dueAt)}.`,
  Classified: ({ object, cause }) => `Classified: about ${object}, caused by ${cause}.`,
  Reclassified: ({ object, cause }) => `Classified again: about ${object}, caused by ${cause}.`,
  Routed: ({ from, to, mode }) =>
    `Sent from ${from} to ${to}, ${mode === 'warm' ? `warm: ${from} answers for it until it is accepted` : `cold: ${to} answers for it at once`}.`,
  HandoverAccepted: ({ by, unit }) => `${by}${unit === undefined ? '' : ` of ${unit}`} took it over.`,
  HandoverBounced: ({ by, unit }) => `${by}${unit === undefined ? '' : ` of ${unit}`} gave it back.`,
  HandoverRecalled: ({ by }) => `${by} took the handover back.`,
  InvestigationRecorded: ({ finding, fault }) => `Investigated; the fault is ${faultWords[fault]}: ${quoted(finding)}`,
  HearingOffered: ({ to }) => `A hearing was offered to the ${all(to)}.`,
  HearingPlanned: ({ at }) => `A hearing will be held ${when(at)}.`,
  HearingWaived: ({ ground }) => `There will be no hearing: ${ground}.`,
  HearingHeld: ({ report }) => `A hearing was held: ${quoted(report)}`,
  SubjectInformed: () => 'Whom it is about was informed.',
  AdviceRequested: ({ from, dueAt }) => `${from} was asked for advice${until(dueAt)}.`,
  AdviceReceived: ({ from, advice }) => `${from} gave its advice: ${quoted(advice)}`,
  DeclineNotified: ({ ground, text }) =>
    `The complainant was told that it is not taken up (${ground}): ${quoted(text)}`,
  ResponsibilityAccepted: ({ by, scope, extent, statement }) =>
    `${by} took responsibility for us, ${extent === 'full' ? 'fully' : 'in part'}, for the ${scope}: ${quoted(statement)}`,
  Apologised: ({ consequence, responsibility, medium, improvement }) =>
    `Apologised (${spaced(medium)}) for what it meant: ${quoted(consequence)}; our fault: ${quoted(responsibility)}; ${improvementWords(improvement)}`,
  WordingOverridden: ({ rules }) => `The wording rules ${all(rules)} were overridden.`,
  OverrideReviewed: ({ verdict }) => `An override of the wording rules was looked at: ${spaced(verdict)}.`,
  RedressOffered: ({ kind, amountCents, currency, what }) =>
    `Offered: ${kind}${money(amountCents, currency)}${said('', what)}.`,
  RedressApprovalRequested: ({ kind, amountCents, currency }) =>
    `Approval asked for: ${kind}${money(amountCents, currency)}.`,
  RedressApproved: ({ by }) => `${by} approved the redress.`,
  RedressRefused: ({ by }) => `${by} did not approve the redress.`,
  RedressAccepted: ({ dueAt }) =>
    `The complainant accepted what was offered${dueAt === undefined ? '' : `; to be delivered${until(dueAt)}`}.`,
  RedressDeclined: () => 'The complainant did not want what was offered.',
  RedressDelivered: (_, { promise, late }) =>
    `The complainant has got the redress${promise === undefined ? '' : `: ${quoted(promise)}`}${late === true ? ', late' : ''}.`,
  ClockPaused: ({ clock, waitingFor, question }) =>
    `The clock ${spaced(clock)} waits for the ${spaced(waitingFor)}: ${quoted(question)}`,
  ClockResumed: ({ clock, cause }) => `The clock ${spaced(clock)} runs again (${spaced(cause)}).`,
  ClockRepinned: ({ clock }) => `The clock ${spaced(clock)} follows other rules from now on.`,
  ExtensionGranted: ({ clock, newDueAt, notified, consent }) =>
    `The term ${spaced(clock)} was extended until ${when(newDueAt)}; told: ${all(notified) || 'nobody'}${consent === undefined ? '' : `; the complainant had agreed ${when(consent.givenAt)}`}.`,
  HoldingResponseSent: ({ why, expectedAt }) =>
    `The complainant was told that it takes longer${expectedAt === undefined ? '' : `, until ${when(expectedAt)}`}${why === undefined ? '' : `: ${quoted(why)}`}`,
  DeadlineWarned: ({ clock, dueAt }) => `The clock ${spaced(clock)} warns: due ${when(dueAt)}.`,
  DeadlineMissed: ({ clock, dueAt }) => `The clock ${spaced(clock)} was missed: it was due ${when(dueAt)}.`,
  DeadlineMissRebutted: ({ clock, evidence }) => `The clock ${spaced(clock)} was met after all: ${quoted(evidence)}`,
  Escalated: ({ to, person }) => `Escalated to ${to}${person === undefined ? ' by a rule' : ` by ${person}`}.`,
  Resolved: ({ resolution, explanation }) =>
    `Resolved${resolution === undefined ? '; the source does not say how' : `: ${quoted(resolution)}`}${said('Explained: ', explanation)}`,
  ResolutionAnswered: ({ answer, medium }) => `The complainant ${answerWords[answer]} (${medium}).`,
  Reopened: ({ cause }) => `Opened again${cause === undefined ? '' : ` (${cause})`}.`,
  Withdrawn: () => 'The complainant took the complaint back.',
  ReferredExternally: ({ to, text }) => `Referred to ${to}${text === undefined ? '.' : `: ${quoted(text)}`}`,
  ExternalCaseOpened: ({ body }) => `${body} looks at this complaint.`,
  ExternalDecisionRecorded: ({ body, outcome }) => `${body} decided: ${spaced(outcome)}.`,
  MergeAnnounced: ({ source }) => `Complaint ${source} is about to be merged into this one.`,
  MergeCompleted: ({ source, takesOver = [] }) =>
    `Complaint ${source} goes on as this one${
      takesOver.length === 0
        ? ''
        : `; what was promised there is owed here: ${all(takesOver.map(({ what, dueAt }) => `${what === undefined ? 'to be in touch' : quoted(what)}${until(dueAt)}`))}`
    }.`,
  MergeAbandoned: ({ source, because }) =>
    `Complaint ${source} was not merged into this one after all: ${abandonedWords[because]}.`,
  MarkedDuplicate: ({ target }) => `This complaint goes on as ${target}.`,
  UnmergeAnnounced: ({ source }) => `Complaint ${source} is about to stand on its own again.`,
  Unmerged: ({ otherCase }) => `This complaint and ${otherCase} are two again.`,
  SimilarLinked: ({ otherCase }) => `Complaint ${otherCase} is like this one.`,
  SurveyInvited: ({ medium }) => `The complainant was asked how it went (${spaced(medium)}).`,
  RelationshipAssessed: ({ beforeProblem, after }) =>
    `The complainant on the relation with us: ${signed(beforeProblem)} before, ${signed(after)} now.`,
  RelationshipEnded: () => 'The complainant left us.',
  CostRecorded: ({ kind, amountCents, currency }) => `Cost of ${kind}${money(amountCents, currency)}.`,
  SuggestionAnswered: ({ answer }) => `The suggestion was answered: ${quoted(answer)}`,
  LessonRecorded: ({ outcome, rootCause }) => `Learned: ${spaced(outcome)}, root cause ${rootCause}.`,
  NoteAdded: ({ text }) => `Note: ${quoted(text)}`,
  FactCorrected: ({ field, newValue }) => `Corrected: ${field} should be ${quoted(newValue)}.`,
  FieldRedacted: () => 'What one event says was made unreadable.',
  DocumentAdded: ({ kind, size }) => `Document added: ${kind}, ${size} bytes.`,
  ConductArrangementMade: ({ kind }) =>
    `From now on in touch ${kind === 'inWritingOnly' ? 'in writing only' : 'through one person'}.`,
  EmployeeDebriefed: ({ employee, offeredOnly }) =>
    offeredOnly === true ? `${employee} was offered to talk it over.` : `${employee} talked it over.`,
  EmployeeComplimented: ({ employee, by, text }) => `${by} thanked ${employee}: ${quoted(text)}`,
  StaffSuggestionMade: ({ text }) => `A suggestion from the staff: ${quoted(text)}`,
  LegalHoldPlaced: ({ basis }) => `Nothing of this complaint may be erased: ${basis}.`,
  LegalHoldLifted: () => 'A legal hold is over.',
  PersonalDataErased: ({ legalBasis }) => `The personal data were erased: ${legalBasis}.`,
};

const everyWord: Readonly<Record<string, unknown>> = { ...streamWords, ...words };

const faultWords = { ours: 'ours', partly: 'partly ours', notOurs: 'not ours', unclear: 'unclear' } as const;
const abandonedWords = {
  sourceChanged: 'it had changed in the meantime',
  sourceRefused: 'it could not go on as another one',
} as const;
const answerWords = {
  accepted: 'accepted the resolution',
  rejected: 'did not accept the resolution',
  notDisputed: 'did not dispute the resolution',
} as const;
const signed = (score: number): string => (score > 0 ? `+${score}` : String(score).replace('-', '−'));

function improvementWords(improvement: Extract<ComplaintEvent, { type: 'Apologised' }>['data']['improvement']): string {
  switch (improvement.state) {
    case 'done':
      return `already better: ${quoted(improvement.action)}`;
    case 'planned':
      return `will be better by ${when(improvement.dueAt)}: ${quoted(improvement.action)}`;
    case 'willFindOut':
      return `the complainant hears by ${when(improvement.dueAt)} what will change`;
  }
}
