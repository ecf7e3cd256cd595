import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { unitOf } from './deciding/context.js';
import { refuseDue, warnFarAhead } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { type RedressKind } from './events/index.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { notAcknowledgedYet } from './deciding/warnings.js';
import { hasWords } from './deciding/words.js';

export interface OfferRedress extends Occurrence {
  readonly type: 'OfferRedress';
  readonly kind: RedressKind;
  /** What it is worth, in whole cents. Needed for money: a refund, a discount, a gesture. */
  readonly amountCents?: number;
  /** ISO 4217; needed with an amount. */
  readonly currency?: string;
  /** When it will have been delivered, once it is accepted. */
  readonly dueAt?: string;
  /** What exactly is offered. */
  readonly what?: string;
}

/** Within the mandate it is offered; over it, approval is asked for at once and the complainant can be told so. */
export const offerRedress: Behaviour<OfferRedress, ReceivedComplaint> = (command, complaint, setting) => {
  const { kind, amountCents, currency, dueAt, what, precision } = command;
  const refused = refuseAmount(command) ?? refuseDue({ field: 'dueAt', dueAt }, setting);
  if (refused !== undefined) return refused;

  const mandateLimitCents = setting.register.mandateLimitCents(setting.actor, {
    unit: unitOf(complaint, setting),
    ...present({ currency: amountCents === undefined ? undefined : currency }),
  });
  // Without an amount it is no money; who has no mandate at all asks for that too.
  const isOver = amountCents === undefined ? mandateLimitCents === 0 : amountCents > mandateLimitCents;
  const offer = {
    promiseId: setting.ids('redress'),
    kind,
    mandateLimitCents,
    ...present({
      amountCents,
      currency: amountCents === undefined ? undefined : currency,
      dueAt: dueAt === undefined ? undefined : utc(dueAt),
      what: hasWords(what) ? what : undefined,
    }),
  };
  const when = present({ precision });
  return accept(
    [
      isOver
        ? {
            type: 'RedressApprovalRequested',
            data: { ...offer, because: 'mandateExceeded' },
            ...when,
          }
        : { type: 'RedressOffered', data: offer, ...when },
    ],
    [
      ...(complaint.acknowledgement === undefined ? [notAcknowledgedYet] : []),
      ...(isOver ? [mandateExceeded] : []),
      ...warnFarAhead([dueAt], setting),
    ],
  );
};

const money: ReadonlySet<RedressKind> = new Set(['refund', 'discount', 'gesture']);

function refuseAmount({
  kind,
  amountCents,
  currency,
}: OfferRedress): Extract<ComplaintDecision, { readonly accepted: false }> | undefined {
  if (amountCents === undefined)
    return money.has(kind)
      ? no('amount-missing', 'T20', 'Say what it is worth: only then one can see whether it is within your mandate.', {
          details: { field: 'amountCents' },
        })
      : undefined;
  if (!Number.isSafeInteger(amountCents) || amountCents < 0)
    return no('value-not-allowed', 'T20', 'Give the amount in whole cents, 0 or more.', {
      details: { field: 'amountCents' },
    });
  if (currency === undefined)
    return no('amount-missing', 'T20', 'Name the currency of the amount, like EUR: a number alone is no amount.', {
      details: { field: 'currency' },
    });
  if (!/^[A-Z]{3}$/.test(currency))
    return no('value-not-allowed', 'T20', 'Name the currency of the amount, like EUR.', {
      details: { field: 'currency' },
    });
  return undefined;
}

const mandateExceeded: Warning = {
  code: 'mandate-exceeded',
  rule: 'T20',
  sentence:
    'This is more than you may offer alone, so approval was asked for. You can tell the complainant: I ask for this now.',
};
