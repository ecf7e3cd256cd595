import { type Warning } from '#libs/event-schema';
import { type Classification, type Complaint } from '../state/complaint.js';
import { openHandover } from '../state/state-of.js';
import { type Context, unitOf } from './context.js';

/* Where a complaint belongs, as the register says [T5][T6]. A proposal: a person sends it there, with a briefing. */

type Judged = Pick<Classification, 'object' | 'cause' | 'product'>;

/** The unit that the register names for such a complaint; undefined when it names none. */
export function responsibleUnit(
  { object, cause, product }: Judged,
  { receipt }: Pick<Complaint, 'receipt'>,
  { register, now }: Pick<Context, 'register' | 'now'>,
): string | undefined {
  const sold = product ?? receipt?.product;
  return register.responsibleFor({ object, cause, ...(sold === undefined ? {} : { product: sold }) }, now);
}

/** Says so when the register names another unit than the one that has it, or to which it is on its way. */
export function otherUnitResponsible(judged: Judged, complaint: Complaint, context: Context): readonly Warning[] {
  const responsible = responsibleUnit(judged, complaint, context);
  const unit = openHandover(complaint)?.to ?? unitOf(complaint, context);
  if (responsible === undefined || responsible === unit) return [];
  const { title } = context.register.unit(responsible, context.now);
  return [
    {
      code: 'other-unit-responsible',
      rule: 'T5',
      sentence: `The register says that ${called(title, responsible)} handles complaints of this kind, and this one is with ${unit}. Hand it over: Route with to ${responsible}, a briefing, and the complainant told.`,
    },
  ];
}

/** Says so when it goes to another unit than the one that the register names. */
export function elsewhereThanRegistered(to: string, complaint: Complaint, context: Context): readonly Warning[] {
  const { classification } = complaint;
  const responsible = classification && responsibleUnit(classification, complaint, context);
  if (responsible === undefined || responsible === to) return [];
  const { title } = context.register.unit(responsible, context.now);
  return [
    {
      code: 'not-as-registered',
      rule: 'T6',
      sentence: `The register says that ${called(title, responsible)} handles complaints of this kind. Recall the handover to send it there; or have the register changed when it is wrong.`,
    },
  ];
}

const called = (title: string, unit: string): string => (title === unit ? unit : `${title} (${unit})`);
