import { accept, type Warning } from '#libs/event-schema';
import { type Acknowledge, acknowledgeWhatIsFixed } from './acknowledge.js';
import { type Apologise, apologise } from './apologise.js';
import { type Behaviour, type Occurrence, onOpen, type Setting } from './deciding/behaviour.js';
import { classify } from './classify.js';
import { type Complaint, isReceived } from './state/complaint.js';
import { ownerOf } from './deciding/context.js';
import {
  type AcknowledgementMedium,
  type ApologyMedium,
  type CauseParty,
  type Intention,
  type ResponsibilityAccepted,
} from './events/index.js';
import { type Improvement } from './deciding/improvement-promised.js';
import { inTurn } from './deciding/in-turn.js';
import { judgingOnce } from './deciding/judging-once.js';
import { present } from './deciding/present.js';
import { isOfAnother, type ReceiveComplaint, receiveComplaint } from './receive-complaint.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { resolve } from './resolve.js';
import { type Closing } from './deciding/resolving-under-regime.js';
import { isOpen } from './state/state-of.js';
import { askWords, hasWords } from './deciding/words.js';

/** What was said and done in the one contact. */
interface Fixed extends Closing {
  readonly complainantWasHeard: boolean;
  readonly empathyStatement: string;
  /** What it is about and what caused it, out of the two lists. */
  readonly object: string;
  readonly cause: string;
  /** What was done. */
  readonly resolution: string;
  /** How it came about. */
  readonly explanation: string;
  /** Where it was due. */
  readonly apology?: {
    readonly consequence: string;
    /** The fault, in our own name; accepted by this when nobody accepted it before. */
    readonly responsibility: string;
    readonly improvement?: Improvement;
    readonly spokenGist?: string;
    /** `written` when a text is given, else `spoken`. */
    readonly medium?: ApologyMedium;
    /** `outcome` when absent. */
    readonly scope?: ResponsibilityAccepted['data']['scope'];
    /** `full` when absent. */
    readonly extent?: ResponsibilityAccepted['data']['extent'];
  };
  readonly causeParty?: CauseParty;
  /** `notStated` when absent. */
  readonly intention?: Intention;
  /** Who answers for it; who fixes it when it is new, else the present owner. */
  readonly owner?: string;
  /** `written` when a text is given, else `spoken`. */
  readonly medium?: Exclude<AcknowledgementMedium, 'notReachable'>;
  /** What was sent. */
  readonly text?: string;
  readonly keepsPromises?: readonly string[];
}

/** With channel and statement it is also the very first command; without them the complaint was received before. */
export type FixInFirstContact = { readonly type: 'FixInFirstContact' } & Fixed &
  Partial<Pick<ReceiveComplaint, 'channel' | 'statement'>> &
  Omit<ReceiveComplaint, 'type' | 'channel' | 'statement'> &
  Occurrence;

/** Heard, acknowledged, classified, apologised for where due, fixed and explained: one command, all or nothing. */
export const fixInFirstContact: Behaviour<FixInFirstContact> = (command, complaint, context) => {
  const { fixed, receipt } = apart(command);
  const receives = receipt.channel !== undefined || receipt.statement !== undefined;
  const { repetition } = context;
  const ofAnother = isReceived(complaint) && repetition !== undefined && isOfAnother(receipt, complaint, repetition);
  if (isReceived(complaint) && receives && repetition?.sameStatement === true && !ofAnother && !isOpen(complaint))
    return accept([]);
  const { acknowledgement, acknowledgedThisRun } = complaint;
  if (isOpen(complaint) && acknowledgement !== undefined && acknowledgedThisRun && !ofAnother)
    return no(
      'already-acknowledged',
      'F13',
      `This complaint was acknowledged on ${acknowledgement.at.slice(0, 10)}, so this is not its first contact any more. Classify it and resolve it: that needs no second acknowledgement.`,
    );
  const dropped = receives || !isReceived(complaint) ? [] : receiptOnly(receipt);
  if (dropped.length > 0)
    return no(
      'already-received',
      'X9',
      `This complaint was received before. Leave ${dropped.join(', ')} out, and record what is new with a command of its own.`,
      { details: { fields: dropped } },
    );
  const unowned =
    fixed.apology === undefined
      ? undefined
      : askWords(
          'N5b',
          { 'apology.responsibility': fixed.apology.responsibility },
          { 'apology.responsibility': 'Name our fault, in our own name.' },
        );
  if (unowned !== undefined) return unowned;
  const parts = partsOf(command, fixed, receipt);
  const isApology = parts.apologise?.command.medium === 'written';
  const setting = judgingOnce(parts.resolve.text, isApology ? 'Apologise' : 'Resolve', context);
  const decision = inTurn(complaint, setting, [
    ...(receives ? [(now: Complaint) => receive(receipt, now, setting)] : []),
    (now) =>
      onOpen(acknowledgeWhatIsFixed)({ ...parts.acknowledge, owner: ownerBy(fixed, complaint, setting) }, now, setting),
    (now) => onOpen(classify)(parts.classify, now, setting),
    ...(parts.apologise === undefined ? [] : [apologising(parts.apologise, setting)]),
    (now) => onOpen(resolve)(parts.resolve, now, setting),
  ]);
  return decision.accepted ? accept(decision.events, once(decision.warnings.filter(isStillToDo))) : decision;
};

/** What tells whose it is until somebody acknowledges it, which this command does. */
const untilAcknowledged: ReadonlySet<string> = new Set(['owner-absent', 'with-another-unit']);

