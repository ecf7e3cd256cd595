import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { namedRegime } from './deciding/naming-regimes.js';
import { askWords } from './deciding/words.js';

export interface ChangeRegime extends Occurrence {
  readonly type: 'ChangeRegime';
  /** The body of rules that sets the statutory clocks from now on. */
  readonly regime: string;
  readonly reason: string;
}

/** At any time, also when it is over: its clocks are then shown as known and as they turn out. */
export const changeRegime: Behaviour<ChangeRegime, ReceivedComplaint> = (
  { regime: name, reason, precision },
  { regime: previous },
) => {
  const blank = askWords(
    'T1',
    { regime: name, reason },
    { regime: 'Name the rules that apply, such as awb or internal.', reason: 'Say why these rules apply.' },
  );
  if (blank !== undefined) return blank;
  const named = namedRegime(name);
  if (!named.known) return named.no;
  const { regime, warnings } = named;
  if (regime === previous) return accept([]);
  return accept(
    [{ type: 'RegimeChanged', data: { regime, reason, ...present({ previous }) }, ...present({ precision }) }],
    warnings,
  );
};
