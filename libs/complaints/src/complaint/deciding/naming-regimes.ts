import { type Warning } from '#libs/event-schema';
import { regimeNamed, regimes } from './regimes.js';
import { type ComplaintRefusal, no } from './refusals.js';

type Named =
  | { readonly known: true; readonly regime: string; readonly warnings: readonly Warning[] }
  | { readonly known: false; readonly no: { readonly accepted: false; readonly refusal: ComplaintRefusal } };

/** An unknown regime would silently lose the statutory clocks, so it is refused; how one is spelled does not matter. */
export function namedRegime(name: string): Named {
  const regime = regimeNamed(name);
  if (regime === undefined)
    return {
      known: false,
      no: no(
        'value-not-allowed',
        'T1',
        `Nobody knows the regime "${name.slice(0, 40)}", so no statutory clock would run. Take one of ${regimes.join(', ')}, or leave it out.`,
        { details: { field: 'regime', allowed: [...regimes] } },
      ),
    };
  if (regime === name) return { known: true, regime, warnings: [] };
  const sentence = `The regime "${name.slice(0, 40)}" was taken to be ${regime}. Change the regime when that is not what you meant.`;
  return { known: true, regime, warnings: [{ code: 'regime-taken-as', rule: 'T1', sentence }] };
}
