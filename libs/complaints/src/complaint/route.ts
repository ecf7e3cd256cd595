import { accept, type Decided, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type Briefing, shortFields, tellingFields } from './deciding/briefing.js';
import { type Handover, type ReceivedComplaint } from './state/complaint.js';
import { unitOf } from './deciding/context.js';
import { refuseDue } from './deciding/due-moments.js';
import { type ComplaintEvent, type Routed } from './events/index.js';
import { ownerBecomes } from './deciding/handover-answers.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { elsewhereThanRegistered } from './deciding/routing.js';
import { hiddenFrom } from './state/confidential.js';
import { openHandover } from './state/state-of.js';
import { notAcknowledgedYet, ownerAbsent, ownerMayNotKnow, unitNotRegistered } from './deciding/warnings.js';
import { hasWords } from './deciding/words.js';

export interface Route extends Occurrence {
  readonly type: 'Route';
  /** The unit that receives. */
  readonly to: string;
  /** Warm: it stays ours until they accept. Cold: it is theirs at once. */
  readonly mode: 'warm' | 'cold';
  readonly briefing: Briefing;
  readonly announced?: {
    /** The complainant was told before the transfer. */
    readonly told: boolean;
    /** A promise made before, of who will tell them. */
    readonly promiseId?: string;
    /** Who will tell them, promised with this command. */
    readonly willBeTold?: {
      readonly by: string;
      readonly dueAt: string;
      readonly kind?: 'callback' | 'nextStep';
      readonly what?: string;
    };
  };
  /** A live transfer, all three on the line; the receiver confirms it by accepting. */
  readonly spoken?: boolean;
  /** Why it goes there; needed for a cold referral. */
  readonly reason?: string;
}

export const route: Behaviour<Route, ReceivedComplaint> = (command, complaint, setting) => {
  const from = unitOf(complaint, setting);
  const refused =
    refuseReceiver(command, complaint, from) ??
    refuseBriefing(command, setting) ??
    refuseAnnouncement(command, complaint, setting);
  if (refused !== undefined) return refused;

  const unknowing = hiddenFrom(complaint);
  const receiver = setting.register.unit(command.to, setting.now, unknowing);
  const hop = complaint.handovers.length + 1;
  const { announced, events: promised } = announcementOf(command, setting);
  const cause = escalationCause(command.to, hop, complaint.handovers);
  const events: Decided<ComplaintEvent>[] = [
    {
      type: 'Routed',
      data: {
        from,
        to: command.to,
        mode: command.mode,
        briefing: filled(command.briefing),
        announced,
        hop,
        receiver: receiver.dutyHolder,
        ...present({
          spoken: command.spoken,
          reason: hasWords(command.reason) ? command.reason : undefined,
        }),
      },
      ...present({ precision: command.precision }),
    },
    ...promised,
    ...(command.mode === 'cold' ? ownerBecomes(receiver.dutyHolder, 'handover', complaint) : []),
    ...(cause === undefined ? [] : [{ type: 'Escalated', data: { rule: cause, to: 'coordinator' } } as const]),
  ];
  const short = shortFields(command.briefing);
  return accept(events, [
    ...(complaint.acknowledgement === undefined ? [notAcknowledgedYet] : []),
    ...(short.length === 0 ? [] : [briefingShort(short)]),
    ...(receiver.registered ? [] : [unitNotRegistered(command.to)]),
    ...(setting.register.isPresent(receiver.dutyHolder, setting.now) ? [] : [ownerAbsent(receiver.dutyHolder)]),
    ...(unknowing.includes(receiver.dutyHolder) ? [ownerMayNotKnow(receiver.dutyHolder)] : []),
    ...elsewhereThanRegistered(command.to, complaint, setting),
    ...(cause === undefined ? [] : [escalated(hop)]),
  ]);
};

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

function refuseReceiver(command: Route, complaint: ReceivedComplaint, from: string): Refused | undefined {
  const waiting = openHandover(complaint);
  if (waiting !== undefined)
    return no(
      'handover-open',
      'F11',
      `A handover to ${waiting.to} waits for an answer. Let them accept it or give it back, or recall it; then route on.`,
      { details: { to: waiting.to } },
    );
  if (!hasWords(command.to))
    return no('value-not-allowed', 'T5', 'Name the unit that receives it.', { details: { field: 'to' } });
  if (command.to === from)
    return no('same-unit', 'T5', `This complaint is with ${from} already. To give it to a colleague, assign an owner.`);
  if (command.mode === 'cold' && !hasWords(command.reason))
    return no(
      'cold-without-reason',
      'F2',
      'A cold referral sends the complainant away from who heard them. Say why it cannot be warm, or make it warm.',
    );
  if (command.mode === 'cold' && command.spoken === true)
    return no('value-not-allowed', 'F11', 'With all three on the line it is warm: make it warm, or leave spoken out.', {
      details: { field: 'spoken' },
    });
  return undefined;
}

