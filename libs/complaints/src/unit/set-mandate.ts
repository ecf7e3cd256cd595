import { accept, type Warning } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { hasWords } from '../complaint/deciding/words.js';
import { type RegisterBehaviour, type RegisterContext } from './deciding/behaviour.js';
import { refuseUnknownUnit } from './deciding/fields.js';
import { no, type RegisterRefused } from './deciding/refusals.js';
import { type Mandate, type MandatedRole } from './state/unit-register.js';

export interface SetMandate {
  readonly type: 'SetMandate';
  /** For everybody with this role; or name one employee. */
  readonly role?: MandatedRole;
  readonly employee?: string;
  /** Only for complaints of this unit; for all when absent. */
  readonly unit?: string;
  /** The most that one offer may be worth, in whole cents; 0 takes the mandate away. */
  readonly limitCents: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** A mandate counts in its own currency: an offer in another one needs a mandate in that, or approval. */
export const setMandate: RegisterBehaviour<SetMandate> = (command, register, context) => {
  const { role, employee, unit, limitCents, currency } = command;
  const refused =
    refuseHolder(command, context) ??
    (unit === undefined ? undefined : refuseUnknownUnit(register, unit)) ??
    refuseAmount(command);
  if (refused !== undefined) return refused;
  const mandate = { limitCents, currency, ...present({ role, employee, unit }) };
  if (register.mandates.some((one) => isSame(one, mandate))) return accept([]);
  const others = [...new Set(register.mandates.flatMap((one) => one.currency ?? []))];
  return accept(
    [{ type: 'MandateSet', data: mandate }],
    others.length === 0 || others.includes(currency) ? [] : [otherCurrency(currency, others)],
  );
};

function refuseHolder({ role, employee }: SetMandate, { actor }: RegisterContext): RegisterRefused | undefined {
  if (hasWords(employee) === (role !== undefined))
    return no(
      'mandate-for-one',
      'T20',
      role === undefined
        ? 'Say for whom this mandate is: name a role, or one employee.'
        : 'A mandate is for everybody with a role or for one employee. Name one of the two, and set the other apart.',
    );
  if (employee === actor.id || role === actor.role)
    return no(
      'own-mandate',
      'T20',
      'This would set what you may offer yourself. Ask somebody whom it does not touch: an administrator, or another coordinator.',
    );
  return undefined;
}

function refuseAmount({ limitCents, currency }: SetMandate): RegisterRefused | undefined {
  if (!Number.isSafeInteger(limitCents) || limitCents < 0)
    return no('value-not-allowed', 'T20', 'Give the limit in whole cents, 0 or more; 0 takes the mandate away.', {
      details: { field: 'limitCents' },
    });
  if (!/^[A-Z]{3}$/.test(currency))
    return no('value-not-allowed', 'T20', 'Name the currency of the limit, like EUR: a number alone is no amount.', {
      details: { field: 'currency' },
    });
  return undefined;
}

const fields = ['role', 'employee', 'unit', 'limitCents', 'currency'] as const;
const isSame = (one: Mandate, other: Mandate): boolean => fields.every((field) => one[field] === other[field]);

const otherCurrency = (currency: string, others: readonly string[]): Warning => ({
  code: 'mandate-in-other-currency',
  rule: 'T20',
  sentence: `The other mandates are in ${others.join(', ')}. This one counts for offers in ${currency} only; check that it is meant so.`,
});