/** It is owned once, by who is named in the acknowledgement; not first by a duty holder who never sees it. */
function receive(receipt: Receipt, complaint: Complaint, setting: Setting): ComplaintDecision {
  const { channel, statement = '', ...rest } = receipt;
  if (channel === undefined)
    return no('blank', 'P10', 'Say how the complaint reached us.', { details: { field: 'channel' } });
  const decision = receiveComplaint({ ...rest, type: 'ReceiveComplaint', channel, statement }, complaint, setting);
  if (!decision.accepted || isReceived(complaint)) return decision;
  return accept(
    decision.events.filter(({ type }) => type !== 'OwnerAssigned'),
    decision.warnings.filter(({ code }) => !untilAcknowledged.has(code)),
  );
}

/** Accepts responsibility with the apology, unless that was done before. */
const apologising =
  ({ accepts, command }: { readonly accepts: Accepts; readonly command: Apologise }, setting: Setting) =>
  (complaint: Complaint): ComplaintDecision => {
    const acceptsNow = complaint.responsibilities.length === 0;
    const whole = acceptsNow ? { ...command, acceptsResponsibility: accepts } : command;
    return inApology(onOpen(apologise)(whole, complaint, setting));
  };
/** What an apology calls a field, where it stands in this command. */
function inApology(decision: ComplaintDecision): ComplaintDecision {
  if (decision.accepted) return decision;
  const { refusal } = decision;
  const { details, findings } = refusal;
  const field = details?.['field'];
  return {
    accepted: false,
    refusal: {
      ...refusal,
      ...(typeof field === 'string' ? { details: { ...details, field: fieldInApology(field) } } : {}),
      ...(findings === undefined
        ? {}
        : { findings: findings.map((one) => ({ ...one, field: fieldInApology(one.field) })) }),
    },
  };
}

const fieldInApology = (field: string): string =>
  field === 'text' || field.startsWith('acceptsResponsibility') ? field : `apology.${field}`;

type Accepts = NonNullable<Apologise['acceptsResponsibility']>;

function ownerBy({ owner }: Pick<Fixed, 'owner'>, complaint: Complaint, setting: Setting): string {
  return owner ?? (isReceived(complaint) ? ownerOf(complaint, setting) : setting.actor.id);
}

function partsOf(command: FixInFirstContact, fixed: Fixed, { product, stage, remedySought, language }: Receipt) {
  const { apology, text } = fixed;
  const written = hasWords(text) ? 'written' : 'spoken';
  const when = present({ precision: command.precision });
  const acknowledged: Acknowledge = {
    type: 'Acknowledge',
    complainantWasHeard: fixed.complainantWasHeard,
    empathyStatement: fixed.empathyStatement,
    nextSteps: [],
    medium: fixed.medium ?? written,
    ...when,
    ...present({ text, language }),
  };
  const { object, cause, causeParty, intention, resolution, explanation } = fixed;
  const { decisions, recourse, complainantAgreed, keepsPromises } = fixed;
  return {
    acknowledge: acknowledged,
    classify: {
      type: 'Classify' as const,
      object,
      cause,
      ...when,
      ...present({ causeParty, intention, remedySought, product, stage }),
    },
    apologise:
      apology === undefined
        ? undefined
        : {
            accepts: {
              scope: apology.scope ?? ('outcome' as const),
              extent: apology.extent ?? ('full' as const),
              statement: apology.responsibility,
            },
            command: {
              type: 'Apologise' as const,
              consequence: apology.consequence,
              responsibility: apology.responsibility,
              medium: apology.medium ?? written,
              ...when,
              ...present({ improvement: apology.improvement, spokenGist: apology.spokenGist, text, language }),
            },
          },
    resolve: {
      type: 'Resolve' as const,
      resolution,
      explanation,
      ...when,
      ...present({ decisions, recourse, complainantAgreed, keepsPromises, text, language }),
    },
  };
}

type Receipt = ReturnType<typeof apart>['receipt'];

/** What belongs to the fix, and what belongs to the receipt. */
function apart(command: FixInFirstContact) {
  const {
    type: _type,
    occurredAt: _occurredAt,
    lateReason: _lateReason,
    complainantWasHeard,
    empathyStatement,
    object,
    cause,
    resolution,
    explanation,
    apology,
    causeParty,
    intention,
    owner,
    medium,
    text,
    keepsPromises,
    decisions,
    recourse,
    complainantAgreed,
    ...receipt
  } = command;
  const fixed: Fixed = {
    complainantWasHeard,
    empathyStatement,
    object,
    cause,
    resolution,
    explanation,
    ...present({ apology, causeParty, intention, owner, medium, text, keepsPromises }),
    ...present({ decisions, recourse, complainantAgreed }),
  };
  return { fixed, receipt };
}

/** Classification and resolution use these too. */
const shared: ReadonlySet<string> = new Set(['product', 'stage', 'remedySought', 'language', 'precision']);
const receiptOnly = (receipt: Receipt): readonly string[] =>
  Object.entries<unknown>(receipt).flatMap(([field, value]) =>
    value === undefined || shared.has(field) ? [] : [field],
  );

/** What is fixed need not go to another unit any more. */
const isStillToDo = ({ code }: Warning): boolean => code !== 'other-unit-responsible';

/** Several parts look at one text and one complainant; what they all say is said once. */
const once = (warnings: readonly Warning[]): readonly Warning[] => [
  ...new Map(
    warnings.map((warning) => [warning.code === 'wording' ? warning.sentence : warning.code, warning]),
  ).values(),
];