function refuseBriefing({ briefing }: Route, { statement }: Setting): Refused | undefined {
  if (tellingFields(briefing, statement).length >= 2) return undefined;
  return no(
    'briefing-too-thin',
    'F12',
    'Tell the receiver at least two of these in your own words: what happened, what is promised, what they want, what you ask. Else the complainant has to tell it all again.',
  );
}

/** The complainant knows, or somebody will tell them within a business day. */
function refuseAnnouncement(
  { announced, spoken }: Route,
  complaint: ReceivedComplaint,
  setting: Setting,
): Refused | undefined {
  if (announced?.told === true || spoken === true) return undefined;
  const { promiseId, willBeTold } = announced ?? {};
  if (willBeTold !== undefined)
    return (
      refuseDue({ field: 'announced.willBeTold.dueAt', ...willBeTold }, setting) ?? refuseLate(willBeTold, setting)
    );
  if (promiseId === undefined)
    return no(
      'complainant-not-announced',
      'F10',
      'Tell the complainant first where their complaint goes and why; or promise who tells them within a business day.',
    );
  const promise = complaint.promises.find((one) => one.promiseId === promiseId);
  if (promise?.status !== 'open' || !tells.has(promise.kind))
    return no(
      'promise-not-found',
      'F10',
      `There is no open promise ${promiseId} to get in touch with the complainant. Name one, or promise it now.`,
      { details: { promiseId } },
    );
  return refuseLate(promise, setting);
}

const tells: ReadonlySet<string> = new Set(['callback', 'nextStep', 'nextContact']);

function refuseLate({ dueAt }: { readonly dueAt: string }, { at, calendar }: Setting): Refused | undefined {
  const latest = calendar.closingOfNthBusinessDayAfter(at, 1);
  if (Date.parse(dueAt) <= Date.parse(latest)) return undefined;
  return no(
    'complainant-not-announced',
    'F10',
    `The complainant hears of this transfer too late. Let somebody tell them by ${latest}, within a business day.`,
    { details: { latest } },
  );
}

function announcementOf(
  { announced, spoken }: Route,
  { ids }: Setting,
): {
  readonly announced: NonNullable<Routed['data']['announced']>;
  readonly events: readonly Decided<ComplaintEvent>[];
} {
  if (announced?.told === true || spoken === true) return { announced: { told: true }, events: [] };
  const { willBeTold } = announced ?? {};
  if (willBeTold === undefined)
    return { announced: { told: false, ...present({ promiseId: announced?.promiseId }) }, events: [] };
  const promiseId = ids('promise/announcement');
  const { kind = 'callback', by, dueAt, what } = willBeTold;
  return {
    announced: { told: false, promiseId },
    events: [
      {
        type: 'PromiseMade',
        data: {
          promiseId,
          kind,
          by,
          dueAt: utc(dueAt),
          what: hasWords(what) ? what : 'Tell the complainant who handles the complaint from now on.',
        },
      },
    ],
  };
}

/** Coming back to where it was, or being sent on for the third time, is what complainants are maddened by. */
function escalationCause(to: string, hop: number, handovers: readonly Handover[]): string | undefined {
  // A handover that was recalled never got there.
  const earlier = handovers.flatMap(({ from, to: reached, status }) =>
    status === 'recalled' ? [from] : [from, reached],
  );
  if (earlier.includes(to)) return 'returned-to-earlier-unit';
  return hop >= 3 ? 'third-hop' : undefined;
}

const filled = (briefing: Briefing): Briefing =>
  Object.fromEntries(Object.entries(briefing).filter(([, text]: [string, string]) => hasWords(text)));

const briefingShort = (fields: readonly string[]): Warning => ({
  code: 'briefing-short',
  rule: 'F12',
  sentence: `The briefing is short (${fields.join(', ')}). A few words more spare the complainant from repeating.`,
});
const escalated = (hop: number): Warning => ({
  code: 'escalated',
  rule: 'F2',
  sentence: `This complaint has been sent on ${hop} times, or comes back to where it was; a coordinator is asked to look.`,
});
