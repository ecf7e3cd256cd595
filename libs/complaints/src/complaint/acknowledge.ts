import { accept, type Decided, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { ownerOf } from './deciding/context.js';
import { refuseDue, warnAbsent, warnFarAhead, warnOutsideHours } from './deciding/due-moments.js';
import { type AcknowledgementMedium, type ComplaintEvent } from './events/index.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { judgeEach, type WordsInField } from './deciding/judge-words.js';
import { utc } from './deciding/moments.js';
import { ownerAbsent } from './deciding/warnings.js';
import { askWords, hasWords } from './deciding/words.js';

export interface Acknowledge extends Occurrence {
  readonly type: 'Acknowledge';
  readonly complainantWasHeard: boolean;
  readonly empathyStatement: string;
  readonly nextSteps: readonly { readonly action: string; readonly by: string; readonly dueAt: string }[];
  /** Who is there for the complainant; the present owner when absent. */
  readonly owner?: string;
  readonly nextContact?: { readonly dueAt: string };
  readonly medium: AcknowledgementMedium;
  /** Why the complainant could not be reached. */
  readonly reason?: string;
  readonly responseTerm?: string;
  readonly text?: string;
  /** The acknowledgement itself asks for a name and an address. */
  readonly asksIdentity?: boolean;
  readonly automated?: boolean;
  /** Of the text, BCP 47; that of the complaint when absent. */
  readonly language?: string;
}

/** Never refused for being late. */
export const acknowledge: Behaviour<Acknowledge, ReceivedComplaint> = (command, complaint, setting) => {
  if (command.nextSteps.length === 0)
    return no(
      'no-next-step',
      'T17',
      'Tell the complainant what happens next: at least one step, who does it and by when.',
    );
  if (command.nextContact === undefined)
    return no('no-next-contact', 'T9', 'Tell the complainant when they hear from us at the latest.');
  for (const [index, step] of command.nextSteps.entries()) {
    const field = `nextSteps[${index}]`;
    const refusal =
      askWords(
        'T17',
        { [`${field}.action`]: step.action },
        { [`${field}.action`]: 'Say in words what this next step is.' },
      ) ?? refuseDue({ field: `${field}.dueAt`, dueAt: step.dueAt, by: step.by }, setting);
    if (refusal !== undefined) return refusal;
  }
  return (
    refuseDue({ field: 'nextContact.dueAt', dueAt: command.nextContact.dueAt }, setting) ??
    acknowledgeAnyhow(command, complaint, setting)
  );
};

/** An acknowledgement of what is fixed in the same contact: it needs no next step and no next contact. */
export const acknowledgeWhatIsFixed: Behaviour<Acknowledge, ReceivedComplaint> = (command, complaint, setting) =>
  acknowledgeAnyhow(command, complaint, setting);

function acknowledgeAnyhow(command: Acknowledge, complaint: ReceivedComplaint, setting: Setting): ComplaintDecision {
  const { acknowledgement, acknowledgedThisRun, receipt, identity } = complaint;
  if (acknowledgement !== undefined && acknowledgedThisRun)
    return no(
      'already-acknowledged',
      'T9',
      `This complaint was acknowledged on ${acknowledgement.at.slice(0, 10)}. To tell more, log a contact or make a promise.`,
    );
  if (!command.complainantWasHeard)
    return no('not-heard', 'N1a', 'Hear the whole story first, then acknowledge; nothing has to be judged for that.');
  const reached = command.medium !== 'notReachable';
  const blank =
    askWords(
      'N1b',
      { empathyStatement: command.empathyStatement },
      { empathyStatement: 'Say first what you understand of what it means to them; that admits nothing.' },
    ) ??
    (reached
      ? undefined
      : askWords(
          'T9',
          { reason: command.reason },
          { reason: 'Say how you tried to reach the complainant and why it failed.' },
        )) ??
    (command.medium === 'written' || command.medium === 'underCode'
      ? askWords('T9', { text: command.text }, { text: 'Add the text that the complainant receives.' })
      : undefined);
  if (blank !== undefined) return blank;
  if (command.owner !== undefined && !hasWords(command.owner))
    return no('nobody-named', 'T9', 'Name who is there for the complainant.', { details: { field: 'owner' } });
  const judged = judgeEach(wordsOf(command), complaint, setting);
  if (!judged.sound) return { accepted: false, refusal: judged.refusal };

  const before = ownerOf(complaint, setting);
  const owner = command.owner ?? before;
  const nextSteps = command.nextSteps.map(({ action, by, dueAt }, index) => ({
    promiseId: setting.ids(`promise/next-step/${index}`),
    action,
    by,
    dueAt: utc(dueAt),
  }));
  const nextContact =
    command.nextContact === undefined
      ? undefined
      : { promiseId: setting.ids('promise/next-contact'), dueAt: utc(command.nextContact.dueAt) };
  const events: Decided<ComplaintEvent>[] = [
    ...(owner === complaint.owner
      ? []
      : [{ type: 'OwnerAssigned', data: { owner, reason: 'acknowledgement' } } as const]),
    {
      type: 'Acknowledged',
      data: {
        empathyStatement: command.empathyStatement,
        complainantWasHeard: command.complainantWasHeard,
        nextSteps,
        owner,
        medium: command.medium,
        ...present({
          nextContact,
          reason: hasWords(command.reason) ? command.reason : undefined,
          responseTerm: command.responseTerm,
          text: hasWords(command.text) ? command.text : undefined,
          automated: command.automated,
        }),
      },
      ...judged.pinned,
      ...present({ precision: command.precision }),
    },
    ...(command.asksIdentity === true
      ? [{ type: 'IdentityAsked', data: { asks: ['name', 'address'] as ('name' | 'address')[] } } as const]
      : []),
  ];
  const asksNot =
    command.asksIdentity !== true && !identity.asked && !receipt.anonymous && !(identity.name && identity.contact);
  const dues = [...nextSteps, ...(nextContact === undefined ? [] : [nextContact])].map(({ dueAt }) => dueAt);
  return accept(events, [
    ...(isLate(complaint, setting) ? [late] : []),
    ...(asksNot ? [identityNotAsked] : []),
    ...(setting.register.isPresent(owner, setting.now) ? [] : [ownerAbsent(owner)]),
    ...warnAbsent(nextSteps, setting),
    ...warnOutsideHours(dues, setting),
    ...warnFarAhead(dues, setting),
    ...judged.warnings,
  ]);
}

/** The text, and what was said to show that we understand: both reach the complainant. */
function wordsOf({ medium, text, empathyStatement, language, automated }: Acknowledge): readonly WordsInField[] {
  const isWritten = medium === 'written' || medium === 'underCode';
  const told = { command: 'Acknowledge', medium: isWritten ? 'written' : 'spoken' } as const;
  return [
    { ...told, field: 'text', text, ...present({ language, neverCompared: automated }) },
    { ...told, field: 'empathyStatement', text: empathyStatement, neverCompared: true, ...present({ language }) },
  ];
}

function isLate({ receipt, reopenings }: ReceivedComplaint, { at, calendar }: Setting): boolean {
  return (
    !receipt.imported &&
    reopenings === 0 &&
    Date.parse(at) > Date.parse(calendar.closingOfNthBusinessDayAfter(receipt.at, 1))
  );
}

const late: Warning = {
  code: 'acknowledged-late',
  rule: 'T8',
  sentence:
    'The complainant waited more than a business day for this. Late is late, and good that it is done; say sorry for the wait.',
};
const identityNotAsked: Warning = {
  code: 'identity-missing',
  rule: 'P10',
  sentence:
    'We do not know how to reach the complainant, and nobody has asked. Ask for name and address with this acknowledgement.',
};
