import { type Fact } from '#libs/event-schema';
import { present } from '../../complaint/deciding/present.js';
import { type UnitEvent } from '../events.js';
import { foldAssigned, foldEnded } from './fold-responsibilities.js';
import { emptyRegister, type UnitEntry, type UnitRegister } from './unit-register.js';

/** Total: trusts its facts in any order, never validates, never reads a clock. */
export function evolve(register: UnitRegister, fact: Fact<UnitEvent>): UnitRegister {
  const { recordedAt } = fact.metadata;
  switch (fact.type) {
    case 'UnitRegistered': {
      const { unit, takesUnnamed } = fact.data;
      const units = new Map([...register.units, [unit, entryOf(fact.data)]]);
      return { ...register, units, ...(takesUnnamed === true ? { unnamedTo: unit } : {}) };
    }
    case 'ResponsibilityAssigned':
      return foldAssigned(register, fact);
    case 'ResponsibilityEnded':
      return foldEnded(register, fact);
    case 'DutyHolderNamed': {
      const { unit, employee, deputies = [] } = fact.data;
      return { ...register, dutyHolders: new Map([...register.dutyHolders, [unit, { employee, deputies }]]) };
    }
    case 'AvailabilitySet': {
      const { employee, from, until, present: isPresent = false } = fact.data;
      // Nobody is asked about a moment before this one any more; else the register would grow for ever.
      const ahead = register.availability.filter((one) => Date.parse(one.until) > Date.parse(recordedAt));
      return { ...register, availability: [...ahead, { employee, from, until, present: isPresent }] };
    }
    case 'MandateSet': {
      const { role, employee, unit, limitCents, currency } = fact.data;
      const others = register.mandates.filter(
        (one) => one.role !== role || one.employee !== employee || one.unit !== unit || one.currency !== currency,
      );
      const mandate = { limitCents, currency, ...present({ role, employee, unit }) };
      return { ...register, mandates: [...others, mandate] };
    }
    case 'CompetenceRecorded': {
      const { employee, competence, validUntil } = fact.data;
      const others = register.competences.filter((one) => one.employee !== employee || one.competence !== competence);
      return { ...register, competences: [...others, { employee, competence, ...present({ validUntil }) }] };
    }
    default:
      return neverAnother(fact, register);
  }
}

const entryOf = ({
  unit,
  title,
  partOf,
  calendar,
  regime,
}: Extract<UnitEvent, { readonly type: 'UnitRegistered' }>['data']): UnitEntry => ({
  unit,
  title,
  ...present({ partOf, calendar, regime }),
});

/** Does not compile while an event is missing above. */
const neverAnother = (_fact: never, register: UnitRegister): UnitRegister => register;

/** The register after these facts. */
export const foldRegister = (facts: readonly Fact<UnitEvent>[]): UnitRegister => facts.reduce(evolve, emptyRegister);

/** The one stream in which everything about units and employees stands, so that its revision is the register's version. */
export const registerStream = 'unit-register';

/** How the register's stream begins and folds, for the machinery that loads and appends. */
export const registerAggregate = { category: 'unit', initial: emptyRegister, evolve } as const;
